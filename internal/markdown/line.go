package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// ParseLine parses one line of Markdown, such as a note in front matter, which
// may have code, links and emphasis, but no blocks. Offsets are offsets in
// text. A line end counts as a space.
func ParseLine(text string, opt Options) *Doc {
	src := []byte(strings.ReplaceAll(text, "\n", " "))
	indent := len(src) - len(bytes.TrimLeft(src, " \t")) // in a page, the indentation of code
	return read(src, indent, opt, line)
}

// Inline returns the HTML of one line of Markdown, without an element around
// it.
func Inline(text string, links func(dest string) Target) string {
	return ParseLine(text, Options{}).Line(links)
}

// Line returns the HTML of a document of ParseLine, without an element around
// it.
func (d *Doc) Line(links func(dest string) Target) string { return d.line.fill(Hooks{Link: links}) }

// drawLine draws the content of the paragraphs of the document.
func (r *nodeRenderer) drawLine() {
	var list []ast.Node
	for block := r.tree.root.FirstChild(); block != nil; block = block.NextSibling() {
		list = append(list, inlines(block)...)
	}
	r.line = r.render(list...)
}

// inlines returns the inline nodes of a block.
func inlines(block ast.Node) []ast.Node {
	var list []ast.Node
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		list = append(list, n)
	}
	return list
}
