package page

import (
	"html/template"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// A place is where an article is drawn: how that page reaches the root of the
// site, and what the article is a part of there.
type place struct {
	root string
	part markdown.Part
	held map[catalog.Path]bool // the pages that are parts of the same page; nil for a page of its own
}

// ownPage is where a page is drawn that has a folder of its own.
var ownPage = place{root: "../"}

// href returns a link as the page at the place has it. One to a page that is a
// part of the same page stays there.
func (at place) href(l catalog.Link) string {
	switch {
	case l.Outside == "" && at.held[l.Path] && l.Anchor == "":
		return "#" + string(l.Path)
	case l.Outside == "" && at.held[l.Path]:
		return "#" + partOf(l.Path).ID(l.Anchor)
	}
	return l.Href(at.root)
}

// page returns a link to a page.
func (at place) page(path catalog.Path) string { return at.href(catalog.Link{Path: path}) }

// partOf returns what the article of a page is on a page with others: its ids
// begin with its name, and its headings are one level lower.
func partOf(path catalog.Path) markdown.Part {
	return markdown.Part{Prefix: string(path) + "-", Lower: 1}
}

// A Section is a part of a page.
type Section struct {
	Name     string // its id on a page of its own, by which it is styled
	ID       string
	Title    string
	Entrance string // class of codes that it leads to, in the guide that leads to codes; or ""
	Lower    bool   // its heading stands one level lower, in a part of a page
	Matrix   *Matrix
	section  *markdown.Section
	hooks    markdown.Hooks
}

// Words draws the heading: the writer's own, with its code and links, unless the
// page gives the section another title.
func (s *Section) Words() template.HTML {
	if s.section == nil || s.Title != s.section.Heading.Text {
		return template.HTML(template.HTMLEscapeString(s.Title))
	}
	return template.HTML(s.section.Title(s.hooks))
}

// Linked reports whether the heading holds links, and so cannot be one itself.
func (s *Section) Linked() bool {
	return s.section != nil && s.Title == s.section.Heading.Text && s.section.Linked()
}

// HTML draws the section without its heading.
func (s *Section) HTML() template.HTML { return template.HTML(s.section.HTML(s.hooks)) }

// section draws a part of the text of a page, or nothing for none.
func (at place) section(page *catalog.Page, s *markdown.Section) *Section {
	if s == nil {
		return nil
	}
	return &Section{
		Name: s.ID, ID: at.part.ID(s.ID), Title: s.Heading.Text, Lower: at.part.Lower > 0, section: s,
		hooks: markdown.Hooks{Link: at.links(page), Part: at.part},
	}
}

// text draws all parts of the text of a page, with the matrix of redirects
// below its opening where it belongs there.
func (p *Pages) text(at place, page *catalog.Page) []*Section {
	list := at.sections(page)
	if len(list) > 0 && list[0].Title == "" {
		list[0].Matrix = p.matrix(at, page)
	}
	return list
}

// sections draws all parts of the text of a page; the first may have no heading.
func (at place) sections(page *catalog.Page) []*Section {
	var list []*Section
	for _, s := range page.Doc.Sections() {
		if !s.Empty() || s.Level > 0 {
			list = append(list, at.section(page, s))
		}
	}
	return list
}

// links says where the links of a page lead.
func (at place) links(page *catalog.Page) func(string) markdown.Target {
	return func(dest string) markdown.Target { return at.target(dest, page.Link(dest)) }
}

// target is a link as Markdown draws it: one to a code shows its color.
func (at place) target(dest string, link catalog.Link) markdown.Target {
	t := markdown.Target{Href: at.href(link), Text: link.Title}
	if link.Class != "" && !strings.Contains(dest, "xx") {
		t.Class = "code c" + link.Class
	}
	return t
}

// inline draws one line of Markdown from the front matter.
func (p *Pages) inline(at place, text string) template.HTML {
	return template.HTML(markdown.Inline(text, func(dest string) markdown.Target {
		link, _ := p.cat.Resolve("", dest)
		return at.target(dest, link)
	}))
}

// contents lists the sections of a page by their ids.
func contents(sections []*Section) []Ref {
	refs := make([]Ref, 0, len(sections))
	for _, s := range sections {
		if s != nil && s.Title != "" {
			refs = append(refs, Ref{Href: "#" + s.ID, Title: s.Title})
		}
	}
	return refs
}
