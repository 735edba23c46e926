package render

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
	Download    *download    // the site as one file, on the pages that offer it
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
func (b *book) view(path catalog.Path, kind, class string) View {
	root := "../"
	if path == "" {
		root = ""
	}
	v := View{Frame: b.frame(root, kind, class), Path: path}
	if b.base != "" {
		v.Canonical = b.base + path.Address()
	}
	if path == "" || path == "about" {
		v.Download = b.download
	}
	return v
}

// editAddress returns where a source file is edited.
func (b *book) editAddress(file string) string { return string(b.model.Config.Edit) + file }

func (b *book) classRef(root string, c *catalog.Class) Ref {
	return Ref{Href: root + c.Path().File(), Title: c.Title(), Name: c.Class.Title, Summary: string(c.Summary), Class: string(c.Class.Class)}
}

func (b *book) codeRef(root string, c *catalog.Code) Ref {
	return Ref{
		Href: root + c.Path().File(), Title: c.Title(), Summary: string(c.Summary),
		Class: c.ClassName(), Number: c.Number, Name: c.Name(), Status: string(c.Status),
	}
}

func (b *book) codeRefs(root string, codes []*catalog.Code) []Ref {
	refs := make([]Ref, len(codes))
	for i, c := range codes {
		refs[i] = b.codeRef(root, c)
	}
	return refs
}

func (b *book) comparisonRef(root string, c *catalog.Comparison) Ref {
	ref := Ref{Href: root + c.Path().File(), Title: c.Title(), Summary: string(c.Summary)}
	for _, code := range c.Codes {
		ref.Codes = append(ref.Codes, Ref{Number: code.Number, Class: code.ClassName()})
	}
	return ref
}

func (b *book) guideRef(root string, g *catalog.Guide) Ref {
	return Ref{Href: root + g.Path().File(), Title: g.Title(), Summary: string(g.Summary)}
}

// section draws a part of a body for a page that reaches the root by root.
func (b *book) section(root string, from catalog.Path, s *markdown.Section) *Section {
	if s == nil {
		return nil
	}
	return &Section{s.ID, s.Heading.Text, func() string { return s.HTML(b.links(root, from)) }}
}

// sections draws all parts of a body; the first may have no heading.
func (b *book) sections(root string, from catalog.Path, doc *markdown.Doc) []*Section {
	var list []*Section
	for _, s := range doc.Sections() {
		if !s.Empty() || s.Level > 0 {
			list = append(list, b.section(root, from, s))
		}
	}
	return list
}

// links resolves the links of writers for a page that reaches the root by root.
func (b *book) links(root string, from catalog.Path) func(string) markdown.Target {
	return func(dest string) markdown.Target {
		link, _ := b.model.Resolve(from, dest)
		t := markdown.Target{Href: link.Href(root), Text: link.Title}
		if link.Class != "" && !strings.Contains(dest, "xx") {
			t.Class = "code c" + link.Class
		}
		return t
	}
}

// inline draws one line of Markdown from the front matter.
func (b *book) inline(root, text string) template.HTML {
	return template.HTML(markdown.Inline(text, b.links(root, "")))
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

// page returns the job that draws the page of a path with the template of its
// kind. Its view is made when it is drawn, so that views are made in parallel.
func page[V any](b *book, kind string, path catalog.Path, view func() V) job {
	return job{path.File(), func() ([]byte, error) { return b.templates.execute(kind, view()) }}
}
