package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// comparisonView is the page of a comparison.
type comparisonView struct {
	View
	Codes    []Ref
	Sections []*Section
	House    []*Section // the team's own rules for the codes
	Others   []Ref      // comparisons that share a code
	Third    string     // address of the page that compares any codes, with these two, or ""
}

func (at place) comparison(c *catalog.Comparison) *comparisonView {
	v := &comparisonView{View: at.view(&c.Page), Codes: each(c.Page.Codes, at.codeRef)}
	v.Crumbs = at.guidesCrumbs()
	if title := strings.Join(each(v.Codes, func(r Ref) string { return r.Title }), " vs "); len(title) <= longestTitle {
		v.Title = title
	}
	if len(v.Codes) == 2 {
		v.Third = fmt.Sprintf("%s?a=%d&b=%d", at.page("compare"), v.Codes[0].Number, v.Codes[1].Number)
	}
	hooks := at.hooks(&c.Page)
	hooks.Column = v.column
	v.Sections = at.sections(&c.Page, hooks)
	v.Sections[0].Matrix = at.matrix(&c.Page)
	for _, r := range c.HouseRules() {
		v.House = append(v.House, at.houseRule(r, r.ComparedAnchor(), r.ComparedHeading()))
	}
	v.Contents = contents(slices.Concat(v.Sections, v.House))
	if v.Others = each(c.Others(), at.comparisonRef); len(v.Others) > 0 {
		v.Contents = append(v.Contents, Ref{Href: "#others", Title: "Also confused"})
	}
	v.Contents = append(v.Contents, sourcesRef)
	return v
}

// column returns the head of a table column, with the name and the color of a
// code. In the source, the head is only the number.
func (v *comparisonView) column(number string) markdown.Column {
	for _, c := range v.Codes {
		if strconv.Itoa(c.Number) == number {
			return markdown.Column{Class: "c" + c.Class, Name: c.Name}
		}
	}
	return markdown.Column{}
}

// longestTitle is about the number of characters that tabs and link previews
// show, without the name of the site.
const longestTitle = 58
