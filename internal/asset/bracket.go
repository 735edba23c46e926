package asset

import (
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// closer has what closes each token that opens something.
var closer = map[css.TokenType]string{
	css.LeftBraceToken: "}", css.LeftParenthesisToken: ")", css.LeftBracketToken: "]", css.FunctionToken: ")",
}

// brackets are the tokens that wait for one that closes them.
type brackets struct {
	list    []token
	suspect token // the first brace that was closed by one that stands further left, if any
}

func (b *brackets) push(t token) { b.list = append(b.list, t) }

// top returns the innermost one.
func (b *brackets) top() (token, bool) {
	if len(b.list) == 0 {
		return token{}, false
	}
	return b.list[len(b.list)-1], true
}

func (b *brackets) pop() { b.list = b.list[:len(b.list)-1] }

// inner reports whether the innermost one is not a brace.
func (b *brackets) inner() bool {
	t, ok := b.top()
	return ok && t.kind != css.LeftBraceToken
}

// atFault returns the brace at fault when the file leaves one open. That is the
// one whose supposed end is indented less than it, and else the innermost.
func (b *brackets) atFault(text string) (token, bool) {
	if len(b.list) > 0 && b.suspect.text != "" {
		return b.suspect, true
	}
	return b.top()
}

// closeInner tells of brackets in a value or a selector that has come to its
// end.
func (s *style) closeInner(t token) {
	for s.open.inner() {
		open, _ := s.open.top()
		s.fault(open.offset, "%s is not closed before the next %s; write %s where it ends", open.text, t.text, closer[open.kind])
		s.open.pop()
	}
}

// close pairs what closes with what is open.
func (s *style) close(t token) {
	open, ok := s.open.top()
	if !ok || closer[open.kind] != t.text {
		s.fault(t.offset, "%s closes nothing; remove it, or write what it closes", t.text)
		return
	}
	s.open.pop()
	if s.open.suspect.text == "" && indent(s.file.Text, t.offset) < indent(s.file.Text, open.offset) {
		s.open.suspect = open
	}
}

// indent returns how far the line of an offset is indented.
func indent(text string, offset int) int {
	line := text[strings.LastIndexByte(text[:offset], '\n')+1:]
	return len(line) - len(strings.TrimLeft(line, " \t"))
}
