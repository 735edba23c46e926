package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
)

// A Section is a level 2 heading and the content below it, or the part of the
// document before the first one, whose Heading has Level 0.
type Section struct {
	Heading
	src         []byte // its Markdown, including the heading
	empty       bool
	text        string
	items       []string
	rewritables []rewritable // with offsets in src
	title       drawing      // of the heading
	linked      bool         // the heading has a link
	drawing     drawing
}

// divide splits the document at its level 2 headings.
func (r *nodeRenderer) divide() {
	heading, start := Heading{Offset: r.base}, 0
	var head *ast.Heading
	var nodes []ast.Node // of the section, without its heading
	for n := r.tree.root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level != 2 {
			nodes = append(nodes, n)
			continue
		}
		stop := lineStart(r.src, h.Pos())
		r.section(heading, head, nodes, span{start, stop})
		heading = Heading{h.Level, r.words(h), r.tree.ids[h], r.base + h.Pos()}
		head, nodes, start = h, nodes[:0], stop
	}
	r.section(heading, head, nodes, span{start, len(r.src)})
}

// section draws a section and adds it. Only the first section has no head.
func (r *nodeRenderer) section(heading Heading, head *ast.Heading, nodes []ast.Node, at span) {
	s := &Section{
		Heading: heading,
		src:     r.src[at.start:at.stop],
		empty:   !slices.ContainsFunc(nodes, visible),
		text:    r.words(nodes...),
		items:   r.items(nodes),
	}
	for _, w := range r.rewritables {
		if at.start <= w.start && w.stop <= at.stop {
			w.start, w.stop, w.text = w.start-at.start, w.stop-at.start, w.text-at.start
			s.rewritables = append(s.rewritables, w)
		}
	}
	if head != nil {
		s.title, s.linked = r.render(inlines(head)...), holdsLink(head)
	}
	s.drawing = r.render(nodes...)
	r.sections = append(r.sections, s)
}

// visible reports whether readers see a node.
func visible(n ast.Node) bool { return n.Kind() != ast.KindLinkReferenceDefinition }

// inlines returns the inline nodes of a block.
func inlines(block ast.Node) []ast.Node {
	var list []ast.Node
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		list = append(list, n)
	}
	return list
}

// Empty reports whether the section has nothing below its heading.
func (s *Section) Empty() bool { return s.empty }

// Title returns the HTML of the text of the section's heading.
func (s *Section) Title(hooks Hooks) string { return s.title.fill(hooks) }

// Linked reports whether the heading of the section has a link.
func (s *Section) Linked() bool { return s.linked }

// HTML returns the HTML of the section without its heading.
func (s *Section) HTML(hooks Hooks) string { return s.drawing.fill(hooks) }

// Source returns the Markdown of the section as written, including its heading
// and without white space around it.
func (s *Section) Source() string { return string(bytes.TrimSpace(s.src)) }

// Markdown returns the Markdown of the section with the links within the site
// rewritten. The destination of a link becomes the Href of its target; a link
// without text gets the Text of its target. A link whose target has no Href
// stays unchanged. A picture becomes a list. The rest is as in Source.
func (s *Section) Markdown(links func(dest string) Target) []byte {
	out, done := make([]byte, 0, len(s.src)+32*len(s.rewritables)), 0
	until := func(at int) {
		out = append(out, s.src[done:at]...)
		done = at
	}
	for _, at := range s.rewritables {
		if at.list != "" {
			until(at.start)
			out, done = append(out, at.list...), at.stop
			continue
		}
		t := links(at.dest)
		if at.start < done || t.Href == "" {
			continue
		}
		if at.text >= done {
			until(at.text)
			out = append(out, Escape(t.Text)...)
		}
		until(at.start)
		out, done = append(out, destEscaper.Replace(t.Href)...), at.stop
	}
	until(len(s.src))
	return bytes.TrimSpace(out)
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
