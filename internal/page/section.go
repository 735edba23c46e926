package page

import (
	"html/template"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// A place is where an article is drawn: the path from that page to the root of the
// site, and the part of the page that contains the article. Its methods make the views
// of articles.
type place struct {
	*Pages
	root string
	part markdown.Part
	held map[catalog.Path]bool // the pages that are parts of the same page; nil if the page has only one article
}

// at returns the place of the only article on the page with the path.
func (p *Pages) at(path catalog.Path) place {
	if path == "" {
		return place{Pages: p}
	}
	return place{Pages: p, root: "../"}
}

// href returns a link as it is written at the place. A link to a page that is a
// part of the same page stays within it.
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

// partOf returns how the article of a page is embedded in a page with several
// articles: its ids begin with the name of the page, and its headings are one
// level lower.
func partOf(path catalog.Path) markdown.Part {
	return markdown.Part{Prefix: string(path) + "-", Lower: 1}
}

// A Section is a part of a page.
type Section struct {
	Name     string // its id on a page of its own, for its class part-…; "" on pages of codes, but for a house rule
	ID       string
	Title    string
	Head     template.HTML
	HTML     template.HTML // the section without its heading
	Entrance string        // in choosing-a-code, the class of codes that the section leads to; or ""
	Matrix   []MatrixRow   // the table of redirects, or nil
}

// section draws a section of a text, which is nil if s is nil. Its heading is
// the writer's own, with its code and links, unless the page gives it another title.
func (at place) section(s *markdown.Section, id, title string, hooks markdown.Hooks) *Section {
	if s == nil {
		return nil
	}
	words, linked := template.HTMLEscapeString(title), false
	if title == s.Heading.Text {
		words, linked = s.Title(hooks), s.Linked()
	}
	return &Section{
		Name: s.ID, ID: at.part.ID(id), Title: title,
		Head: at.head(id, words, linked), HTML: template.HTML(s.HTML(hooks)),
	}
}

// houseRule returns the section of a team's own rule for a code.
func (at place) houseRule(r *catalog.HouseRule, id, heading string) *Section {
	section := at.section(r.Body(), id, heading, at.hooks(&r.Page))
	section.Name = catalog.HouseAnchor
	return section
}

// head draws the heading of a section, which is a link to itself. A heading whose
// words contain a link cannot be one.
func (at place) head(id, words string, linked bool) template.HTML {
	level := "h2"
	if at.part.Lower > 0 {
		level = "h3"
	}
	id = template.HTMLEscapeString(at.part.ID(id))
	if !linked {
		words = `<a class="anchor" href="#` + id + `">` + words + "</a>"
	}
	return template.HTML("<" + level + ` id="` + id + `">` + words + "</" + level + ">")
}

// hooks returns what a page adds to its text.
func (at place) hooks(page *catalog.Page) markdown.Hooks {
	return markdown.Hooks{Link: at.links(page), Part: at.part}
}

// sections returns all parts of the text of a page. The first one may have no
// heading.
func (at place) sections(page *catalog.Page, hooks markdown.Hooks) []*Section {
	var list []*Section
	for _, s := range page.Doc.Sections() {
		if !s.Empty() || s.Level > 0 {
			list = append(list, at.section(s, s.ID, s.Heading.Text, hooks))
		}
	}
	return list
}

// links returns a function from the links of a page to their targets.
func (at place) links(page *catalog.Page) func(string) markdown.Target {
	return func(dest string) markdown.Target { return at.target(dest, page.Link(dest)) }
}

// target returns the target of a link for Markdown. A link to a code has the
// color of its class.
func (at place) target(dest string, link catalog.Link) markdown.Target {
	t := markdown.Target{Href: at.href(link), Text: link.Title}
	if link.Class != "" && !strings.Contains(dest, "xx") {
		t.Class = "code c" + link.Class
	}
	return t
}

// inline draws one line of Markdown of the front matter.
func (at place) inline(text string) template.HTML {
	return template.HTML(markdown.Inline(text, func(dest string) markdown.Target {
		link, _ := at.cat.Resolve("", dest)
		return at.target(dest, link)
	}))
}

// sourcesRef leads to the last section of an article.
var sourcesRef = Ref{Href: "#sources", Title: "Sources"}

// contents returns links to the sections of a page that have an id.
func contents(sections []*Section) []Ref {
	refs := make([]Ref, 0, len(sections)+1) // most pages add their sources
	for _, s := range sections {
		if s != nil && s.Title != "" {
			refs = append(refs, Ref{Href: "#" + s.ID, Title: s.Title})
		}
	}
	return refs
}
