package page

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// A row is a code in a list, with the facts that readers compare.
type row struct {
	Ref
	Owners string // who uses an unofficial code, or ""
	Facts  []Fact // what most codes of the list do not share
}

// usersOf returns a text on who uses an unofficial code, or "" for another code.
func usersOf(c *catalog.Code) string {
	if c.Official() {
		return ""
	}
	names, others := shorten(ownersOf(c.Owners), 2, 3)
	text := strings.Join(names, ", ")
	if len(others) > 0 {
		text += fmt.Sprintf(" and %d more", len(others))
	}
	return text
}

// shorten returns the first few elements of a list with more than most elements, and
// the others, which a page counts or has behind a disclosure. A list with at most that
// many stays whole.
func shorten[T any](list []T, few, most int) (shown, others []T) {
	if len(list) <= most {
		return list, nil
	}
	return list[:few], list[few:]
}

// scanned returns the facts by which lists of codes are scanned.
func scanned(c *catalog.Code) []Fact {
	return []Fact{
		{Name: "cached", Value: content.CacheWords[c.Cacheable]},
		{Name: "retry", Value: content.RetryWords[c.Retry]},
	}
}

// usual returns the facts that more than half of the codes share.
func usual(codes []*catalog.Code) []Fact {
	count := map[Fact]int{}
	for _, c := range codes {
		for _, f := range scanned(c) {
			count[f]++
		}
	}
	maps.DeleteFunc(count, func(_ Fact, n int) bool { return 2*n <= len(codes) })
	return slices.SortedFunc(maps.Keys(count), func(a, b Fact) int { return cmp.Compare(a.Name, b.Name) })
}
