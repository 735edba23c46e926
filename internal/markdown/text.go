package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"httpcodes/internal/problem"
)

const underlined = "headings begin with `##`; they are not underlined"

// slips are marks that appear as plain text only if the writer meant something
// else. Each has its message.
var slips = []struct {
	mark []byte
	rule problem.Rule
	says string
}{
	{[]byte("]("), ruleMarkup, "this link cannot be read; its address has a space or is not closed, or its words hold a link"},
	{[]byte("]["), ruleMarkup, "this link cannot be read; its reference is not defined"},
	{[]byte("**"), ruleMarkup, "this `**` is shown as it is; close it next to a word, or write `\\*\\*`"},
	{[]byte("__"), ruleMarkup, "this `__` is shown as it is; write it as code, or as `\\_\\_`"},
	{[]byte("~~"), ruleMarkup, "strikethrough is not used; say that something no longer holds"},
	{[]byte("`"), ruleMarkup, "this backtick is shown as it is; close the code with as many as begin it"},
	{[]byte("[^"), ruleMarkup, footnotes},
	{[]byte("[ ] "), ruleMarkup, "task lists are not used; write what is to be done"},
	{[]byte("[x] "), ruleMarkup, "task lists are not used; write what is to be done"},
	{[]byte("==="), ruleMarkup, underlined},
	{[]byte("|--"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("| --"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("|:-"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("| :-"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("http://"), ruleLink, "a bare address is not a link; write `<https://…>` or `[words](https://…)`, or write it as code"},
	{[]byte("https://"), ruleLink, "a bare address is not a link; write `<https://…>` or `[words](https://…)`, or write it as code"},
}

// brokenLink matches the middle of a link that has a space in it or its
// brackets in the wrong order.
var brokenLink = regexp.MustCompile(`\] +\((?:https?://|#[a-z]|[1-9](?:[0-9]{2}|xx)[)#])|\)\[(?:https?://|#[a-z]|[1-9](?:[0-9]{2}|xx)[\]#])`)

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

func (s *collector) slips(at int, raw []byte) {
	if !bytes.ContainsAny(raw, "[]*_~`=|/#") {
		return // like nearly all texts
	}
	switch begins := at == contentStart(s.src, at); {
	case begins && looseHeading(raw):
		s.fault(at, ruleMarkup, "a heading has a space after one to six `#`; write `\\#` if this is none")
	case begins && bytes.HasPrefix(raw, []byte("[!")):
		s.fault(at, ruleMarkup, "an alert is a block quote that begins with this mark")
	}
	if bytes.Contains(raw, []byte("] (")) || bytes.Contains(raw, []byte(")[")) {
		for _, m := range brokenLink.FindAllIndex(raw, -1) {
			s.fault(at+m[0], ruleMarkup, "this link cannot be read; write it as `[words](503)`")
		}
	}
	for _, slip := range slips {
		for i := 0; ; {
			next := bytes.Index(raw[i:], slip.mark)
			if next < 0 {
				break
			}
			i += next
			if isSlip(raw, i, i+len(slip.mark)) && !s.hasFault(at, slip.says) {
				s.fault(at+i, slip.rule, "%s", slip.says)
			}
			i += max(len(slip.mark), runLength(raw[i:])) // a longer mark is one mistake, too
		}
	}
}

// runLength returns how many bytes at the beginning of a text are the same.
func runLength(raw []byte) int { return len(raw) - len(bytes.TrimLeft(raw, string(raw[:1]))) }

// hasFault reports whether the text from an offset on already has this fault.
// For a table, one report is enough.
func (s *collector) hasFault(at int, says string) bool {
	last := len(s.faults) - 1
	return last >= 0 && s.faults[last].Offset >= s.base+at && s.faults[last].Text == says && strings.Contains(says, "this table")
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

// looseHeading reports whether a line looks like a heading that has no space or
// too many marks. A single mark may begin an anchor, as in #example.
func looseHeading(raw []byte) bool {
	signs := len(raw) - len(bytes.TrimLeft(raw, "#"))
	return signs > 6 || signs > 1 && signs < len(raw) && isWord(raw[signs])
}

// contentStart returns the offset at which the text of the line with offset i
// begins, after white space and quote marks.
func contentStart(src []byte, i int) int {
	start := lineStart(src, i)
	return start + len(src[start:]) - len(bytes.TrimLeft(src[start:], " >"))
}

// isSlip reports whether the writer meant the mark raw[start:end] as markup.
func isSlip(raw []byte, start, end int) bool {
	if raw[end-1] == '/' {
		// In "from http:// to https://", these are names of schemes, not
		// addresses.
		return end < len(raw) && isWord(raw[end])
	}
	return start == 0 || raw[start-1] != '\\'
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// references reports character references to characters that no text may have.
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
			s.fault(at+i, ruleCharacter, "`%s` stands for a character that text must not have", raw[i:i+n])
		}
	}
}
