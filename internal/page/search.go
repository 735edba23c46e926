package page

// searchView is the page of search results.
type searchView struct{ View }

func (p *Pages) searchPage() *searchView {
	v := &searchView{View: p.view(ownPage, "search", "search", "")}
	v.Title, v.Heading = "Search", "Search"
	v.Description, v.NoIndex = "Search the status codes by number, name, symptom, field or constant.", true
	return v
}
