package page

import (
	"slices"

	"httpcodes/internal/catalog"
)

// guidesTab is the class of the pages that belong to the index of guides.
const guidesTab = "guides"

// guidesView is the index of comparisons and guides.
type guidesView struct {
	View
	Subjects    []group // of the guides
	Comparisons []group // by class
}

// A group is a part of an index. Its title is "" if it is the only one.
type group struct {
	Title string
	Class string // class of comparisons, for the color
	Refs  []Ref
}

func (p *Pages) guides(page *catalog.Page) *guidesView {
	v := &guidesView{View: p.view(ownPage, page, "guides")}
	v.Share = false
	v.Subjects = p.subjects(v.at)
	for _, class := range p.cat.Classes {
		list := slices.DeleteFunc(slices.Clone(p.cat.Comparisons), func(c *catalog.Comparison) bool { return leading(c) != class.ClassName })
		if len(list) > 0 {
			v.Comparisons = append(v.Comparisons, group{class.Title, class.ClassName, refs(list, v.at.comparisonRef)})
		}
	}
	return v
}

// subjects returns the guides by subject.
func (p *Pages) subjects(at place) []group {
	var list []group
	for _, s := range p.cat.Subjects {
		list = append(list, group{Title: s.Title, Refs: refs(s.Guides, at.guideRef)})
	}
	return list
}

// leading returns the class under which a comparison is listed: that of its
// first registered code or, if it has none, of its first code.
func leading(c *catalog.Comparison) string {
	for _, code := range c.Codes {
		if code.Official() {
			return code.ClassName
		}
	}
	return c.Codes[0].ClassName
}

// guidesCrumbs returns the way to the pages that the index of guides lists.
func (p *Pages) guidesCrumbs(at place) []Ref { return []Ref{at.ref(p.cat.Page(catalog.GuidesPath))} }
