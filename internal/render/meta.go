package render

import (
	"strings"

	"httpcodes/internal/card"
)

// Meta is what unfurlers and search engines read in the head of a page, once
// the site has a base URL.
type Meta struct {
	Type        string // of Open Graph
	Title       string
	Description string
	URL         string
	SiteName    string
	Image       string // full address of the card
	ImageText   string // what the card says
	Width       int    // of the card
	Height      int
	Facts       any    // JSON-LD; html/template encodes it
	Feed        string // address of the feed as the page reaches it, where readers look for one
}

// Meta returns what the head of the page has, or nil where nobody should link
// the page: without a base URL, and on 404.html.
func (v *View) Meta() *Meta {
	if v.Canonical == "" || v.Kind == "not-found" {
		return nil
	}
	f := v.book.web.cards.of(v.Path)
	m := &Meta{
		Type: "article", Title: v.Title, Description: v.Description, URL: v.Canonical, SiteName: v.SiteName,
		Image: v.book.base + f.file, ImageText: cardText(f.Card), Width: card.Width, Height: card.Height,
	}
	if v.Kind == "home" {
		m.Type, m.Feed = "website", v.Root+"feed.xml"
	}
	if !v.NoIndex && v.Kind != "stub" {
		m.Facts = v.facts(m)
	}
	return m
}

// cardText says what is on a card, for those who cannot see it.
func cardText(c card.Card) string {
	var marks []string
	for _, m := range c.Marks {
		marks = append(marks, m.Text)
	}
	return strings.TrimSpace(strings.Join(marks, " vs ")+" "+c.Title) + ": " + c.Text
}
