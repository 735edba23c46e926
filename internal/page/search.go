package page

import "net/url"

// searchView is the page of search results.
type searchView struct {
	View
	Examples []Ref
}

func (p *Pages) searchPage() *searchView {
	v := &searchView{View: p.view(ownPage, "search", "search", "")}
	v.Title, v.Heading = "Search", "Search"
	v.Description, v.NoIndex = "Search the status codes by number, name, symptom, field or constant.", true
	v.Examples = exampleQueries(v.Root)
	return v
}

// exampleQueries returns links to what may be asked: a line of a log, a code in a
// language, a token of a platform, and a situation.
func exampleQueries(root string) []Ref {
	var list []Ref
	for _, query := range []string{"no live upstreams", "422 rust", "H12", "email already taken"} {
		list = append(list, Ref{Href: root + "search/index.html?q=" + url.QueryEscape(query), Title: query})
	}
	return list
}
