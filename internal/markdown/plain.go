package markdown

import (
	"bytes"
	"iter"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// escapeForm matches a backslash escape, or what may be a character reference.
var escapeForm = regexp.MustCompile("\\\\[!-/:-@[-`{-~]|&[#0-9A-Za-z]+;")

// pieces yields the parts of raw, each with its offset in raw. Backslash
// escapes and character references are replaced.
func pieces(raw []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		var found [][]int
		if bytes.ContainsAny(raw, `\&`) { // as few texts do
			found = escapeForm.FindAllIndex(raw, -1)
		}
		done := 0
		for _, m := range found {
			piece, n := raw[m[0]+1:m[1]], m[1]-m[0]
			if raw[m[0]] == '&' {
				piece, n = reference(raw[m[0]:])
			}
			if done < m[0] && !yield(done, raw[done:m[0]]) || !yield(m[0], piece) {
				return
			}
			done = m[0] + n
		}
		if done < len(raw) {
			yield(done, raw[done:])
		}
	}
}

// unescaped returns raw with its escapes and character references replaced, in one
// pass, so that "\&amp;" becomes "&amp;".
func unescaped(raw []byte) string {
	var text []byte
	for _, piece := range pieces(raw) {
		text = append(text, piece...)
	}
	return string(text)
}

// reference parses the character reference at the beginning of raw, as
// CommonMark defines it. It returns its characters and its length in raw. If
// there is no reference, it returns the ampersand.
func reference(raw []byte) ([]byte, int) {
	const longest = len("&CounterClockwiseContourIntegral;")
	piece := raw[:bytes.IndexByte(raw[:min(len(raw), longest)], ';')+1]
	if bytes.LastIndexByte(piece, '&') == 0 {
		chars := util.ResolveNumericReferences(util.ResolveEntityNames(piece))
		if !bytes.Equal(chars, piece) {
			return chars, len(piece)
		}
	}
	return raw[:1], 1
}

// A pieceKind says what a piece of text is.
type pieceKind int

// The kinds of pieces.
const (
	ownWords    pieceKind = iota // of the writer, and a space at the end of a block, cell or line
	codeText                     // in a code span
	linkAddress                  // of a link without text, which it stands for
	autoAddress                  // of an autolink
	rawHTML
)

// eachPiece calls emit with the pieces of the text of a node, in order, and their
// offsets in the Markdown. Code blocks have none.
func (d *Doc) eachPiece(node ast.Node, emit func(kind pieceKind, at int, text []byte)) {
	switch n := node.(type) {
	case *ast.Text:
		d.eachPieceOf(n, emit)
	case *ast.AutoLink:
		emit(autoAddress, n.Pos(), n.Label(d.src))
	case *ast.RawHTML:
		for i := range n.Segments.Len() {
			s := n.Segments.At(i)
			emit(rawHTML, s.Start, s.Value(d.src))
		}
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock, *ast.LinkReferenceDefinition:
	case *ast.CodeSpan:
		var code []byte
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			code = append(code, c.(*ast.Text).Segment.Value(d.src)...)
		}
		emit(codeText, n.Pos(), code)
	default:
		if link, ok := node.(*ast.Link); ok && !link.HasChildren() {
			emit(linkAddress, n.Pos(), []byte(unescaped(link.Destination)))
		}
		d.eachPieceIn(n, emit)
		if n.Type() == ast.TypeBlock {
			emit(ownWords, 0, space)
		}
	}
}

// eachPieceIn calls emit with the pieces of the children of a node.
func (d *Doc) eachPieceIn(parent ast.Node, emit func(kind pieceKind, at int, text []byte)) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		d.eachPiece(n, emit)
	}
}

var space = []byte(" ")

// eachPieceOf calls emit with the pieces of running text.
func (d *Doc) eachPieceOf(n *ast.Text, emit func(kind pieceKind, at int, text []byte)) {
	for at, piece := range pieces(n.Segment.Value(d.src)) {
		emit(ownWords, n.Segment.Start+at, piece)
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		emit(ownWords, n.Segment.Stop, space)
	}
}

// textOf returns the text of nodes, with the tick before and after each code span.
func (d *Doc) textOf(tick string, nodes ...ast.Node) string {
	var out strings.Builder
	out.Grow(64)
	for _, n := range nodes {
		d.eachPiece(n, func(kind pieceKind, _ int, text []byte) {
			if kind == codeText {
				out.WriteString(tick + string(text) + tick)
			} else {
				out.Write(text)
			}
		})
	}
	return out.String()
}

// words returns the text of nodes with one space between words.
func (d *Doc) words(nodes ...ast.Node) string { return oneLine(d.textOf("", nodes...)) }
