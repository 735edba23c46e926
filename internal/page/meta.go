package page

// Meta is the data for link previews and search engines in the head of a page.
// A page has it only if the site has a base URL.
type Meta struct {
	*View
	Type       string // Open Graph type
	Image      string // full address of the card
	ImageText  string // text on the card
	LinkedData any    // JSON-LD, or nil; html/template encodes it
	Feed       string // address of the feed relative to the page, if the page offers the feed
}

// Meta returns the data for the head of the page. It returns nil if the site has no
// base URL, since there are no full addresses then, and for 404.html.
func (v *View) Meta() *Meta {
	if v.Canonical == "" || v.Kind == "not-found" {
		return nil
	}
	card, text := v.at.cards(v.page.Path)
	m := &Meta{View: v, Type: "article", Image: v.Base + card, ImageText: text}
	if v.Kind == "home" {
		m.Type, m.Feed = "website", v.Root+"feed.xml"
	}
	if !v.NoIndex && v.Kind != "stub" {
		m.LinkedData = v.linkedData(m.Image)
	}
	return m
}
