package catalog

import (
	"slices"
	"strings"

	"httpcodes/internal/content"
)

// A Comparison is an article on the difference between codes.
type Comparison struct {
	Page
	*content.Comparison
}

func newComparison(c *content.Comparison) *Comparison {
	cmp := &Comparison{Comparison: c}
	cmp.Page = Page{
		Kind: KindComparison, Path: Path(c.Slug), Title: strings.ReplaceAll(c.Slug, "-", " "),
		Summary: string(c.Summary), Keywords: c.Keywords, Sources: newSources(c.Sources), Changes: c.Changes,
		Checked: c.Checked, Doc: c.Doc, Front: &c.Head,
	}
	// The list of other comparisons is permanent once it has been published.
	cmp.fixed = append(required(c.Sections()), "verdict", "others", "sources")
	return cmp
}

// anchors returns the ids of the sections that the page has.
func (c *Comparison) anchors() []string {
	ids := append([]string{"verdict"}, c.textIDs()...)
	for _, r := range c.HouseRules() {
		ids = append(ids, r.ComparedAnchor())
	}
	if len(c.Others()) > 0 {
		ids = append(ids, "others")
	}
	return append(ids, "sources")
}

// Others returns the other comparisons that share a code with it.
func (c *Comparison) Others() []*Comparison {
	var list []*Comparison
	for _, code := range c.Codes {
		for _, other := range code.Comparisons {
			if other != c && !slices.Contains(list, other) {
				list = append(list, other)
			}
		}
	}
	return list
}
