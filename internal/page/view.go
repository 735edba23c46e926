package page

import (
	"html/template"

	"httpcodes/internal/catalog"
)

// A View is the data that every page has.
type View struct {
	*Frame
	Path        catalog.Path // path of the page
	Title       string       // of the page, without the site's name
	Heading     string       // the h1
	Description string       // one sentence, for link previews
	Canonical   string       // full address, or "" without a base URL
	Share       bool         // the page has a button that copies its address
	Markdown    string       // address of the page as Markdown, or ""
	JSON        string       // address of the page as data, or ""
	NoIndex     bool         // search engines must not list the page
	Edit        string       // address where the source is edited, or ""
	Report      string       // address of the form for mistakes, or ""
	Crumbs      []Ref        // from the home page to the page above this one
	Contents    []Ref        // sections of the page
	Refresh     string       // new address of a page that has moved; "" for all others
	Download    string       // full address of the site as one file, on the pages that offer it; or ""

	at place
}

// ID returns an id in the form that it has at the place of the article.
func (v *View) ID(id string) string { return v.at.part.ID(id) }

// Embedded reports whether the article is a part of another page.
func (v *View) Embedded() bool { return v.at.part.Lower > 0 }

// Head draws the heading of a section whose title is in a template.
func (v *View) Head(id, title string) template.HTML {
	return v.at.head(id, template.HTMLEscapeString(title), false)
}

// A Ref is a link to a page or to a section of a page.
type Ref struct {
	Href     string
	Title    string
	Summary  string
	Class    string // class of codes of the target
	Number   int    // the code, if the target is one
	Name     string // the code's name
	Why      string // reason for the link
	Outdated bool   // the code is deprecated or reserved
	Everyday bool   // it is highlighted
	Current  bool   // the target is this page
	Codes    []Ref  // the codes of a comparison
}

// Link draws the link with its title. Pages have so many of these links that
// templates take too long to escape the parts of each.
func (r *Ref) Link() template.HTML {
	return template.HTML(`<a href="` + template.HTMLEscapeString(r.Href) + `">` + template.HTMLEscapeString(r.Title) + "</a>")
}

// view returns the data that every page has, for the page at path. The argument
// class is the class of its codes, or "".
func (p *Pages) view(at place, path catalog.Path, kind, class string) View {
	v := View{Frame: p.frame(at.root, kind, class), Path: path, at: at}
	if p.cat.Base != "" {
		v.Canonical = p.cat.URL(path)
		if path == "" || path == "about" {
			v.Download = p.cat.Base + ArchiveName
		}
	}
	return v
}

// source sets two addresses: the one at which the source of a page can be
// edited, and the one at which a mistake in it can be reported.
func (v *View) source(page *catalog.Page) {
	c := &v.pages.cat.Config
	v.Edit, v.Report = c.EditAddress(page.Front.File), c.ReportAddress("/"+page.Path.Address(), page.Checked)
}

func (at place) classRef(c *catalog.Class) Ref {
	return Ref{Href: at.page(c.Path), Title: c.Title, Name: c.Name, Summary: c.Summary, Class: c.ClassName}
}

func (at place) codeRef(c *catalog.Code) Ref {
	return Ref{
		Href: at.page(c.Path), Title: c.Title, Summary: c.Page.Summary,
		Class: c.ClassName, Number: c.Number, Name: c.Name(),
	}
}

func (at place) comparisonRef(c *catalog.Comparison) Ref {
	codes := refs(c.Page.Codes, func(code *catalog.Code) Ref { return Ref{Number: code.Number, Class: code.ClassName} })
	return Ref{Href: at.page(c.Path), Title: c.Title, Summary: c.Page.Summary, Codes: codes}
}

func (at place) guideRef(g *catalog.Guide) Ref {
	return Ref{Href: at.page(g.Path), Title: g.Page.Title, Summary: g.Page.Summary}
}

// refs returns the links to the elements of a list.
func refs[T any](list []T, ref func(T) Ref) []Ref {
	out := make([]Ref, len(list))
	for i := range list {
		out[i] = ref(list[i])
	}
	return out
}
