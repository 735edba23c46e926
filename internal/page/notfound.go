package page

// notFoundView is 404.html: a notice, followed by the article on 404.
type notFoundView struct{ *codeView }

// NotFound draws 404.html. Hosts serve it at any depth, so its links begin at
// the root of the host, and the page contains its style.
func (p *Pages) NotFound() ([]byte, error) {
	c := p.cat.Code(404)
	root := p.cat.Root()
	v := &notFoundView{place{Pages: p, root: root}.code(c)}
	v.Frame = p.frame(root, "not-found", v.Class)
	v.NoIndex, v.Title = true, "Page not found"
	return p.templates.execute("not-found", v)
}
