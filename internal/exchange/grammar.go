package exchange

import (
	"iter"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/http/httpguts"
)

// The grammar that fields share (RFC 9110 §5.6 and §11.2).
const (
	token     = "[0-9A-Za-z!#$%&'*+.^_`|~-]+"
	quoted    = `"(?:[^"\\]|\\.)*"`
	parameter = `[ \t]*;[ \t]*(` + token + `)(?:=(` + token + `|` + quoted + `))?`
	token68   = `[0-9A-Za-z._~+/-]+=*`
	authParam = token + `[ \t]*=[ \t]*(?:` + token + `|` + quoted + `)`
	authList  = authParam + `(?:[ \t]*,[ \t]*` + authParam + `)*`
)

var (
	parameterForm  = regexp.MustCompile(parameter)
	challengeForm  = regexp.MustCompile(`^(` + token + `)(?: +(` + token68 + `|` + authList + `))?[ \t]*(?:,[ \t]*|$)`)
	challengeStart = regexp.MustCompile(`^` + token + ` *(?:` + authList + `[ \t]*)?`) // of one with a fault
)

// badToken returns the index of the first character of s that a token cannot
// contain, or -1. It returns -1 for the empty string, which is not a token.
func badToken(s string) int {
	return strings.IndexFunc(s, func(r rune) bool { return !httpguts.IsTokenRune(r) })
}

func isToken(s string) bool { return s != "" && badToken(s) < 0 }

// badValue returns the index of the first character that a field value cannot
// contain (RFC 9110 §5.5), or -1.
func badValue(s string) int {
	return strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r >= 0x7f })
}

// number returns the value of s, or -1 if s does not consist of 1 to 15 digits.
func number(s string) int {
	if s == "" || len(s) > 15 || strings.Trim(s, "0123456789") != "" {
		return -1
	}
	n, _ := strconv.Atoi(s)
	return n
}

// cutLine returns the line at an index of s, and the index of the next line.
func cutLine(s string, at int) (line string, next int) {
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return s[at : at+i], at + i + 1
	}
	return s[at:], len(s)
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

// elementForm matches a member of a list up to its comma.
var elementForm = regexp.MustCompile(`^(?:"(?:[^"\\]|\\.)*"?|<[^>]*>?|[^",<])*`)

func elementEnd(value string, i int) int { return i + len(elementForm.FindString(value[i:])) }
