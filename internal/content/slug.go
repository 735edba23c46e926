package content

import (
	"fmt"
	"regexp"

	"httpcodes/internal/problem"
)

// maxSlug keeps addresses short. File systems and hosts limit names to about
// 200 bytes.
const maxSlug = 60

// The forms of names that become addresses. Only the names of comparisons,
// which may have moved, have digits: a guide with digits could be mistaken for
// a code.
var (
	slug     = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	stubSlug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	device   = regexp.MustCompile(`^(con|prn|aux|nul|(com|lpt)[0-9])$`)
)

// taken are the addresses of pages without a source file of that name, and names
// that have another meaning: in links, to hosts, or in the finished folder.
var taken = map[string]string{
	"search":      "the search page",
	"compare":     "the page that compares codes",
	"guides":      "the index of guides",
	"unofficial":  "a class",
	"experiments": "the page of experiments",

	"all":    "the page to print",
	"assets": "styles and scripts",
	"home":   "the home page, in links",
	"index":  "the home page, on hosts",

	"main":         "the main part of every page",
	"on-this-page": "the contents of every page",
}

// checkSlug checks that the name of a file can be an address.
func (s *source) checkSlug(name string, form *regexp.Regexp) {
	rule, fault := ruleFileName, unfitSlug(name)
	switch {
	case !form.MatchString(name) && form == stubSlug:
		fault = "the name is an address; use lower-case words and numbers, joined by hyphens, such as 401-vs-403.md"
	case !form.MatchString(name):
		fault = "the name becomes the address; use lower-case words without digits, joined by hyphens, such as rate-limits.md"
	case taken[name] != "":
		rule = ruleAddressTwice
	}
	if fault != "" {
		s.problems.Add(problem.Pos{File: s.File}, rule, "%s", fault)
	}
}

// unfitSlug returns why a name cannot be an address on every host and a folder
// on every disk, or "".
func unfitSlug(name string) string {
	switch {
	case len(name) > maxSlug:
		return fmt.Sprintf("the name becomes the address; use at most %d characters", maxSlug)
	case device.MatchString(name):
		return fmt.Sprintf("Windows reserves the name %s for a device, so no folder can be named %s; use another name", name, name)
	case taken[name] != "":
		return fmt.Sprintf("`%s` already means %s; choose another name", name, taken[name])
	}
	return ""
}

// OwnIDs returns the ids of the parts that pages have besides their headings. A
// heading never has one of these ids on any page; it gets a number added. So
// its address does not change when the page gains such a part.
func OwnIDs() []string {
	return []string{"main", "on-this-page", "sources", "codes", "others", "verdict", "owners", "compare", "fields", "in-code", "house", "q"}
}
