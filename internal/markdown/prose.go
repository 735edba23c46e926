package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
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
	marks []textMark
}

// A textMark is the position at which a part of a text begins.
type textMark struct{ plain, src int }

// Offset returns the offset in src of byte i of Plain.
func (t *Text) Offset(i int) int {
	if len(t.marks) == 0 {
		return 0
	}
	n := max(0, sort.Search(len(t.marks), func(n int) bool { return t.marks[n].plain > i })-1)
	return t.marks[n].src + max(0, i-t.marks[n].plain)
}

// PlainText returns a plain text, which is not Markdown, in the form of
// Text.Plain.
func PlainText(text string) string {
	out := []byte(text)
	hideAddresses(out)
	hideQuotations(out)
	return string(out)
}

// A proseReader collects the running texts of a document.
type proseReader struct {
	*Doc
	out   []byte
	marks []textMark
}

func (r *proseReader) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.(type) {
		case *ast.Heading:
			r.read(n, Title)
		case *tables.TableCell:
			r.read(n, Cell)
		case *ast.Paragraph, *ast.TextBlock:
			r.read(n, kindOf(n))
		case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock, *ast.LinkReferenceDefinition:
		default:
			r.blocks(n)
		}
	}
}

func kindOf(paragraph ast.Node) TextKind {
	if parent := paragraph.Parent(); parent.Kind() == ast.KindListItem && parent.FirstChild() == paragraph {
		return Item
	}
	return Paragraph
}

// read calls Options.Prose with the text of a block.
func (r *proseReader) read(block ast.Node, kind TextKind) {
	r.out, r.marks = r.out[:0], r.marks[:0]
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		r.eachPiece(n, r.piece)
	}
	if len(r.marks) == 0 {
		return
	}
	hideAddresses(r.out)
	hideQuotations(r.out)
	r.opt.Prose(Text{kind, string(r.out), r.marks})
}

// piece appends a piece, or a placeholder for what is not the writer's own.
func (r *proseReader) piece(kind pieceKind, at int, text []byte) {
	if kind == rawHTML {
		return
	}
	r.marks = append(r.marks, textMark{len(r.out), r.base + at})
	switch kind {
	case ownWords:
		r.out = append(r.out, text...)
	case autoAddress:
		r.out = append(r.out, bytes.Repeat(space, len(text))...)
	default:
		r.out = append(r.out, bytes.Repeat([]byte("x"), len(text))...)
	}
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

// quotes are the marks that begin and end quotations.
var quotes = [][2]string{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}}

// hideQuotations replaces text in double quotes by placeholders.
func hideQuotations(text []byte) {
	if !slices.ContainsFunc(quotes, func(q [2]string) bool { return bytes.Contains(text, []byte(q[0])) }) {
		return // like most texts; looking at each character takes a tenth of a large build
	}
	for i := 0; i < len(text); i++ {
		for _, q := range quotes {
			if end := quotation(text, i, q[0], q[1]); end > 0 {
				fill(text[i:end], 'x')
				i = end + len(q[1]) - 1
				break
			}
		}
	}
}

// quotation returns the end of the quotation that begins at start, without the
// closing mark and the punctuation before it, or 0. The sign for inches begins
// no quotation.
func quotation(text []byte, start int, open, closing string) int {
	rest, ok := bytes.CutPrefix(text[start:], []byte(open))
	if before, _ := utf8.DecodeLastRune(text[:start]); !ok || unicode.IsLetter(before) || unicode.IsDigit(before) {
		return 0
	}
	i := bytes.Index(rest, []byte(closing))
	if i < 1 || rest[0] == ' ' {
		return 0
	}
	inside := bytes.TrimRight(rest[:i], ".!?,;:")
	return start + len(open) + len(inside)
}

func fill(text []byte, with byte) {
	for i := range text {
		text[i] = with
	}
}
