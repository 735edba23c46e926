package page

// searchView is the page of search results.
type searchView struct{ View }

func (p *Pages) searchPage() *searchView {
	v := &searchView{View: p.view(ownPage, p.cat.Page("search"), "search")}
	v.NoIndex = true
	return v
}
