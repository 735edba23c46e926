package page

import (
	"html/template"

	"httpcodes/internal/catalog"
)

// classView is the page of a class.
type classView struct {
	View
	Rank     string // "4xx", or "" for the unofficial codes
	Name     string
	Summary  string
	Opening  *Section // the text before the first heading, or nil
	Sections []*Section
	Codes    *List
	Sources  []Source
	Checked  string
}

func (p *Pages) class(at place, c *catalog.Class) *classView {
	v := &classView{View: p.view(at, c.Path, "class", c.ClassName), Summary: c.Summary, Checked: string(c.Checked)}
	v.Title, v.Heading = c.Title, c.Title
	if v.Codes = p.list(v.at, c.Codes); v.Codes != nil {
		v.Codes.facts = true
	}
	v.Description = v.Summary
	v.source(&c.Page)
	v.Sections = v.at.sections(&c.Page)
	if len(v.Sections) > 0 && v.Sections[0].Title == "" {
		v.Opening, v.Sections = v.Sections[0], v.Sections[1:]
	}
	v.Sources, v.Share, v.Name = v.at.sources(c.Sources), true, c.Name
	v.Markdown = at.root + c.Path.Twin()
	if v.Class != "unofficial" {
		v.Rank = v.Class
	}
	v.Contents = append([]Ref{{Href: "#codes", Title: "Codes"}}, contents(v.Sections)...)
	return v
}

// Entry draws the article, which the page of all entries contains, too.
func (v *classView) Entry() (template.HTML, error) {
	return v.pages.templates.part("class-entry.html", v)
}
