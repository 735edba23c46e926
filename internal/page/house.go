package page

import (
	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// houseRule returns the section of a team's own rule for a code.
func (at place) houseRule(r *catalog.HouseRule, id, heading string) *Section {
	section := at.section(r.Body(), id, heading, at.hooks(&r.Page))
	section.Name = catalog.HouseAnchor
	return section
}

// houses writes the house rules that the page of an entry shows.
func (w markdownWriter) houses(e catalog.Entry) {
	switch e := e.(type) {
	case *catalog.Code:
		if e.House != nil {
			w.house(e.House, e.House.Heading())
		}
	case *catalog.Comparison:
		for _, r := range e.HouseRules() {
			w.house(r, r.ComparedHeading())
		}
	}
}

func (w markdownWriter) house(r *catalog.HouseRule, heading string) {
	w.printf("## %s\n\n%s\n\n", markdown.Escape(heading), r.Body().Markdown(w.links(&r.Page)))
}
