package markdown

import (
	"bytes"
	"strings"
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
func (d *Doc) Line(links func(dest string) Target) string {
	return d.sections[0].HTML(Hooks{Link: links})
}

// LineText returns the plain text of one line of Markdown.
func LineText(line string) string {
	line = strings.TrimSpace(line)
	if !strings.ContainsAny(line, "`*_[]<>&\\") {
		return line // like most lines
	}
	return ParseLine(line, Options{}).sections[0].Text()
}
