package page

// Meta is what link previews and search engines read in the head of a page, where
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
	card := v.pages.cards(v.Path)
	m := &Meta{
		Type: "article", Title: v.Title, Description: v.Description, URL: v.Canonical, SiteName: v.SiteName,
		Image: v.pages.cat.Base + card.File, ImageText: card.Text, Width: card.Width, Height: card.Height,
	}
	if v.Kind == "home" {
		m.Type, m.Feed = "website", v.Root+"feed.xml"
	}
	if !v.NoIndex && v.Kind != "stub" {
		m.Facts = v.facts(m)
	}
	return m
}

// A Card is the picture that stands beside a shared link.
type Card struct {
	File          string // path in the site
	Text          string // what is on it, for those who cannot see it
	Width, Height int    // in pixels
}
