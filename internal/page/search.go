package page

import (
	"net/url"

	"httpcodes/internal/catalog"
)

// searchView is the page of search results.
type searchView struct {
	View
	Examples []Ref
}

func (at place) searchPage(page *catalog.Page) *searchView {
	v := &searchView{View: at.view(page)}
	v.NoIndex = true
	v.Examples = exampleQueries(v.Root)
	return v
}

// exampleQueries returns links to what may be asked: a line of a log, a code in a
// language, a token of a platform, and a situation.
func exampleQueries(root string) []Ref {
	var list []Ref
	for _, query := range []string{"no live upstreams", "422 rust", "email already taken"} {
		list = append(list, Ref{Href: root + "search/index.html?q=" + url.QueryEscape(query), Title: query})
	}
	return list
}
