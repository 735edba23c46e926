package page

import (
	"bytes"
	"fmt"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// houseRule returns the section of a team's own rule for a code.
func (at place) houseRule(r *catalog.HouseRule, id, heading string) *Section {
	section := at.section(r.Body(), id, heading, at.hooks(&r.Page))
	section.Name = catalog.HouseAnchor
	return section
}

// housesMarkdown writes the house rules that the page of an entry shows.
func (p *Pages) housesMarkdown(out *bytes.Buffer, root string, e catalog.Entry) {
	switch e := e.(type) {
	case *catalog.Code:
		if e.House != nil {
			p.houseMarkdown(out, root, e.House, e.House.Heading())
		}
	case *catalog.Comparison:
		for _, r := range e.HouseRules() {
			p.houseMarkdown(out, root, r, r.ComparedHeading())
		}
	}
}

func (p *Pages) houseMarkdown(out *bytes.Buffer, root string, r *catalog.HouseRule, heading string) {
	fmt.Fprintf(out, "## %s\n\n%s\n\n", markdown.Escape(heading), r.Body().Markdown(p.twinLinks(root, &r.Page)))
}
