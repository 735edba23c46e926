package page

import (
	"bytes"
	"slices"

	"httpcodes/internal/catalog"
)

// allView is the page that contains every class, code, comparison and guide, to
// print it or to read it offline.
type allView struct {
	View
	Parts []Part
}

// A Part is the article of another page. Its ids begin with the id of the part,
// its headings are one level lower, and its links to other parts stay within
// the page.
type Part struct {
	ID    string
	Class string // class of codes, or ""
	Kind  catalog.Kind
	view  func() any
}

// View returns the data of the article.
func (p Part) View() any { return p.view() }

// All draws all/index.html, the page that contains all entries.
func (p *Pages) All() ([]byte, error) {
	v := &allView{View: p.at("all").view(&catalog.Page{Kind: "all", Path: "all", Title: "Everything on one page", Summary: string(p.cat.Config.Summary)})}
	v.Heading, v.Markdown = homeTitle, ""
	v.Description, v.NoIndex = "Every class, status code, comparison and guide on one page, to print or to search with the browser.", true
	entries := slices.DeleteFunc(p.cat.Articles(), func(e catalog.Entry) bool { return e.Common().Kind == catalog.KindPage })
	held := make(map[catalog.Path]bool)
	for _, e := range entries {
		held[e.Common().Path] = true
	}
	for _, e := range entries {
		page := e.Common()
		at := place{Pages: p, root: v.Root, part: partOf(page.Path), held: held}
		v.Parts = append(v.Parts, Part{string(page.Path), page.ClassName, page.Kind, func() any {
			_, view := at.entry(e)
			return view
		}})
		v.contents(page)
	}
	var out bytes.Buffer
	out.Grow(4 << 20) // a buffer that grows takes longer than all templates
	err := p.templates.write(&out, "all", v)
	return out.Bytes(), err
}

// contents adds a part to the contents of the page if the part is a class, the
// first comparison or the first guide.
func (v *allView) contents(page *catalog.Page) {
	title := page.Title
	switch page.Kind {
	case catalog.KindCode:
		return
	case catalog.KindComparison:
		title = "Comparisons"
	case catalog.KindGuide:
		title = "Guides"
	}
	if n := len(v.Contents); n > 0 && v.Contents[n-1].Title == title {
		return
	}
	v.Contents = append(v.Contents, Ref{Href: "#" + string(page.Path), Title: title})
}
