package feed

import (
	"cmp"
	"fmt"
	"slices"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// atomFeed is the content of feed.xml (RFC 4287).
type atomFeed struct {
	XMLName  struct{}    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle"`
	Updated  string      `xml:"updated"`
	Author   atomAuthor  `xml:"author"`
	Rights   string      `xml:"rights"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Summary string   `xml:"summary"`
	Link    atomLink `xml:"link"`

	date content.Date
}

// Atom returns feed.xml, which lists the changes of all entries, newest first.
// The changes are those under `changes` in the entries. The date of the feed is
// that of the newest change or, if there is none, the newest day on which an
// entry was checked.
func Atom(cat *catalog.Catalog) ([]byte, error) {
	f := atomFeed{
		Lang: "en", ID: cat.Base, Title: cat.Config.Title + ": changes", Subtitle: "What changed in the entries on HTTP status codes.",
		Updated: instant(cat.Newest()), Author: atomAuthor{cat.Config.Title}, Rights: "License of the text: " + cat.Config.License,
		Links: []atomLink{{Href: cat.Base, Type: "text/html"}, {Rel: "self", Href: cat.Base + "feed.xml", Type: "application/atom+xml"}},
	}
	for _, p := range cat.WithText() {
		f.Entries = append(f.Entries, changes(p, cat.URL(p.Path))...)
	}
	slices.SortStableFunc(f.Entries, func(x, y atomEntry) int { return cmp.Compare(y.date, x.date) })
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	return encodeXML(f)
}

// changes returns the changes of a page. The id of a change consists of the address
// of the page, the day, and a count if the page has several changes on that day, so
// that it does not depend on newer changes.
func changes(p *catalog.Page, address string) []atomEntry {
	var list []atomEntry
	count := make(map[content.Date]int)
	for _, change := range slices.Backward(p.Changes) {
		count[change.Date]++
		id := fmt.Sprintf("%s#changed-%s", address, change.Date)
		if n := count[change.Date]; n > 1 {
			id += fmt.Sprintf("-%d", n)
		}
		list = append(list, atomEntry{
			ID: id, Title: p.Title, Updated: instant(change.Date), Summary: change.What,
			Link: atomLink{Href: address, Type: "text/html"}, date: change.Date,
		})
	}
	slices.Reverse(list)
	return list
}

// instant returns the beginning of a day in the format of RFC 3339.
func instant(day content.Date) string { return string(day) + "T00:00:00Z" }
