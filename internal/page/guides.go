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

func (at place) guides(page *catalog.Page) *guidesView {
	v := &guidesView{View: at.view(page)}
	v.Share = false
	v.Subjects = at.subjects()
	for _, class := range at.cat.Classes {
		list := slices.DeleteFunc(slices.Clone(at.cat.Comparisons), func(c *catalog.Comparison) bool { return leading(c) != class.ClassName })
		if len(list) > 0 {
			v.Comparisons = append(v.Comparisons, group{class.Title, class.ClassName, each(list, at.comparisonRef)})
		}
	}
	return v
}

// subjects returns the guides by subject.
func (at place) subjects() []group {
	return each(at.cat.Subjects, func(s *catalog.Subject) group { return group{Title: s.Title, Refs: each(s.Guides, at.guideRef)} })
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
func (at place) guidesCrumbs() []Ref { return []Ref{at.ref(at.cat.Page(catalog.GuidesPath))} }
