package exchange

import (
	"iter"
	"strconv"
	"strings"
)

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isSpace(c byte) bool { return c == ' ' || c == '\t' }

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

func isAlpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isTokenChar reports whether c is a tchar (RFC 9110 §5.6.2).
func isTokenChar(c byte) bool {
	return isAlpha(c) || isDigit(c) || c == '-' || strings.IndexByte("!#$%&'*+.^_`|~", c) >= 0
}

// badToken returns the index of the first byte of s that a token cannot contain,
// or -1. It returns -1 for the empty string, which is not a token.
func badToken(s string) int {
	for i := range len(s) {
		if !isTokenChar(s[i]) {
			return i
		}
	}
	return -1
}

func isToken(s string) bool { return s != "" && badToken(s) < 0 }

// badValue returns the index of the first byte that a field value cannot contain
// (RFC 9110 §5.5), or -1. It ignores carriage returns, which Parse reports.
func badValue(s string) int {
	for i := range len(s) {
		if c := s[i]; c < 0x20 && c != '\r' || c >= 0x7f {
			return i
		}
	}
	return -1
}

// digits returns the number of digits at the beginning of s.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// number returns the value of s, or -1 if s does not consist of 1 to 15 digits.
func number(s string) int {
	if s == "" || len(s) > 15 || digits(s) != len(s) {
		return -1
	}
	n, _ := strconv.Atoi(s)
	return n
}

// elements yields the offset and text of each member of a comma-separated list.
// It leaves out empty members. A comma inside a quoted string or between < and >
// does not separate members.
func elements(value string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for start := 0; start < len(value); {
			end := elementEnd(value, start)
			elem := strings.TrimLeft(value[start:end], " \t")
			at := end - len(elem)
			if elem != "" && !yield(at, strings.TrimRight(elem, " \t")) {
				return
			}
			start = end + 1
		}
	}
}

func elementEnd(value string, i int) int {
	quoted, angled := false, false
	for ; i < len(value); i++ {
		switch c := value[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '<':
			angled = true
		case c == '>':
			angled = false
		case c == ',' && !angled:
			return i
		}
	}
	return len(value)
}

// A scanner reads a field value from left to right.
type scanner struct {
	s string
	i int
}

func (s *scanner) rest() string { return s.s[s.i:] }

func (s *scanner) done() bool { return s.i >= len(s.s) }

func (s *scanner) peek() byte {
	if s.done() {
		return 0
	}
	return s.s[s.i]
}

// space skips optional white space.
func (s *scanner) space() {
	for !s.done() && isSpace(s.s[s.i]) {
		s.i++
	}
}

// take skips the next byte if it is c, and reports whether it was.
func (s *scanner) take(c byte) bool {
	if s.peek() != c || s.done() {
		return false
	}
	s.i++
	return true
}

// token reads a token. It returns "" if there is none.
func (s *scanner) token() string {
	start := s.i
	for !s.done() && isTokenChar(s.s[s.i]) {
		s.i++
	}
	return s.s[start:s.i]
}

// quoted reads a quoted string and returns the text between the quotes.
func (s *scanner) quoted() (text string, ok bool) {
	if !s.take('"') {
		return "", false
	}
	for start := s.i; !s.done(); s.i++ {
		switch s.s[s.i] {
		case '\\':
			s.i++
		case '"':
			s.i++
			return s.s[start : s.i-1], true
		}
	}
	s.i = len(s.s)
	return "", false
}

// word reads a token or a quoted string.
func (s *scanner) word() (text string, ok bool) {
	if s.peek() == '"' {
		return s.quoted()
	}
	text = s.token()
	return text, text != ""
}

// parameters reads any number of `; name=value` and calls each for every one. It
// reports whether all were well formed.
func (s *scanner) parameters(each func(name, value string)) bool {
	for {
		s.space()
		if !s.take(';') {
			return true
		}
		s.space()
		name := s.token()
		if name == "" {
			return false
		}
		value := ""
		if s.take('=') {
			var ok bool
			if value, ok = s.word(); !ok {
				return false
			}
		}
		each(strings.ToLower(name), value)
	}
}
