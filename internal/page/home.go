package page

import "httpcodes/internal/catalog"

// homeTitle is the heading of the home page. Links call the page by the name of the
// site.
const homeTitle = "HTTP status codes"

// homeView is the home page, which lists all codes by class.
type homeView struct {
	View
	Classes     []Band
	Unofficial  Band
	Comparisons []Ref
	Guides      []group // by subject
	Examples    []Ref   // of queries
	Ways        []Ref   // the guides that lead to a code
}

// A Band is a class with its codes.
type Band struct {
	Ref
	ID    string
	Codes []Ref
}

// entryGuides are the guides that lead to a code: one for people who send a code,
// and one for people who have seen one.
var entryGuides = []catalog.Path{"choosing-a-code", forVisitors}

func (at place) home(page *catalog.Page) *homeView {
	v := &homeView{View: at.view(page)}
	v.Title, v.Heading = homeTitle, homeTitle
	v.Comparisons, v.Guides = each(at.cat.Confused, at.comparisonRef), at.subjects()
	for _, c := range at.cat.Classes {
		band := Band{Ref: at.classRef(c), ID: c.ClassName, Codes: each(c.Codes, at.codeRef)}
		for i, code := range c.Codes {
			band.Codes[i].Everyday = code.Everyday
			band.Codes[i].Outdated = code.Status == "deprecated" || code.Status == "reserved"
		}
		if !c.Official() {
			v.Unofficial = band
			continue
		}
		v.Classes = append(v.Classes, band)
	}
	v.Examples = exampleQueries(v.Root)
	for _, name := range entryGuides {
		if g := at.cat.Guide(name); g != nil {
			v.Ways = append(v.Ways, at.guideRef(g))
		}
	}
	return v
}
