package content

import (
	"strings"
	"testing"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// A code that IANA has just registered has no facts yet. That is one fault, and the
// keys of its entry are not wrong.
func TestMissingRowOfFactsIsToldOnce(t *testing.T) {
	lib, problems := loadLibrary(t, valid(t))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	code := lib.code(429)
	s := &source{Keys: code.Keys, problems: new(problem.List)}
	s.checkWithFacts(code, registry.Facts{}, false)
	const want = "content/4xx/429.md:2:7: internal/registry/data/facts.csv has no row for code 429; add one\n"
	if got := s.problems.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// The rule of a name that no address can have is not that of an address that two
// pages have.
func TestRuleOfANameThatCannotBeAnAddress(t *testing.T) {
	for name, want := range map[string]string{
		"con":                   "file-name",
		strings.Repeat("a", 61): "file-name",
		"Redirects":             "file-name",
		"search":                "address-twice",
		"main":                  "address-twice",
	} {
		s := &source{problems: new(problem.List)}
		s.checkSlug(name, slug)
		if got := *s.problems; len(got) != 1 || string(got[0].Rule) != want {
			t.Errorf("%s: got %v; want one problem of the rule %s", name, got, want)
		}
	}
}
