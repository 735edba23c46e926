package page

import (
	"html/template"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// A View is what every page has.
type View struct {
	*Frame
	Path        catalog.Path // the page's own path
	Title       string       // of the page, without the site's name
	Heading     string       // the h1
	Description string       // one sentence, for unfurled links
	Canonical   string       // full address, or "" without a base URL
	Share       bool         // the page offers to copy its address
	Markdown    string       // address of the page as Markdown, or ""
	JSON        string       // address of the page as data, or ""
	NoIndex     bool         // search engines should pass the page over
	Edit        string       // address where the source is edited, or ""
	Crumbs      []Ref        // from the home page to the page above this one
	Contents    []Ref        // sections of the page
	Refresh     string       // where a page that moved leads to, at once; "" for all others
	Download    string       // full address of the site as one file, on the pages that offer it; or ""
}

// A Ref is a link to a page or a section of it.
type Ref struct {
	Href    string
	Title   string
	Summary string
	Class   string // class of codes of the page it leads to
	Number  int    // the code, if it leads to one
	Name    string // the code's name
	Why     string // reason for the link
	Status  string // where the code stands: standard, temporary, …
	Current bool   // it leads to this page
	Codes   []Ref  // the codes of a comparison
}

// A Section is a part of a page. It is drawn where a template shows it: one
// that stands in an article which is drawn already need not be drawn again.
type Section struct {
	ID    string
	Title string
	draw  func() string
}

// HTML draws the section without its heading.
func (s *Section) HTML() template.HTML { return template.HTML(s.draw()) }

// change has what is drawn changed.
func (s *Section) change(edit func(html string) string) {
	draw := s.draw
	s.draw = func() string { return edit(draw()) }
}

// view fills what every page has, for the page of a path. The class is that of
// its codes, or "".
func (p *Pages) view(path catalog.Path, kind, class string) View {
	root := "../"
	if path == "" {
		root = ""
	}
	v := View{Frame: p.frame(root, kind, class), Path: path}
	if p.cat.Base != "" {
		v.Canonical = p.cat.URL(path)
		if path == "" || path == "about" {
			v.Download = p.cat.Base + ArchiveName
		}
	}
	return v
}

// editAddress returns where the source of a page is edited.
func (p *Pages) editAddress(page *catalog.Page) string {
	return string(p.cat.Config.Edit) + page.Front.File
}

func (p *Pages) classRef(root string, c *catalog.Class) Ref {
	return Ref{Href: root + c.Path.File(), Title: c.Title, Name: c.Name, Summary: c.Summary, Class: c.ClassName}
}

func (p *Pages) codeRef(root string, c *catalog.Code) Ref {
	return Ref{
		Href: root + c.Path.File(), Title: c.Title, Summary: c.Page.Summary,
		Class: c.ClassName, Number: c.Number, Name: c.Name(), Status: string(c.Status),
	}
}

func (p *Pages) codeRefs(root string, codes []*catalog.Code) []Ref {
	refs := make([]Ref, len(codes))
	for i, c := range codes {
		refs[i] = p.codeRef(root, c)
	}
	return refs
}

func (p *Pages) comparisonRef(root string, c *catalog.Comparison) Ref {
	ref := Ref{Href: root + c.Path.File(), Title: c.Title, Summary: c.Page.Summary}
	for _, code := range c.Codes {
		ref.Codes = append(ref.Codes, Ref{Number: code.Number, Class: code.ClassName})
	}
	return ref
}

func (p *Pages) guideRef(root string, g *catalog.Guide) Ref {
	return Ref{Href: root + g.Path.File(), Title: g.Page.Title, Summary: g.Page.Summary}
}

func (p *Pages) comparisonRefs(root string, comparisons []*catalog.Comparison) []Ref {
	var refs []Ref
	for _, c := range comparisons {
		refs = append(refs, p.comparisonRef(root, c))
	}
	return refs
}

func (p *Pages) guideRefs(root string, guides []*catalog.Guide) []Ref {
	var refs []Ref
	for _, g := range guides {
		refs = append(refs, p.guideRef(root, g))
	}
	return refs
}

// section draws a part of the text of a page, for one that reaches the root by
// root.
func section(root string, page *catalog.Page, s *markdown.Section) *Section {
	if s == nil {
		return nil
	}
	return &Section{s.ID, s.Heading.Text, func() string { return s.HTML(links(root, page)) }}
}

// sections draws all parts of the text of a page; the first may have no heading.
func sections(root string, page *catalog.Page) []*Section {
	var list []*Section
	for _, s := range page.Doc.Sections() {
		if !s.Empty() || s.Level > 0 {
			list = append(list, section(root, page, s))
		}
	}
	return list
}

// links says where the links of a page lead, for one that reaches the root by
// root.
func links(root string, page *catalog.Page) func(string) markdown.Target {
	return func(dest string) markdown.Target { return target(root, dest, page.Link(dest)) }
}

// target is a link as Markdown draws it: one to a code shows its color.
func target(root, dest string, link catalog.Link) markdown.Target {
	t := markdown.Target{Href: link.Href(root), Text: link.Title}
	if link.Class != "" && !strings.Contains(dest, "xx") {
		t.Class = "code c" + link.Class
	}
	return t
}

// inline draws one line of Markdown from the front matter.
func (p *Pages) inline(root, text string) template.HTML {
	return template.HTML(markdown.Inline(text, func(dest string) markdown.Target {
		link, _ := p.cat.Resolve("", dest)
		return target(root, dest, link)
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
