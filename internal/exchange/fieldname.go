package exchange

import (
	"regexp"
	"strings"

	"httpcodes/internal/registry"
)

// vendorPrefixes are the prefixes of fields that vendors use without registering
// them. A name with such a prefix is accepted if each word begins with a capital.
var vendorPrefixes = []string{"X-", "CF-", "Fastly-", "Fly-", "Akamai-", "Shopify-", "Stripe-"}

func checkFieldName(c *checker, f *Field, known registry.Field, ok bool) {
	if ok {
		if f.Name != known.Name {
			c.fault(f.Start, "write the field as `%s`, not `%s`", known.Name, f.Name)
		}
		return
	}
	prefix := vendorPrefix(f.Name)
	if prefix == "" {
		c.fault(f.Start, "no field `%s` is known%s", f.Name, c.reg.SuggestField(f.Name))
	} else if title := prefix + wordStart.ReplaceAllStringFunc(f.Name[len(prefix):], strings.ToUpper); title != f.Name {
		c.fault(f.Start, "each word of a field name has a capital; write `%s`", title)
	}
}

// vendorPrefix returns the prefix that a field name has in any case, or "".
func vendorPrefix(name string) string {
	for _, prefix := range vendorPrefixes {
		if len(name) > len(prefix) && strings.EqualFold(name[:len(prefix)], prefix) {
			return prefix
		}
	}
	return ""
}

// wordStart matches the beginning of a word of a field name in lower case.
var wordStart = regexp.MustCompile(`\b[a-z]`)

func checkDirection(c *checker, m *Message, f *Field, known registry.Field) {
	switch {
	case m.Request && known.Response && !known.Request:
		c.fault(f.Start, "`%s` is a field of responses, not of requests (%s); remove it", known.Name, known.Spec)
	case !m.Request && !m.broken && known.Request && !known.Response:
		c.fault(f.Start, "`%s` is a field of requests, not of responses (%s); remove it", known.Name, known.Spec)
	}
}
