package search

import (
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// A fact is one that a reader may ask of a code, as in "may a 301 be cached".
type fact struct {
	asked  string   // words that ask for it
	name   string   // as the page of a code has it
	values []string // the first one is not worth telling
	of     func(*catalog.Code) string
}

var facts = []fact{
	{
		"cache cached caches caching cacheable", "Cached", []string{"", "by default", "only if it says so", "never"},
		func(c *catalog.Code) string { return content.CacheWords[c.Cacheable] },
	},
	{
		"retry retries retried retrying retryable repeat", "Retry",
		[]string{"", "no", "yes, if idempotent", "yes, with any method", "after a delay", "after a change"},
		func(c *catalog.Code) string { return content.RetryWords[c.Retry] },
	},
	{
		"method post get", "Method", []string{"", "kept", "POST may become GET", "becomes GET"},
		func(c *catalog.Code) string { return content.MethodWords[c.Method] },
	},
	{
		"body content payload", "Response body", []string{"", "none", "usually present"},
		func(c *catalog.Code) string { return content.ContentWords[c.Content] },
	},
}

// factsOf returns the numbers of the values of the facts of a code, a digit each.
// What may be either way is no answer, and has the number 0.
func factsOf(c *catalog.Code) string {
	var out strings.Builder
	for _, f := range facts {
		out.WriteString(strconv.Itoa(max(0, slices.Index(f.values, f.of(c)))))
	}
	return out.String()
}

// packFacts returns the facts as the search script reads them: the words that ask for
// each, its name and its values.
func packFacts() [][]string {
	var list [][]string
	for _, f := range facts {
		list = append(list, append([]string{f.asked, f.name}, f.values...))
	}
	return list
}
