package asset

import (
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// closer maps each opening token to the text that closes it.
var closer = map[css.TokenType]string{
	css.LeftBraceToken: "}", css.LeftParenthesisToken: ")", css.LeftBracketToken: "]", css.FunctionToken: ")",
}

// top returns the innermost open bracket, or the zero token.
func (s *style) top() token {
	if len(s.open) == 0 {
		return token{}
	}
	return s.open[len(s.open)-1]
}

func (s *style) pop() { s.open = s.open[:len(s.open)-1] }

// inner reports whether the innermost open bracket is not a brace.
func (s *style) inner() bool { return len(s.open) > 0 && s.top().kind != css.LeftBraceToken }

// closeInner reports the brackets that are still open at the end of a value or
// selector.
func (s *style) closeInner(t token) {
	for s.inner() {
		s.fault(s.top().offset, "%s is not closed before the next %s; write %s where it ends", s.top().text, t.text, closer[s.top().kind])
		s.pop()
	}
}

// close matches a closing token with the innermost open bracket.
func (s *style) close(t token) {
	open := s.top()
	if len(s.open) == 0 || closer[open.kind] != t.text {
		s.fault(t.offset, "%s closes nothing; remove it, or write what it closes", t.text)
		return
	}
	s.pop()
	if s.suspect.text == "" && indent(s.file.Text, t.offset) < indent(s.file.Text, open.offset) {
		s.suspect = open
	}
}

// indent returns the width of the indentation of the line at an offset.
func indent(text string, offset int) int {
	line := text[strings.LastIndexByte(text[:offset], '\n')+1:]
	return len(line) - len(strings.TrimLeft(line, " \t"))
}
