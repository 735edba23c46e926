package exchange

import (
	"fmt"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"
)

// uriStart matches the longest beginning of a text that a URI reference can contain
// (RFC 3986 §2).
var uriStart = regexp.MustCompile("^(?:[^\\x00- \"<>\\\\^`{|}%\\x7f-\\x{10ffff}]|%[0-9A-Fa-f]{2})*")

// badURI returns the index of the first byte that is in more or that a URI
// reference cannot contain, or -1.
func badURI(s, more string) int {
	bad := len(uriStart.FindString(s))
	if i := strings.IndexAny(s, more); i >= 0 {
		bad = min(bad, i)
	}
	if bad == len(s) {
		return -1
	}
	return bad
}

// badURIText describes the invalid character at the beginning of s, and says what
// to write instead.
func badURIText(s string) string {
	switch s[0] {
	case '#':
		return "a fragment, which is never sent; remove it from `#` on"
	case '%':
		return "`%` without two hexadecimal digits; write `%25`"
	}
	r, size := utf8.DecodeRuneInString(s)
	return fmt.Sprintf("%q; write `%s`", r, url.PathEscape(s[:size]))
}

// badReference returns the index at which s is not a URI reference, and why. It
// returns "" if s is one.
func badReference(s string) (int, string) {
	if s == "" {
		return 0, "is empty"
	}
	if i := badURI(s, ""); i >= 0 {
		return i, "cannot contain " + badURIText(s[i:])
	}
	for _, scheme := range []string{"http:", "https:"} {
		if rest, ok := strings.CutPrefix(strings.ToLower(s), scheme); ok && (len(rest) < 3 || rest[:2] != "//" || rest[2] == '/') {
			return len(scheme), "has no host; write `" + scheme + "//host/…`"
		}
	}
	if i := strings.IndexByte(s, '#'); i >= 0 && strings.IndexByte(s[i+1:], '#') >= 0 {
		return i, "has two fragments; write the second `#` as `%23`"
	}
	return 0, ""
}

var authorityForm = regexp.MustCompile(`://(?:[^/?#]*@)?([^/?#]*)`)

// authority returns the host and port of an http or https URI, without user
// information, or "".
func authority(uri string) string {
	if m := authorityForm.FindStringSubmatch(uri); m != nil {
		return m[1]
	}
	return ""
}

var hostForm = regexp.MustCompile("^(?:\\[([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)\\]|(?:[^\\x00- \"<>\\\\^`{|}%:/?#\\[\\]@\\x7f-\\x{10ffff}]|%[0-9A-Fa-f]{2})+)(?::([0-9]+))?$")

// isHost reports whether s is a host with or without a port (RFC 3986 §3.2).
func isHost(s string) bool {
	m := hostForm.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	_, err := netip.ParseAddr(m[1])
	return (m[1] == "" || err == nil) && (m[2] == "" || number(m[2]) >= 0 && number(m[2]) <= 65535)
}
