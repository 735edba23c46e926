package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// ParseLine reads one line of Markdown, such as a note in front matter:
// code, links and emphasis, but no blocks. Offsets are offsets in text. Line
// ends are read as spaces.
func ParseLine(text string, opt Options) *Doc {
	src := []byte(strings.ReplaceAll(text, "\n", " "))
	indent := len(src) - len(bytes.TrimLeft(src, " \t")) // of code, in a page
	return read(src, indent, opt, line)
}

// Inline draws one line of Markdown without an element around it.
func Inline(text string, links func(dest string) Target) string {
	return ParseLine(text, Options{}).Line(links)
}

// Line draws a document of ParseLine, without an element around it.
func (d *Doc) Line(links func(dest string) Target) string { return d.line.fill(links) }

func (d *Doc) drawLine() {
	w := &drawer{Doc: d}
	for n := d.tree.root.FirstChild(); n != nil; n = n.NextSibling() {
		w.inlines(n)
	}
	d.line = w.drawing()
}

func (w *drawer) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		if t, ok := n.(*ast.Text); ok && !t.IsRaw() {
			n = w.run(t)
			continue
		}
		w.inline(n)
		n = n.NextSibling()
	}
}

func (w *drawer) inline(node ast.Node) {
	switch n := node.(type) {
	case *ast.Emphasis:
		tag := "em"
		if n.Level == 2 {
			tag = "strong"
		}
		w.raw("<", tag, ">")
		w.inlines(n)
		w.raw("</", tag, ">")
	case *ast.CodeSpan:
		w.codeSpan(n)
	case *ast.Link:
		w.link(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.Image, *ast.RawHTML, *ast.Text:
		w.text(string(w.plain(nil, n)))
	}
}

// run draws neighboring texts as one, so that a reference to a specification
// may go over a line end. It returns the node after them.
func (w *drawer) run(n ast.Node) ast.Node {
	text := w.buffer[:0]
	for ; n != nil; n = n.NextSibling() {
		t, ok := n.(*ast.Text)
		if !ok || t.IsRaw() {
			break
		}
		if text = w.plainText(text, t); t.HardLineBreak() {
			w.running(strings.TrimRight(string(text), " "))
			w.raw("<br>")
			text = text[:0]
		}
	}
	w.buffer = text
	w.running(string(text))
	return n
}

// running draws running text, in which specifications are found.
func (w *drawer) running(text string) {
	if w.opt.Specs == nil || w.still > 0 {
		w.text(text)
		return
	}
	done := 0
	for _, spec := range w.opt.Specs(text) {
		w.text(text[done:spec.Start])
		w.external(spec.URL, text[spec.Start:spec.End])
		done = spec.End
	}
	w.text(text[done:])
}

func (w *drawer) external(dest, text string) {
	w.raw("<a")
	w.attribute("href", address(dest))
	w.raw(` rel="external">`)
	w.text(text)
	w.raw("</a>")
}

func (w *drawer) codeSpan(n *ast.CodeSpan) {
	var code []byte
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		code = append(code, c.(*ast.Text).Segment.Value(w.src)...)
	}
	text := strings.ReplaceAll(string(code), "\n", " ")
	href, linked := "", false
	if w.opt.Code != nil && w.still == 0 {
		href, linked = w.opt.Code(text)
	}
	if linked {
		w.raw("<a")
		w.attribute("href", href)
		w.raw(">")
	}
	w.raw("<code>")
	w.text(text)
	w.raw("</code>")
	if linked {
		w.raw("</a>")
	}
}

func (w *drawer) link(n *ast.Link) {
	dest := resolved(n.Destination)
	switch {
	case refuse(dest) != "":
		w.linkText(n, func() { w.text(dest) })
	case isExternal(dest):
		w.raw("<a")
		w.attribute("href", address(dest))
		w.raw(` rel="external">`)
		w.linkText(n, func() { w.text(dest) })
		w.raw("</a>")
	default:
		w.gap(beginning, dest)
		w.linkText(n, func() { w.gap(wording, "") })
		w.gap(ending, "")
	}
}

// linkText draws the text of a link, or what stands for it.
func (w *drawer) linkText(n *ast.Link, instead func()) {
	if !n.HasChildren() {
		instead()
		return
	}
	w.still, w.linked = w.still+1, w.linked+1
	w.inlines(n)
	w.still, w.linked = w.still-1, w.linked-1
}

func (w *drawer) gap(part linkPart, dest string) {
	w.gaps = append(w.gaps, gap{len(w.out), part, dest})
}

func (w *drawer) autoLink(n *ast.AutoLink) {
	dest := string(n.Label(w.src))
	if !isExternal(dest) || refuse(dest) != "" || w.linked > 0 {
		w.text(dest)
		return
	}
	w.external(dest, dest)
}
