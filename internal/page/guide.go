package page

import (
	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// guideView is the page of a guide, or a page about the site.
type guideView struct {
	View
	Codes    []Ref
	Sections []*Section
	Leads    bool    // its sections lead to all of its codes
	Filter   *filter // of a guide with many rows; or nil

	Repository string // where the sources are, on the page about the site; or ""
}

func (at place) guide(g *catalog.Guide) *guideView {
	v := &guideView{View: at.view(&g.Page), Codes: each(g.Page.Codes, at.codeRef), Sections: at.sections(&g.Page, at.hooks(&g.Page))}
	if v.Kind == kindLookup {
		v.Filter = v.filter(g.Page.Doc.TableRows())
	}
	if g.Kind == catalog.KindGuide {
		v.Crumbs = at.guidesCrumbs()
	}
	if g.Path == entryGuides[0] {
		for _, s := range v.Sections {
			s.Entrance = entrances[s.Name]
		}
		v.Codes, v.Leads = nil, true // the leaves of the tree are the codes
	}
	if g.Path == aboutRedirects && len(v.Sections) > 1 {
		v.Sections[1].Matrix = at.matrix(&g.Page)
	}
	if g.Path == "about" {
		v.Repository = string(at.cat.Config.Repository)
	}
	v.Sources, v.MoreSources = shorten(v.Sources, 10, 12)
	v.Contents = guideContents(v.Sections, g.Page.Doc.Headings(), len(v.Codes) > 0)
	return v
}

// guideKind returns the kind of a guide, as styles and templates call it.
func guideKind(page *catalog.Page) string {
	switch {
	case page.Path == entryGuides[0]:
		return kindChoosing
	case page.Doc.TableRows() >= manyRows:
		return kindLookup
	}
	return "guide"
}

// manyRows is the number of rows from which a guide has a field that filters them.
const manyRows = 36

// fewSections is the number of sections of a guide below which its contents list
// what is below them, too.
const fewSections = 4

// guideContents returns links to the sections of a guide, if it has any, and to the
// list of its codes.
func guideContents(sections []*Section, headings []markdown.Heading, codes bool) []Ref {
	refs := contents(sections)
	switch {
	case len(refs) == 0:
		return nil
	case len(refs) < fewSections:
		refs = refs[:0]
		for _, h := range headings {
			refs = append(refs, Ref{Href: "#" + h.ID, Title: h.Text, Below: h.Level > 2})
		}
	}
	if codes {
		refs = append(refs, Ref{Href: "#codes", Title: "Main codes"})
	}
	return append(refs, sourcesRef)
}

// entrances are the parts of the guide that leads to a code. Each has the class
// to which it leads.
var entrances = map[string]string{
	"it-worked": "2xx", "the-answer-is-elsewhere": "3xx", "the-client-has-to-act": "4xx", "the-server-failed": "5xx",
	"something-to-say-before-the-answer": "1xx",
}
