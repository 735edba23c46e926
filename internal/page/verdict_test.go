package page

import (
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// The first statement of an item follows "when": without examples and without the
// sentences after it. Names of fields and of products keep their capitals.
func TestClause(t *testing.T) {
	p := &Pages{cat: &catalog.Catalog{Registry: registry.Load()}}
	for item, want := range map[string]string{
		"The content does not parse: JSON that breaks off.":       "the content does not parse",
		"A GET is answered. A search is such an answer: a list.":  "a GET is answered",
		"Expect holds something other than 100-continue.":         "Expect holds something other than 100-continue",
		"If-Match came with an old tag: two people edit a record": "If-Match came with an old tag",
		"You answer with Depth: infinity, and stop. Put it there": "you answer with Depth: infinity, and stop",
		"WebDAV is in use.": "WebDAV is in use",
	} {
		if got := p.clause(item); got != want {
			t.Errorf("%q: got %q, want %q", item, got, want)
		}
	}
}

// An unofficial code has the meaning that its owners give it, of whom two are named.
func TestMeantBy(t *testing.T) {
	for want, names := range map[string][]string{
		"a gives it its meaning":                     {"a", "a"},
		"a or b gives it its meaning":                {"a", "b"},
		"a, b or another owner gives it its meaning": {"a", "b", "c", "d"},
	} {
		var owners []content.Owner
		for _, name := range names {
			owners = append(owners, content.Owner{Name: name})
		}
		if got := meantBy(owners); got != want {
			t.Errorf("%v: got %q, want %q", names, got, want)
		}
	}
}
