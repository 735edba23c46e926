package page

import (
	"html/template"
	"slices"

	"httpcodes/internal/catalog"
)

// A View is the data that every page has.
type View struct {
	*Frame
	Title       string           // of the page, without the site's name
	Heading     string           // the h1
	Summary     string           // of the entry, in one sentence
	Description string           // one sentence, for link previews
	Canonical   string           // full address, or "" without a base URL
	Share       bool             // the page has a button that copies its address
	Markdown    string           // address of the page as Markdown, or ""
	JSON        string           // address of the page as data, or ""
	NoIndex     bool             // search engines must not list the page
	Edit        string           // address where the source is edited, or ""
	Report      string           // address of the form for mistakes, or ""
	Crumbs      []Ref            // from the home page to the page above this one
	Contents    []Ref            // sections of the page
	Refresh     string           // new address of a page that has moved; "" for all others
	Sources     []catalog.Source // of the entry
	MoreSources []catalog.Source // those that are folded
	Checked     string           // the day on which the entry was last compared with its sources
	Download    string           // full address of the site as one file, on the pages that offer it; or ""

	at   place
	page *catalog.Page
}

// ID returns an id in the form that it has at the place of the article.
func (v *View) ID(id string) string { return v.at.part.ID(id) }

// Embedded reports whether the article is a part of another page.
func (v *View) Embedded() bool { return v.at.part.Lower > 0 }

// Head draws the heading of a section whose title is in a template.
func (v *View) Head(id, title string) template.HTML {
	return v.at.head(id, template.HTMLEscapeString(title), false)
}

// sources returns the sources of a page, with the addresses of experiments.
func (at place) sources(page *catalog.Page) []catalog.Source {
	list := slices.Clone(page.Sources)
	for i, s := range list {
		if s.Tried != "" {
			list[i].Href = at.href(catalog.Link{Path: catalog.ExperimentsPath, Anchor: s.Tried})
		}
	}
	return list
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
	Below    bool   // in contents: the target is below the heading before it
	Codes    []Ref  // the codes of a comparison
}

// Link draws the link with its title. Pages have so many of these links that
// templates take too long to escape the parts of each.
func (r *Ref) Link() template.HTML {
	return template.HTML(`<a href="` + template.HTMLEscapeString(r.Href) + `">` + template.HTMLEscapeString(r.Title) + "</a>")
}

// view returns the data that every page has.
func (at place) view(page *catalog.Page) View {
	kind, class := string(page.Kind), page.ClassName
	switch page.Kind {
	case catalog.KindCompare, catalog.KindComparison:
		class = guidesTab
	case catalog.KindGuide:
		kind, class = guideKind(page), guidesTab
	case catalog.KindPage:
		kind = guideKind(page)
	}
	v := View{
		Frame: at.frame(at.root, kind, class), page: page, at: at, Title: page.Title, Heading: page.Title,
		Summary: page.Summary, Description: page.Summary, Sources: at.sources(page), Checked: string(page.Checked),
	}
	if HasTwin(page) {
		v.Share, v.Markdown = true, at.root+page.Path.Twin()
	}
	if c := &at.cat.Config; page.HasText() {
		v.Edit, v.Report = c.EditAddress(page.Front.File), c.ReportAddress("/"+page.Path.Address(), page.Checked)
	}
	if at.cat.Base != "" {
		v.Canonical = at.cat.URL(page.Path)
		if page.Path == "" || page.Path == "about" {
			v.Download = at.cat.Base + ArchiveName
		}
	}
	return v
}

// ref returns a link to a page.
func (at place) ref(page *catalog.Page) Ref {
	return Ref{Href: at.page(page.Path), Title: page.Title, Summary: page.Summary, Class: page.ClassName}
}

func (at place) classRef(c *catalog.Class) Ref {
	ref := at.ref(&c.Page)
	ref.Name = c.Name
	return ref
}

func (at place) codeRef(c *catalog.Code) Ref {
	ref := at.ref(&c.Page)
	ref.Number, ref.Name = c.Number, c.Name()
	return ref
}

// neighbor returns a link to a code, or nil if c is nil.
func (at place) neighbor(c *catalog.Code) *Ref {
	if c == nil {
		return nil
	}
	ref := at.codeRef(c)
	return &ref
}

func (at place) comparisonRef(c *catalog.Comparison) Ref {
	ref := at.ref(&c.Page)
	ref.Codes = each(c.Page.Codes, func(code *catalog.Code) Ref { return Ref{Number: code.Number, Class: code.ClassName} })
	return ref
}

func (at place) guideRef(g *catalog.Guide) Ref { return at.ref(&g.Page) }

// each returns what a page shows of each element of a list, such as a link to it.
func each[T, V any](list []T, show func(T) V) []V {
	out := make([]V, len(list))
	for i := range list {
		out[i] = show(list[i])
	}
	return out
}
