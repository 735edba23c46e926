package page

import "httpcodes/internal/catalog"

// The words of the index of comparisons and guides.
const (
	guidesTitle   = "Comparisons and guides"
	guidesSummary = "Which of two status codes to send, and guides to redirects, caching, retries, errors and more."
)

// guidesView is the index of comparisons and guides.
type guidesView struct {
	View
	Comparisons []Ref
	Guides      []Ref
}

func (p *Pages) guides() *guidesView {
	v := &guidesView{View: p.view(ownPage, catalog.GuidesPath, "guides", "")}
	v.Title, v.Heading, v.Description = guidesTitle, guidesTitle, guidesSummary
	v.Markdown = v.Root + catalog.GuidesPath.Twin()
	v.Comparisons, v.Guides = v.at.comparisonRefs(p.cat.Comparisons), v.at.guideRefs(p.cat.Guides)
	return v
}
