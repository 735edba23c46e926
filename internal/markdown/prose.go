package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A TextKind says what kind of node a running text comes from.
type TextKind int

// The kinds of running text.
const (
	Paragraph TextKind = iota
	Item               // the first paragraph of a list item
	Cell               // of a table
	Title              // of a section
)

// A Text is a stretch of running text: a paragraph, the text of a list item, a
// cell or a heading, in one line.
//
// Plain holds the writer's own words. Escapes are replaced, and a link is its
// text. Text that is not the writer's own is replaced by a run of the letter x:
// code, addresses, links without text, and quotations in double quotes, except the
// punctuation at their end. The address of an autolink is replaced by spaces.
type Text struct {
	Kind  TextKind
	Plain string
	marks offsets
}

// Offset returns the offset in src of byte i of Plain.
func (t *Text) Offset(i int) int { return t.marks.source(i) }

// PlainText returns a plain text, which is not Markdown, in the form of
// Text.Plain.
func PlainText(text string) string {
	out := []byte(text)
	hideAddresses(out)
	hideQuotations(out)
	return string(out)
}

func kindOf(paragraph ast.Node) TextKind {
	if parent := paragraph.Parent(); parent.Kind() == ast.KindListItem && parent.FirstChild() == paragraph {
		return Item
	}
	return Paragraph
}

// prose calls Options.Prose with the text of a block.
func (s *collector) prose(block ast.Node, kind TextKind) {
	if s.opt.Prose == nil {
		return
	}
	var plain []byte
	var marks offsets
	s.eachPieceIn(block, func(kind pieceKind, at int, text []byte) {
		switch kind {
		case rawHTML:
			return
		case autoAddress:
			text = bytes.Repeat(space, len(text))
		case codeText, linkAddress:
			text = bytes.Repeat([]byte("x"), len(text))
		}
		marks = append(marks, mark{text: len(plain), src: s.base + at})
		plain = append(plain, text...)
	})
	if len(marks) == 0 {
		return
	}
	hideAddresses(plain)
	hideQuotations(plain)
	s.opt.Prose(Text{kind, string(plain), marks})
}

// hideAddresses replaces addresses, paths and file names that are not links by
// placeholders.
func hideAddresses(text []byte) {
	if bytes.IndexByte(text, '/') < 0 && bytes.IndexByte(text, '@') < 0 && !bytes.Contains(text, []byte("www.")) {
		return // like nearly all texts
	}
	for word := range bytes.FieldsSeq(text) {
		word = bytes.TrimRight(bytes.TrimLeft(word, "([{\"'"), ".,:;!?)]}\"'")
		if isAddress(string(word)) {
			fill(word, 'x')
		}
	}
}

// dotted matches the end of a host name or file name.
var dotted = regexp.MustCompile(`(?i)[a-z0-9-]\.[a-z]{2,}`)

// paths are the beginnings of paths.
var paths = regexp.MustCompile(`^(?:\.\.?|~)?/`)

// isAddress reports whether a word is an address or a path. "and/or" and
// "HTTP/1.1" are neither.
func isAddress(word string) bool {
	if !strings.ContainsAny(word, "/@") {
		return strings.HasPrefix(word, "www.")
	}
	return strings.Contains(word, "://") || paths.MatchString(word) || dotted.MatchString(word)
}

// quotationForm matches a quotation. It has a group for each kind of quotation marks,
// without the closing mark. The sign for inches begins no quotation.
var quotationForm = regexp.MustCompile(`(?:^|[^\pL\pN])(?:("[^ "][^"]*)"|(“[^ ”][^”]*)”|(„[^ “][^“]*)“|(«[^ »][^»]*)»)`)

// hideQuotations replaces text in double quotes by placeholders, except for the
// punctuation at its end.
func hideQuotations(text []byte) {
	if !slices.ContainsFunc([]string{`"`, "“", "„", "«"}, func(mark string) bool { return bytes.Contains(text, []byte(mark)) }) {
		return // like most texts; looking at each character takes a tenth of a large build
	}
	for _, m := range quotationForm.FindAllSubmatchIndex(text, -1) {
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 {
				fill(bytes.TrimRight(text[m[i]:m[i+1]], ".!?,;:"), 'x')
			}
		}
	}
}

func fill(text []byte, with byte) {
	for i := range text {
		text[i] = with
	}
}
