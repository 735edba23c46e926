package exchange

import (
	"strings"

	"httpcodes/internal/problem"
)

// The options of Connection (RFC 9110 §7.6.1), and the content codings of RFC 9110
// §8.4.1, RFC 7932, RFC 8878 and RFC 9842.
var (
	options = []string{"close", "keep-alive", "upgrade", "TE", "HTTP2-Settings"}
	codings = []string{"br", "compress", "dcb", "dcz", "deflate", "gzip", "identity", "x-compress", "x-gzip", "zstd"}
)

// checkOptions reports an option that looks like a misspelling of a known one. It
// accepts other unknown options: an option may be the name of any field, and new
// codings may be registered.
func checkOptions(c *checker, _ *Message, f *Field) {
	known := codings
	if f.Name == "Connection" {
		known = options
	}
	for at, elem := range elements(f.Value) {
		name, _, _ := strings.Cut(elem, ";")
		name = strings.TrimSpace(name)
		if near := problem.Nearest(name, known); near != "" && !strings.EqualFold(near, name) {
			c.fault(f.ValueStart+at, "`%s` is not known; did you mean `%s`?", name, near)
		}
	}
}

func checkListedNames(c *checker, _ *Message, f *Field) {
	for at, name := range elements(f.Value) {
		if _, ok := c.reg.Field(name); ok || name == "*" || !isToken(name) || vendorPrefix(name) != "" {
			continue
		}
		c.fault(f.ValueStart+at, "no field `%s` is known%s", name, c.reg.SuggestField(name))
	}
}

func checkOrigin(c *checker, _ *Message, f *Field) {
	if f.Value == "null" || f.Value == "*" && f.Name != "Origin" {
		return
	}
	scheme, host, ok := strings.Cut(f.Value, "://")
	if !ok || !isToken(scheme) || !isHost(host) {
		c.fault(f.ValueStart, "`%s` is not an origin; write it as `https://example.com`, without a path", f.Value)
	}
}
