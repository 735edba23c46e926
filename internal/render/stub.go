package render

import "httpcodes/internal/catalog"

// stubView is what stays at the address of a page that went elsewhere: it
// leads on, at once and by a link.
type stubView struct {
	View
	To Ref
}

func (b *book) stub(s *catalog.Stub) *stubView {
	v := &stubView{View: b.view(s.Path(), "stub", "")}
	v.To = Ref{Href: v.Root + s.To.File(), Title: s.Title()}
	v.Title, v.Heading, v.Description = s.Title(), s.Title(), "This page is now at another address: "+s.Title()+"."
	v.Refresh = v.To.Href
	if b.base != "" {
		v.Canonical = b.address(s.To)
	}
	return v
}
