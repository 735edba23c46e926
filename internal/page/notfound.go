package page

import "net/url"

// notFoundView is 404.html: a notice, then the whole article on 404.
type notFoundView struct{ *codeView }

// NotFound draws 404.html. Hosts serve it at any depth, so its links start at
// the host's root and its style is within the page.
func (p *Pages) NotFound() ([]byte, error) {
	c := p.cat.Code(404)
	root := hostRoot(p.cat.Base)
	v := &notFoundView{p.code(place{root: root}, c)}
	v.Frame = p.frame(root, "not-found", v.Class)
	v.NoIndex, v.Title = true, "Page not found"
	return p.templates.execute("not-found", v)
}

// hostRoot returns the path of the base URL: "/", or "/codes/".
func hostRoot(base string) string {
	u, err := url.Parse(base)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.Path
}
