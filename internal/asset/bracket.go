package asset

import (
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// closer maps each opening token to the text that closes it.
var closer = map[css.TokenType]string{
	css.LeftBraceToken: "}", css.LeftParenthesisToken: ")", css.LeftBracketToken: "]", css.FunctionToken: ")",
}

// brackets is the stack of opening tokens that are not closed yet.
type brackets struct {
	list    []token
	suspect token // the first brace whose closing brace is indented less than it, if any
}

func (b *brackets) push(t token) { b.list = append(b.list, t) }

// top returns the innermost open bracket.
func (b *brackets) top() (token, bool) {
	if len(b.list) == 0 {
		return token{}, false
	}
	return b.list[len(b.list)-1], true
}

func (b *brackets) pop() { b.list = b.list[:len(b.list)-1] }

// inner reports whether the innermost open bracket is not a brace.
func (b *brackets) inner() bool {
	t, ok := b.top()
	return ok && t.kind != css.LeftBraceToken
}

// atFault returns the bracket to report when the file ends before all are
// closed: the brace whose closing brace is indented less than it, or else the
// innermost bracket.
func (b *brackets) atFault(text string) (token, bool) {
	if len(b.list) > 0 && b.suspect.text != "" {
		return b.suspect, true
	}
	return b.top()
}

// closeInner reports the brackets that are still open at the end of a value or
// selector.
func (s *style) closeInner(t token) {
	for s.open.inner() {
		open, _ := s.open.top()
		s.fault(open.offset, "%s is not closed before the next %s; write %s where it ends", open.text, t.text, closer[open.kind])
		s.open.pop()
	}
}

// close matches a closing token with the innermost open bracket.
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

// indent returns the width of the indentation of the line at an offset.
func indent(text string, offset int) int {
	line := text[strings.LastIndexByte(text[:offset], '\n')+1:]
	return len(line) - len(strings.TrimLeft(line, " \t"))
}
