package page

import (
	"html/template"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// guideView is the page of a guide, or a page about the site.
type guideView struct {
	View
	Summary  string
	Codes    *List
	Sections []*Section
	Sources  []Source
	Checked  string
	Leads    bool // its sections lead to all of its codes

	Repository string // where the sources are, on the page about the site; or ""
}

func (p *Pages) guide(at place, g *catalog.Guide) *guideView {
	kind, tab := "guide", guidesTab
	if g.Path == entryGuides[0] {
		kind = kindChoosing
	}
	if g.Kind != catalog.KindGuide {
		tab = ""
	}
	v := &guideView{View: p.view(at, g.Path, kind, tab), Summary: g.Page.Summary, Checked: string(g.Page.Checked)}
	v.Title, v.Heading, v.Description = g.Page.Title, g.Page.Title, v.Summary
	v.source(&g.Page)
	if g.Kind == catalog.KindGuide {
		v.Crumbs = []Ref{{Href: v.Root + "guides/index.html", Title: guidesTitle}}
	}
	v.Codes, v.Sections, v.Sources = p.list(v.at, g.Page.Codes), p.text(v.at, &g.Page), v.at.sources(g.Page.Sources)
	if g.Path == entryGuides[0] {
		for _, s := range v.Sections {
			s.Entrance = entrances[s.Name]
		}
		v.Codes, v.Leads = nil, true // the leaves of the tree are the codes
	}
	if g.Path == "about" {
		v.Repository = string(p.cat.Config.Repository)
	}
	v.Share, v.Markdown = true, v.Root+v.Path.Twin()
	v.Contents = guideContents(v.Sections, g.Page.Doc.Headings())
	return v
}

// fewSections is the number of sections of a guide below which its contents list
// what is below them, too.
const fewSections = 4

// guideContents returns links to the sections of a guide.
func guideContents(sections []*Section, headings []markdown.Heading) []Ref {
	refs := contents(sections)
	if len(refs) < fewSections {
		refs = refs[:0]
		for _, h := range headings {
			refs = append(refs, Ref{Href: "#" + h.ID, Title: h.Text, Below: h.Level > 2})
		}
	}
	return append(refs, sourcesRef)
}

// entrances are the parts of the guide that leads to a code. Each has the class
// to which it leads.
var entrances = map[string]string{
	"it-worked": "2xx", "the-answer-is-elsewhere": "3xx", "the-client-has-to-act": "4xx", "the-server-failed": "5xx",
	"something-to-say-before-the-answer": "1xx",
}

// Entry draws the article, which the page of all entries contains, too.
func (v *guideView) Entry() (template.HTML, error) {
	return v.pages.templates.part("guide-entry.html", v)
}
