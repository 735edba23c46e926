package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A Section is a level 2 heading and the content below it, or the part of the
// document before the first one, whose Heading has Level 0.
type Section struct {
	Heading
	empty  bool
	text   string
	items  []string
	title  drawing // of the heading
	linked bool    // the heading has a link
	html   drawing // without the heading
	source drawing // its Markdown, including the heading
}

// divide splits the document at its level 2 headings.
func (r *nodeRenderer) divide() {
	s, start := &Section{Heading: Heading{Offset: r.base}}, 0
	var nodes []ast.Node // of the section, without its heading
	for n := r.tree.root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level != 2 {
			nodes = append(nodes, n)
			continue
		}
		stop := lineStart(r.src, h.Pos())
		r.section(s, nodes, span{start, stop})
		s = &Section{Heading: r.tree.headings[h], linked: holdsLink(h), title: r.render(func() { r.children(h) })}
		nodes, start = nodes[:0], stop
	}
	r.section(s, nodes, span{start, len(r.src)})
}

// section adds a section with the nodes below its heading.
func (r *nodeRenderer) section(s *Section, nodes []ast.Node, at span) {
	s.empty = !slices.ContainsFunc(nodes, visible)
	s.text, s.items = r.words(nodes...), r.items(nodes)
	s.source.text = string(r.src[at.start:at.stop])
	for _, p := range r.tree.places {
		if at.start <= p.at && p.at < at.stop {
			p.at -= at.start
			s.source.places = append(s.source.places, p)
		}
	}
	s.html = r.render(func() {
		for _, n := range nodes {
			r.node(n)
		}
	})
	r.sections = append(r.sections, s)
}

// visible reports whether readers see a node.
func visible(n ast.Node) bool { return n.Kind() != ast.KindLinkReferenceDefinition }

// Empty reports whether the section has nothing below its heading.
func (s *Section) Empty() bool { return s.empty }

// Title returns the HTML of the text of the section's heading.
func (s *Section) Title(hooks Hooks) string { return s.title.fill(hooks) }

// Linked reports whether the heading of the section has a link.
func (s *Section) Linked() bool { return s.linked }

// HTML returns the HTML of the section without its heading.
func (s *Section) HTML(hooks Hooks) string { return s.html.fill(hooks) }

// Source returns the Markdown of the section as written, including its heading
// and without white space around it.
func (s *Section) Source() string { return strings.TrimSpace(s.source.text) }

// Markdown returns the Markdown of the section with the links within the site
// rewritten. The destination of a link becomes the Href of its target; a link
// without text gets the Text of its target. A link whose target has no Href
// stays unchanged. A picture becomes a list. The rest is as in Source.
func (s *Section) Markdown(links func(dest string) Target) string {
	return strings.TrimSpace(s.source.fill(Hooks{Link: links}))
}

// Items returns the items of lists in the section as plain text, with code between
// backticks. The section may be nil.
func (s *Section) Items() []string {
	if s == nil {
		return nil
	}
	return s.items
}

// items returns the text of the items of lists among the nodes.
func (d *Doc) items(nodes []ast.Node) (list []string) {
	for _, n := range nodes {
		for item := n.FirstChild(); n.Kind() == ast.KindList && item != nil; item = item.NextSibling() {
			list = append(list, oneLine(d.textOf("`", item)))
		}
	}
	return list
}

// Text returns the plain text of the section without its heading. It leaves out
// code blocks and has one space between words. A link without text is its
// destination.
func (s *Section) Text() string { return s.text }
