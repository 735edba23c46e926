package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"httpcodes/internal/diagram"
	"httpcodes/internal/exchange"
	"httpcodes/internal/problem"
)

// A Block is a fenced code block.
type Block struct {
	Language string             // as the fence names it, "" if it does not
	Text     string             // without the line end before the closing fence
	Attrs    map[string]string  // status and title
	Exchange *exchange.Exchange // the parsed Text if Language is "http"; otherwise nil
	Picture  diagram.Picture    // the parsed Text if Language is "picture" and Text is valid; otherwise nil
	Fence    int                // offset in src of the opening fence
	Open     bool               // it has no closing fence, and holds text that belongs after it
	lines    offsets            // one for each line, after its indentation and quote marks
}

// Offset returns the offset in src of byte i of Text.
func (b *Block) Offset(i int) int {
	if len(b.lines) == 0 {
		return b.Fence
	}
	return b.lines.source(max(0, min(i, len(b.Text))))
}

// newBlock returns the block of a fence, without its attributes, which readInfo
// sets.
func (d *Doc) newBlock(n *ast.FencedCodeBlock) *Block {
	b := &Block{Fence: d.base + n.Pos()}
	var text strings.Builder
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		b.lines = append(b.lines, mark{text.Len(), d.base + s.Start, s.Padding})
		text.Write(s.Value(d.src))
	}
	b.Text = strings.TrimSuffix(text.String(), "\n")
	return b
}

// fenceAttributes are the attributes that a fence may have.
var fenceAttributes = []string{"status", "title"}

// attributeForm matches an attribute, whose value may be wrong.
var attributeForm = regexp.MustCompile(`([^ =]*)=("[^"]*"?|[^ ]*)|[^ =]+`)

// readInfo parses the info string of a fence, which begins at offset at of the
// Markdown: a language and then attributes.
func (s *collector) readInfo(b *Block, info string, at int) {
	language, rest, _ := strings.Cut(info, " ")
	b.Language, b.Attrs = language, map[string]string{}
	at += len(info) - len(rest)
	for _, m := range attributeForm.FindAllStringSubmatchIndex(rest, -1) {
		name, value, _ := strings.Cut(rest[m[0]:m[1]], "=")
		if fault := b.readAttribute(name, value); fault != "" {
			s.fault(at+m[0], ruleFence, "%s", fault)
		}
	}
}

// readAttribute adds an attribute. It returns what is wrong with it, or "".
func (b *Block) readAttribute(name, value string) string {
	plain := strings.Trim(value, `"`)
	switch {
	case strings.HasPrefix(value, `"`) && len(plain) != len(value)-2:
		return "the value of `" + name + "` has no closing quote; add it"
	case name == "":
		return "an attribute is written `name=value`, without spaces around `=`"
	case !slices.Contains(fenceAttributes, name):
		return "unknown attribute `" + name + "`" + problem.Choose(name, fenceAttributes)
	case plain == "":
		return "write a value: `" + name + `="…"` + "`"
	case b.Attrs[name] != "":
		return "`" + name + "` is given twice; remove one"
	case name == "status" && b.Language != "http":
		return "`status` is for `http` blocks only; remove it"
	}
	b.Attrs[name] = plain
	return ""
}

// beginsAnother reports whether a line of the block begins another block, with the marks
// of its own opening fence. Such a line names a known language, so it is not meant as text.
func (b *Block) beginsAnother(opening []byte) bool {
	marks := len(opening) - len(bytes.TrimLeft(opening, string(opening[:1])))
	for line := range strings.Lines(b.Text) {
		rest := strings.TrimLeft(line, string(opening[:1]))
		language, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
		if _, known := languages[language]; known && len(line)-len(rest) >= marks {
			return true
		}
	}
	return false
}
