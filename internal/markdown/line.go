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
func (d *Doc) Line(links func(dest string) Target) string { return d.line.fill(Hooks{Link: links}) }

// drawLine draws what stands in the paragraphs of the document.
func (d *Doc) drawLine() {
	var list []ast.Node
	for block := d.tree.root.FirstChild(); block != nil; block = block.NextSibling() {
		list = append(list, inlines(block)...)
	}
	d.line = d.render(list...)
}

// inlines returns what stands in a block.
func inlines(block ast.Node) []ast.Node {
	var list []ast.Node
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		list = append(list, n)
	}
	return list
}
