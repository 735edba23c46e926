package catalog

import "httpcodes/internal/content"

// A Guide is an article about several codes, or a page about the site itself.
type Guide struct {
	Page
	*content.Guide
}

func newGuide(kind Kind, g *content.Guide) *Guide {
	guide := &Guide{Guide: g}
	guide.Page = Page{
		Kind: kind, Path: Path(g.Slug), Title: g.Title, Summary: string(g.Summary), Keywords: g.Keywords,
		Sources: newSources(g.Sources), Changes: g.Changes, Checked: g.Checked, Doc: g.Doc, Front: &g.Head,
	}
	guide.fixed = []string{"sources"}
	return guide
}

// anchors returns the ids of the sections of the page, and the id of the list
// of its codes.
func (g *Guide) anchors() []string {
	ids := g.textIDs()
	if len(g.Codes) > 0 {
		ids = append(ids, "codes")
	}
	return append(ids, "sources")
}
