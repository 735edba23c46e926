package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// slips are marks that are shown as they are only where the writer meant
// something else, each with what to say about it.
var slips = []struct {
	mark []byte
	rule string
	says string
}{
	{[]byte("]("), ruleMarkup, "this link cannot be read; its address has a space or is not closed"},
	{[]byte("]["), ruleMarkup, "this link cannot be read; its reference is not defined"},
	{[]byte("**"), ruleMarkup, "this `**` is shown as it is; close it next to a word, or write `\\*\\*`"},
	{[]byte("__"), ruleMarkup, "this `__` is shown as it is; write it as code, or as `\\_\\_`"},
	{[]byte("~~"), ruleMarkup, "strikethrough is not used; say that something no longer holds"},
	{[]byte("``"), ruleMarkup, "these backticks are shown as they are; close the code"},
	{[]byte("==="), ruleMarkup, "headings begin with `##`; they are not underlined"},
	{[]byte("|--"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("| --"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("|:-"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("| :-"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("http://"), ruleLink, "a bare address is not a link; write `<https://…>` or `[words](https://…)`, or write it as code"},
	{[]byte("https://"), ruleLink, "a bare address is not a link; write `<https://…>` or `[words](https://…)`, or write it as code"},
}

// text finds what is wrong in running text. Neighbors in one line are seen
// together, since goldmark ends a text at each mark that might begin something.
func (s *surveyor) text(n *ast.Text) {
	if joined(n.PreviousSibling(), n) {
		return
	}
	at, stop := n.Segment.Start, n.Segment.Stop
	for next := n.NextSibling(); joined(n, next); next = next.NextSibling() {
		n = next.(*ast.Text)
		stop = n.Segment.Stop
	}
	s.slips(at, s.src[at:stop])
	s.references(at, s.src[at:stop])
}

// joined reports whether b is text that follows the text a at once.
func joined(a, b ast.Node) bool {
	x, ok1 := a.(*ast.Text)
	y, ok2 := b.(*ast.Text)
	return ok1 && ok2 && x.Segment.Stop == y.Segment.Start
}

func (s *surveyor) slips(at int, raw []byte) {
	if !bytes.ContainsAny(raw, "]*_~`=|/") {
		return // nearly all text
	}
	for _, slip := range slips {
		for i := 0; ; i += len(slip.mark) {
			next := bytes.Index(raw[i:], slip.mark)
			if next < 0 {
				break
			}
			i += next
			if isSlip(raw, i, i+len(slip.mark)) {
				s.fault(at+i, slip.rule, "%s", slip.says)
			}
		}
	}
}

// isSlip reports whether the mark raw[start:end] stands for itself.
func isSlip(raw []byte, start, end int) bool {
	if raw[end-1] == '/' {
		// "from http:// to https://" names schemes, not addresses.
		return end < len(raw) && isWord(raw[end])
	}
	return start == 0 || raw[start-1] != '\\'
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// references finds character references to what no text should hold.
func (s *surveyor) references(at int, raw []byte) {
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
			s.fault(at+i, ruleCharacter, "`%s` stands for a character that text should not hold", raw[i:i+n])
		}
	}
}
