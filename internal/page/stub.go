package page

import "httpcodes/internal/catalog"

// stubView is the page at the old address of a page that has moved. It
// redirects at once and has a link to the new address.
type stubView struct {
	View
	To Ref
}

func (at place) stub(s *catalog.Stub) *stubView {
	v := &stubView{View: at.view(&s.Page)}
	v.To = Ref{Href: v.Root + s.To.File(), Title: s.Title}
	v.Description = "This page is now at another address: " + s.Title + "."
	v.Refresh = v.To.Href
	if at.cat.Base != "" {
		v.Canonical = at.cat.URL(s.To)
	}
	return v
}
