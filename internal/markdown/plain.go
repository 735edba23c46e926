package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// appendUnescaped appends raw to dst with its backslash escapes and character
// references replaced. It replaces them in one pass, so that "\&amp;" becomes
// "&amp;".
func appendUnescaped(dst, raw []byte) []byte {
	for _, piece := range pieces(raw) {
		dst = append(dst, piece...)
	}
	return dst
}

// pieces yields the parts of raw, each with its offset in raw. Backslash
// escapes and character references are replaced.
func pieces(raw []byte) func(yield func(at int, piece []byte) bool) {
	return func(yield func(int, []byte) bool) {
		done := 0
		for i := 0; i < len(raw); i++ {
			next := bytes.IndexAny(raw[i:], `\&`)
			if next < 0 {
				break
			}
			i += next
			piece, n := unescapeFirst(raw[i:])
			if n == 0 {
				continue
			}
			if done < i && !yield(done, raw[done:i]) || !yield(i, piece) {
				return
			}
			done = i + n
			i = done - 1
		}
		if done < len(raw) {
			yield(done, raw[done:])
		}
	}
}

// unescapeFirst returns the text of the escape or character reference at the
// beginning of raw, and its length in raw, or 0 if there is none.
func unescapeFirst(raw []byte) (chars []byte, length int) {
	switch {
	case raw[0] == '\\' && len(raw) > 1 && util.IsPunct(raw[1]):
		return raw[1:2], 2
	case raw[0] == '&':
		return reference(raw)
	}
	return nil, 0
}

// unescaped returns raw with its escapes and character references replaced.
func unescaped(raw []byte) string { return string(appendUnescaped(nil, raw)) }

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

// plain appends the text of node to dst, without code blocks and with a space
// at the end of each block, cell and line. A link without text is its
// destination.
func (d *Doc) plain(dst []byte, node ast.Node) []byte {
	switch n := node.(type) {
	case *ast.Text:
		return d.plainText(dst, n)
	case *run:
		if n.hardBreak {
			return append(dst, ' ')
		}
		return append(dst, n.text...)
	case *ast.AutoLink:
		return append(dst, n.Label(d.src)...)
	case *ast.RawHTML:
		for i := range n.Segments.Len() {
			s := n.Segments.At(i)
			dst = append(dst, s.Value(d.src)...)
		}
		return dst
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.LinkReferenceDefinition, *ast.HTMLBlock:
		return dst
	case *ast.Link:
		if !n.HasChildren() {
			return appendUnescaped(dst, n.Destination)
		}
	case *ast.CodeSpan:
		if d.ticks {
			return append(d.plainOf(append(dst, '`'), n), '`')
		}
	}
	dst = d.plainOf(dst, node)
	if node.Type() == ast.TypeBlock {
		dst = append(dst, ' ')
	}
	return dst
}

// plainOf appends the text of the children of a node.
func (d *Doc) plainOf(dst []byte, node ast.Node) []byte {
	for c := node.FirstChild(); c != nil; c = c.NextSibling() {
		dst = d.plain(dst, c)
	}
	return dst
}

func (d *Doc) plainText(dst []byte, n *ast.Text) []byte {
	value := n.Segment.Value(d.src)
	if n.IsRaw() {
		dst = append(dst, value...)
	} else {
		dst = appendUnescaped(dst, value)
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		dst = append(dst, ' ')
	}
	return dst
}

// words returns the text of the nodes with one space between words.
func (d *Doc) words(nodes ...ast.Node) string {
	d.scratch = d.scratch[:0]
	for _, n := range nodes {
		d.scratch = d.plain(d.scratch, n)
	}
	out := d.scratch[:0]
	for word := range bytes.FieldsSeq(d.scratch) {
		if len(out) > 0 {
			out = append(out, ' ')
		}
		out = append(out, word...)
	}
	return string(out)
}
