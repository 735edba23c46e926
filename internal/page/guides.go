package page

// guidesView is the index of comparisons and guides.
type guidesView struct {
	View
	Comparisons []Ref
	Guides      []Ref
}

func (p *Pages) guides() *guidesView {
	v := &guidesView{View: p.view(ownPage, "guides", "guides", "")}
	v.Title, v.Heading = "Comparisons and guides", "Comparisons and guides"
	v.Description = "Which of two status codes to send, and guides to redirects, caching, retries, errors and more."
	v.Comparisons, v.Guides = v.at.comparisonRefs(p.cat.Comparisons), v.at.guideRefs(p.cat.Guides)
	return v
}
