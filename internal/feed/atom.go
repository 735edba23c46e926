package feed

import (
	"cmp"
	"fmt"
	"slices"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// A change is an entry of feed.xml.
type change struct {
	content.Change
	Page *catalog.Page
	ID   string
}

// Atom returns feed.xml (RFC 4287), which lists the changes of all entries, newest
// first. The changes are those under `changes` in the entries. The date of the feed is
// that of the newest change or, if there is none, the newest day on which an entry was
// checked.
func Atom(cat *catalog.Catalog) ([]byte, error) {
	var list []change
	for _, p := range cat.WithText() {
		list = append(list, changes(p, cat.URL(p.Path))...)
	}
	slices.SortStableFunc(list, func(x, y change) int { return cmp.Compare(y.Date, x.Date) })
	updated := cat.Newest()
	if len(list) > 0 {
		updated = list[0].Date
	}
	return drawXML("feed.xml", struct {
		*catalog.Catalog
		Updated content.Date
		Changes []change
	}{cat, updated, list})
}

// changes returns the changes of a page. The id of a change consists of the address
// of the page, the day, and a count if the page has several changes on that day, so
// that it does not depend on newer changes.
func changes(p *catalog.Page, address string) []change {
	var list []change
	count := make(map[content.Date]int)
	for _, c := range slices.Backward(p.Changes) {
		count[c.Date]++
		id := fmt.Sprintf("%s#changed-%s", address, c.Date)
		if n := count[c.Date]; n > 1 {
			id += fmt.Sprintf("-%d", n)
		}
		list = append(list, change{c, p, id})
	}
	slices.Reverse(list)
	return list
}
