package exchange

import (
	"iter"
	"strings"
)

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isSpace(c byte) bool { return c == ' ' || c == '\t' }

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

func isAlpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isTokenChar is tchar of RFC 9110 §5.6.2.
func isTokenChar(c byte) bool {
	return isAlpha(c) || isDigit(c) || c == '-' || strings.IndexByte("!#$%&'*+.^_`|~", c) >= 0
}

// badToken returns the index of the first byte that cannot stand in a token,
// or -1. An empty word has none; callers that need one look themselves.
func badToken(s string) int {
	for i := range len(s) {
		if !isTokenChar(s[i]) {
			return i
		}
	}
	return -1
}

func isToken(s string) bool { return s != "" && badToken(s) < 0 }

// badValue returns the index of the first byte that may not stand in a field
// value (RFC 9110 §5.5), or -1. Carriage returns are reported elsewhere.
func badValue(s string) int {
	for i := range len(s) {
		if c := s[i]; c < 0x20 && c != '\r' || c >= 0x7f {
			return i
		}
	}
	return -1
}

// digits returns how many digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// number returns the value of s, which must be digits only, or -1 if it is not
// or is beyond all sense.
func number(s string) int {
	if s == "" || len(s) > 15 || digits(s) != len(s) {
		return -1
	}
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// elements yields the members of a comma-separated list, empty ones left
// out, and where each begins. A comma inside a quoted string or between < and >
// separates nothing.
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

// space steps over optional white space.
func (s *scanner) space() {
	for !s.done() && isSpace(s.s[s.i]) {
		s.i++
	}
}

// take steps over c if it comes next.
func (s *scanner) take(c byte) bool {
	if s.peek() != c || s.done() {
		return false
	}
	s.i++
	return true
}

// token reads a token; "" if none comes next.
func (s *scanner) token() string {
	start := s.i
	for !s.done() && isTokenChar(s.s[s.i]) {
		s.i++
	}
	return s.s[start:s.i]
}

// quoted steps over a quoted string and returns what is between the quotes.
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

// parameters reads `; name=value` as often as it comes, and calls each.
// It reports whether all that followed was well formed.
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
