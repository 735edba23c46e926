package render

import (
	"fmt"
	"html/template"
	"net/url"
	"slices"
	"strings"

	"httpcodes/internal/site"
)

// homeView is the home page: the whole list, by class.
type homeView struct {
	View
	Summary     string
	Classes     []Band
	Unofficial  Band
	Comparisons []Ref
	Guides      []Ref
	Ways        []Ref // the guides that lead to a code: for who sends one, for who has seen one
}

// A Band is a class with its codes.
type Band struct {
	Ref
	ID    string
	Codes []Ref
}

func (b *book) home() *homeView {
	v := &homeView{View: b.view("", "home", ""), Summary: string(b.model.Config.Summary)}
	v.Title, v.Heading, v.Description = "HTTP status codes", "HTTP status codes", v.Summary
	v.Comparisons, v.Guides = b.comparisonRefs(v.Root, b.model.Confused), b.guideRefs(v.Root, b.model.Guides)
	for _, c := range b.model.Classes {
		band := Band{Ref: b.classRef(v.Root, c), ID: string(c.Class.Class), Codes: b.codeRefs(v.Root, c.Codes)}
		if c.Class.Class == "unofficial" {
			v.Unofficial = band
			continue
		}
		v.Classes = append(v.Classes, band)
	}
	for _, slug := range []string{"choosing-a-code", forVisitors} {
		if g := b.model.Guide(slug); g != nil {
			v.Ways = append(v.Ways, b.guideRef(v.Root, g))
		}
	}
	return v
}

func (b *book) comparisonRefs(root string, comparisons []*site.Comparison) []Ref {
	var refs []Ref
	for _, c := range comparisons {
		refs = append(refs, b.comparisonRef(root, c))
	}
	return refs
}

func (b *book) guideRefs(root string, guides []*site.Guide) []Ref {
	var refs []Ref
	for _, g := range guides {
		refs = append(refs, b.guideRef(root, g))
	}
	return refs
}

// classView is the page of a class.
type classView struct {
	View
	Rank     string // "4xx", or "" for the unofficial codes
	Name     string
	Summary  string
	Sections []*Section
	Codes    *List
	Sources  []Source
	Checked  string
}

func (b *book) class(c *site.Class) *classView {
	v := &classView{View: b.view(c.Path(), "class", string(c.Class.Class)), Summary: string(c.Summary), Checked: string(c.Checked)}
	v.Title, v.Heading = c.Title(), c.Title()
	v.Description, v.Edit = v.Summary, b.editAddress(c.File)
	v.Sections, v.Codes = b.sections(v.Root, v.Path, c.Doc), b.list(v.Root, c.Codes)
	v.Sources, v.Share, v.Name = sources(c.Sources), true, c.Class.Title
	if v.Class != "unofficial" {
		v.Rank = v.Class
	}
	v.Contents = append([]Ref{{Href: "#codes", Title: "Codes"}}, contents(v.Sections)...)
	return v
}

// Entry draws the article, which the page of all codes has too.
func (v *classView) Entry() (template.HTML, error) {
	return v.book.entry(v.View, "class-entry.html", v)
}

// numberView is the page of a number that nobody has assigned.
type numberView struct {
	View
	Number  int
	Band    Ref // its class
	class   *site.Class
	Help    Ref // the guide for visitors, empty if there is none
	Unknown *Section
	Nearest *List // registered neighbors
}

// A rail links the codes of a class.
type rail struct {
	Band     Ref // the class
	Siblings []Ref
}

// Rail returns the rail, which is the same on the pages of all numbers of a class.
func (v *numberView) Rail() (template.HTML, error) {
	b, class := v.book, v.class
	return b.drawn.rails.get(class.Path(), func() (template.HTML, error) {
		return b.templates.part("rail.html", rail{v.Band, b.codeRefs(v.Root, class.Codes)})
	})
}

func (b *book) number(n *site.Number) *numberView {
	v := &numberView{View: b.view(n.Path(), "number", string(n.Class.Class.Class)), Number: n.Number, class: n.Class}
	v.Title, v.Heading = n.Title(), n.Title()
	v.Description = n.Title() + ": nobody has registered this status code. What its class means, and its neighbors."
	v.NoIndex = true
	v.Band = b.classRef(v.Root, n.Class)
	v.Crumbs = []Ref{v.Band}
	if g := b.model.Guide(forVisitors); g != nil {
		v.Help = b.guideRef(v.Root, g)
	}
	v.Unknown = b.section(v.Root, n.Class.Path(), n.Class.Section("unknown"))
	nearest := []*site.Code{n.Below, n.Above}
	v.Nearest = b.list(v.Root, slices.DeleteFunc(nearest, func(c *site.Code) bool { return c == nil }))
	return v
}

// comparisonView is the page that tells codes apart.
type comparisonView struct {
	View
	Summary  string // the verdict
	Codes    []Ref
	Sections []*Section
	Others   []Ref // comparisons that share a code
	Sources  []Source
	Checked  string
}

func (b *book) comparison(c *site.Comparison) *comparisonView {
	v := &comparisonView{View: b.view(c.Path(), "comparison", ""), Summary: string(c.Summary), Checked: string(c.Checked)}
	v.Title, v.Heading, v.Description, v.Edit = c.Title(), c.Title(), v.Summary, b.editAddress(c.File)
	v.Crumbs = []Ref{{Href: v.Root + "guides/index.html", Title: "Comparisons and guides"}}
	v.Codes, v.Sections, v.Sources = b.codeRefs(v.Root, c.Codes), b.sections(v.Root, v.Path, c.Doc), sources(c.Sources)
	if title := strings.Join(titles(v.Codes), " vs "); len(title) <= longestTitle {
		v.Title = title
	}
	v.colorColumns()
	v.Share, v.Markdown = true, v.Root+string(v.Path)+"/index.md"
	v.Contents = contents(v.Sections)
	v.Others = b.comparisonRefs(v.Root, c.Others())
	return v
}

// Entry draws the article, which the page of everything has too.
func (v *comparisonView) Entry() (template.HTML, error) {
	return v.book.entry(v.View, "comparison-entry.html", v)
}

// colorColumns gives the columns of the table the names and colors of their
// codes; writers head a column with the number alone.
func (v *comparisonView) colorColumns() {
	for _, s := range v.Sections {
		s.change(func(html string) string {
			for _, c := range v.Codes {
				plain := fmt.Sprintf(`<th scope="col">%d</th>`, c.Number)
				colored := fmt.Sprintf(`<th scope="col" class="c%s"><b class="number">%d</b> %s</th>`, c.Class, c.Number, template.HTMLEscapeString(c.Name))
				html = strings.Replace(html, plain, colored, 1)
			}
			return html
		})
	}
}

// longestTitle is about what tabs and unfurled links show, less the site's name.
const longestTitle = 58

// titles returns what the links are called.
func titles(refs []Ref) []string {
	var list []string
	for _, r := range refs {
		list = append(list, r.Title)
	}
	return list
}

// guideView is the page of a guide, and of a page beside the reference.
type guideView struct {
	View
	Summary  string
	Codes    *List
	Sections []*Section
	Sources  []Source
	Checked  string
}

func (b *book) guide(g *site.Guide) *guideView {
	v := &guideView{View: b.view(g.Path(), "guide", ""), Summary: string(g.Summary), Checked: string(g.Checked)}
	v.Title, v.Heading, v.Description, v.Edit = g.Title(), g.Title(), v.Summary, b.editAddress(g.File)
	if g.Kind == "guide" {
		v.Crumbs = []Ref{{Href: v.Root + "guides/index.html", Title: "Comparisons and guides"}}
	}
	v.Codes, v.Sections, v.Sources = b.list(v.Root, g.Codes), b.sections(v.Root, v.Path, g.Doc), sources(g.Sources)
	v.Share, v.Markdown = true, v.Root+string(v.Path)+"/index.md"
	v.Contents = contents(v.Sections)
	return v
}

// Entry draws the article, which the page of everything has too.
func (v *guideView) Entry() (template.HTML, error) {
	return v.book.entry(v.View, "guide-entry.html", v)
}

// guidesView is the index of comparisons and guides.
type guidesView struct {
	View
	Comparisons []Ref
	Guides      []Ref
}

func (b *book) guides() *guidesView {
	v := &guidesView{View: b.view("guides", "guides", "")}
	v.Title, v.Heading = "Comparisons and guides", "Comparisons and guides"
	v.Description = "Which of two status codes to send, and guides to redirects, caching, retries, errors and more."
	v.Comparisons, v.Guides = b.comparisonRefs(v.Root, b.model.Comparisons), b.guideRefs(v.Root, b.model.Guides)
	return v
}

// searchView is the page of search results.
type searchView struct{ View }

func (b *book) search() *searchView {
	v := &searchView{View: b.view("search", "search", "")}
	v.Title, v.Heading = "Search", "Search"
	v.Description, v.NoIndex = "Search the status codes by number, name, symptom, field or constant.", true
	return v
}

// notFoundView is 404.html: a notice, then the whole article on 404.
type notFoundView struct{ *codeView }

// notFound draws 404.html. Hosts serve it at any depth, so its links start at
// the host's root and its style is within the page.
func (b *book) notFound() ([]byte, error) {
	c := b.model.Code(404)
	root := hostRoot(b.base)
	v := &notFoundView{b.code(root, c)}
	v.Frame = b.frame(root, "not-found", v.Class)
	v.NoIndex, v.Title = true, "Page not found"
	return b.templates.execute("not-found", v)
}

// hostRoot returns the path of the base URL: "/", or "/codes/".
func hostRoot(base string) string {
	u, err := url.Parse(base)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.Path
}
