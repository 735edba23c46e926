package catalog

import (
	"strings"

	"httpcodes/internal/content"
)

// A Comparison tells codes apart.
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
	cmp.cite(c.Sources)
	cmp.Anchors = append(append([]string{"verdict"}, cmp.textIDs()...), "sources")
	return cmp
}
