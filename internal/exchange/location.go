package exchange

import (
	"regexp"
	"slices"
)

// bareHost matches a reference whose path begins with what looks like a host name.
var bareHost = regexp.MustCompile(`^(?:www\.[a-z0-9.-]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|example|io|net|org))(?::[0-9]+)?(?:/|$)`)

// checkLocation reports a host without a scheme, and a redirect to its own target.
// A redirect that sets a cookie may lead to its own target, since the next request
// has the cookie.
func checkLocation(c *checker, m *Message, f *Field) {
	if bareHost.MatchString(f.Value) {
		c.fault(f.ValueStart, "without a scheme this is a path; write `https://%s`", f.Value)
	}
	req := m.request()
	if req == nil || f.Value != req.Target || m.has("Set-Cookie") {
		return
	}
	again := m.Code == 303 && (req.Method == "GET" || req.Method == "HEAD")
	if again || slices.Contains([]int{301, 302, 307, 308}, m.Code) {
		c.fault(f.ValueStart, "the redirect leads to its own target, and so never ends; write another address")
	}
}
