package page

import "httpcodes/internal/catalog"

// A Source is a document that somebody has read, or an experiment.
type Source struct {
	Title   string
	Href    string
	Outside bool // Href leads to another site
	For     string
}

// sources returns the sources of an entry with their links, as they are written
// at the place.
func (at place) sources(list []catalog.Source) []Source {
	var sources []Source
	for _, s := range list {
		source := Source{Title: s.Title, Href: s.Href, Outside: true, For: s.For}
		if s.Tried != "" {
			source.Href, source.Outside = at.href(catalog.Link{Path: catalog.ExperimentsPath, Anchor: s.Tried}), false
		}
		sources = append(sources, source)
	}
	return sources
}
