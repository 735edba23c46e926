package page

import (
	"html/template"

	"httpcodes/internal/catalog"
)

// allView is the page that holds every class, code, comparison and guide, to
// be printed or read in one go.
type allView struct {
	View
	Summary string
	Parts   []Part
}

// A Part is the article of another page.
type Part struct {
	ID      string
	Class   string // class of codes, or ""
	article string
	held    map[string]bool // the pages that are parts too
}

// HTML draws the article as a part. It is not kept: there are many.
func (p Part) HTML() template.HTML {
	e := embedding{name: p.ID, held: p.held}
	return template.HTML(e.article(p.article))
}

// All draws the page. The articles are those of the pages themselves, with
// their ids prefixed, their headings one level lower, and their links to each
// other kept within the page.
func (p *Pages) All() ([]byte, error) {
	v := &allView{View: p.view("all", "all", ""), Summary: string(p.cat.Config.Summary)}
	v.Title, v.Heading = "Everything on one page", "HTTP status codes"
	v.Description, v.NoIndex = "Every class, status code, comparison and guide on one page, to print or to search with the browser.", true
	held := p.held()
	for _, class := range p.cat.Classes {
		if err := p.allClass(v, class, held); err != nil {
			return nil, err
		}
	}
	if err := p.allArticles(v, held); err != nil {
		return nil, err
	}
	return p.templates.execute("all", v)
}

// held names the pages that are parts of the page.
func (p *Pages) held() map[string]bool {
	held := make(map[string]bool)
	for _, class := range p.cat.Classes {
		held[string(class.Path)] = true
		for _, c := range class.Codes {
			held[string(c.Path)] = true
		}
	}
	for _, c := range p.cat.Comparisons {
		held[string(c.Path)] = true
	}
	for _, g := range p.cat.Guides {
		held[string(g.Path)] = true
	}
	return held
}

// allArticles adds the comparisons and the guides.
func (p *Pages) allArticles(v *allView, held map[string]bool) error {
	for i, c := range p.cat.Comparisons {
		article, err := p.comparison(c).Entry()
		if err != nil {
			return err
		}
		if i == 0 {
			v.Contents = append(v.Contents, Ref{Href: "#" + string(c.Path), Title: "Comparisons"})
		}
		v.add(c.Path, "", article, held)
	}
	for i, g := range p.cat.Guides {
		article, err := p.guide(g).Entry()
		if err != nil {
			return err
		}
		if i == 0 {
			v.Contents = append(v.Contents, Ref{Href: "#" + string(g.Path), Title: "Guides"})
		}
		v.add(g.Path, "", article, held)
	}
	return nil
}

func (p *Pages) allClass(v *allView, class *catalog.Class, held map[string]bool) error {
	article, err := p.class(class).Entry()
	if err != nil {
		return err
	}
	v.add(class.Path, class.ClassName, article, held)
	v.Contents = append(v.Contents, Ref{Href: "#" + string(class.Path), Title: class.Title})
	for _, c := range class.Codes {
		if article, err = p.code("../", c).Entry(); err != nil {
			return err
		}
		v.add(c.Path, c.ClassName, article, held)
	}
	return nil
}

// add adds the article of a page.
func (v *allView) add(path catalog.Path, class string, article template.HTML, held map[string]bool) {
	v.Parts = append(v.Parts, Part{string(path), class, string(article), held})
}
