package page

import (
	"html/template"
	"slices"

	"httpcodes/internal/catalog"
)

// numberView is the page of an unassigned number.
type numberView struct {
	View
	Number  int
	Band    Ref // its class
	class   *catalog.Class
	Help    Ref // the guide for visitors; zero if there is none
	Unknown *Section
	Nearest *List // neighbors that have a page
}

// A rail is the list of links to the codes of a class.
type rail struct {
	Band     Ref // the class
	Siblings []Ref
}

// Rail draws the rail, which is the same on the pages of all numbers of a
// class.
func (v *numberView) Rail() (template.HTML, error) {
	p, class := v.pages, v.class
	return p.drawn.rails.get(class.Path, func() (template.HTML, error) {
		return p.templates.part("rail.html", rail{v.Band, refs(class.Codes, v.at.codeRef)})
	})
}

func (p *Pages) number(n *catalog.Number) *numberView {
	v := &numberView{View: p.view(ownPage, n.Path, "number", n.ClassName), Number: n.Number, class: n.Class}
	v.Title, v.Heading = n.Title, n.Title
	v.Description = n.Title + ": nobody has registered this status code. What its class means, and its neighbors."
	v.NoIndex = true
	v.Band = v.at.classRef(n.Class)
	v.Crumbs = []Ref{v.Band}
	if g := p.cat.Guide(forVisitors); g != nil {
		v.Help = v.at.guideRef(g)
	}
	v.Unknown = v.at.section(&n.Class.Page, n.Class.Section("unknown"))
	nearest := []*catalog.Code{n.Below, n.Above}
	v.Nearest = p.list(v.at, slices.DeleteFunc(nearest, func(c *catalog.Code) bool { return c == nil }))
	return v
}
