package page

import "httpcodes/internal/catalog"

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
	kind := "guide"
	if g.Path == entryGuides[0] {
		kind = kindChoosing
	}
	v := &guideView{View: p.view(at, g.Path, kind, ""), Summary: g.Page.Summary, Checked: string(g.Page.Checked)}
	v.Title, v.Heading, v.Description = g.Page.Title, g.Page.Title, v.Summary
	v.source(&g.Page)
	if g.Kind == catalog.KindGuide {
		v.Crumbs = []Ref{{Href: v.Root + "guides/index.html", Title: guidesTitle}}
	}
	v.Codes, v.Sections, v.Sources = p.list(v.at, g.Page.Codes), p.text(at, &g.Page, at.hooks(&g.Page)), v.at.sources(g.Page.Sources)
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
	v.Contents = contents(v.Sections)
	return v
}

// entrances are the parts of the guide that leads to a code. Each has the class
// to which it leads.
var entrances = map[string]string{
	"it-worked": "2xx", "the-answer-is-elsewhere": "3xx", "the-client-has-to-act": "4xx", "the-server-failed": "5xx",
	"something-to-say-before-the-answer": "1xx",
}
