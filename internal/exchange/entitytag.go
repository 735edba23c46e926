package exchange

import (
	"regexp"
	"strings"
)

var tagForm = regexp.MustCompile(`^(?:W/)?"[^\x00- "\x7f]*"$`)

// isTag reports whether s is an entity tag (RFC 9110 §8.8.3).
func isTag(s string) bool { return tagForm.MatchString(s) }

// sameTag is the weak comparison of entity tags (RFC 9110 §8.8.3.2).
func sameTag(a, b string) bool { return strings.TrimPrefix(a, "W/") == strings.TrimPrefix(b, "W/") }

const tagExample = "an entity tag; write it in double quotes and without a space, as `\"v1\"` or `W/\"v1\"`"

// checkStrongMatch reports a condition that is never true: in the strong
// comparison, weak entity tags are never equal.
func checkStrongMatch(c *checker, _ *Message, f *Field) {
	for _, tag := range elements(f.Value) {
		if !strings.HasPrefix(tag, "W/") {
			return
		}
	}
	c.fault(f.ValueStart, "If-Match compares strongly, so that a weak entity tag never matches; remove the `W/`, or answer 412")
}

func checkIfRange(c *checker, m *Message, f *Field) {
	switch {
	case !m.has("Range"):
		c.fault(f.Start, "If-Range without Range; add Range, or remove it")
	case strings.HasPrefix(f.Value, "W/"):
		c.fault(f.ValueStart, "If-Range takes no weak entity tag; remove the `W/`")
	case strings.Contains(f.Value, ", "):
		checkDate(c, m, f)
	case !isTag(f.Value):
		c.fault(f.ValueStart, "If-Range is an entity tag or a date; write it as `\"v1\"`")
	}
}

func checkExpect(c *checker, m *Message, f *Field) {
	if !strings.EqualFold(f.Value, "100-continue") {
		c.fault(f.ValueStart, "the one expectation is `100-continue`; write `Expect: 100-continue`")
	}
	if length := m.field("Content-Length"); !m.chunked() && (length == nil || length.Value == "0") {
		c.fault(f.Start, "a request that expects 100-continue has content; add Content-Length")
	}
}
