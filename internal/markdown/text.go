package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// text reports faults of running text. It checks all neighboring text nodes of
// a line together, because goldmark ends a node at each character that might
// begin something.
func (s *collector) text(n *ast.Text) {
	if joined(n.PreviousSibling(), n) {
		return
	}
	at, stop := n.Segment.Start, n.Segment.Stop
	for next := n.NextSibling(); joined(n, next); next = next.NextSibling() {
		n = next.(*ast.Text)
		stop = n.Segment.Stop
	}
	if !s.tornRows[lineStart(s.src, at)] { // otherwise the row may cut a mark in two, and the row has been reported
		s.slips(at, s.src[at:stop])
	}
	s.references(at, s.src[at:stop])
}

// joined reports whether b is text that follows the text a directly.
func joined(a, b ast.Node) bool {
	x, ok1 := a.(*ast.Text)
	y, ok2 := b.(*ast.Text)
	return ok1 && ok2 && x.Segment.Stop == y.Segment.Start
}

// underlines reports whether a thematic break is a line of hyphens directly
// below a paragraph of one line. CommonMark treats these two as a heading.
func (s *collector) underlines(n *ast.ThematicBreak) bool {
	above, ok := n.PreviousSibling().(*ast.Paragraph)
	if !ok || above.Lines().Len() != 1 {
		return false
	}
	start := lineStart(s.src, n.Pos())
	return bytes.HasPrefix(s.src[n.Pos():], []byte("--")) && lineStart(s.src, above.Lines().At(0).Start) == lineStart(s.src, start-1)
}

// contentStart returns the offset at which the text of the line with offset i
// begins, after white space and quote marks.
func contentStart(src []byte, i int) int {
	start := lineStart(src, i)
	return start + len(src[start:]) - len(bytes.TrimLeft(src[start:], " >"))
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// references reports references to characters that no text may have, and unknown
// references, which readers would see literally.
func (s *collector) references(at int, raw []byte) {
	for i := 0; ; i++ {
		next := bytes.IndexByte(raw[i:], '&')
		if next < 0 {
			return
		}
		i += next
		if i > 0 && raw[i-1] == '\\' {
			continue
		}
		chars, n := reference(raw[i:])
		if r, _ := utf8.DecodeRune(chars); n > 1 && Unwanted(r) != "" {
			s.fault(at+i, ruleCharacter, "`%s` stands for a character that text must not have; remove it", raw[i:i+n])
		}
		if m := referenceForm.Find(raw[i:]); n == 1 && m != nil {
			s.unknownReference(at+i, string(m))
		}
	}
}

// referenceForm matches the form of a character reference, with or without its
// semicolon.
var referenceForm = regexp.MustCompile(`^&(?:#?[0-9A-Za-z]+;|[a-z]{2,}\b)`)

// unknownReference reports a reference to an unknown character.
func (s *collector) unknownReference(at int, ref string) {
	name, whole := strings.CutSuffix(ref[1:], ";")
	_, known := util.LookUpHTML5EntityByName(name)
	switch {
	case whole:
		s.fault(at, ruleCharacter, "there is no character `%s`; write the character itself, or `\\%[1]s` if these letters are meant", ref)
	case known:
		s.fault(at, ruleCharacter, "`%s` has no semicolon; write `%[1]s;`, or `\\%[1]s` if these letters are meant", ref)
	}
}
