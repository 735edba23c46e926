package page

import "httpcodes/internal/catalog"

// searchView is the page of search results.
type searchView struct{ View }

func (p *Pages) searchPage(page *catalog.Page) *searchView {
	v := &searchView{View: p.view(ownPage, page, "search")}
	v.NoIndex = true
	return v
}
