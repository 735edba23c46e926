package exchange

import (
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/problem"
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
		c.fault(f.Start, "no field `%s` is known; write a registered one, or one with X- before it; if the field is in use, add it to internal/registry/data/fields.csv", f.Name)
	} else if title := prefix + wordStart.ReplaceAllStringFunc(f.Name[len(prefix):], strings.ToUpper); title != f.Name {
		c.fault(f.Start, "each word of a field name has a capital; write `%s`", title)
	}
}

// spelled reports each misspelled field. It returns a copy of the exchange in
// which these fields have the names that were meant, so that a misspelled field
// is not reported as missing, too.
func (c *checker) spelled() *Exchange {
	c.row = named("field-name")
	x := *c.x
	x.Messages = slices.Clone(x.Messages)
	for i := range x.Messages {
		m := &x.Messages[i]
		m.Fields = slices.Clone(m.Fields)
		for j := range m.Fields {
			f := &m.Fields[j]
			if _, ok := c.reg.Field(f.Name); ok || vendorPrefix(f.Name) != "" {
				continue
			}
			if near := problem.Nearest(f.Name, fieldNames(c.reg)); near != "" {
				c.fault(f.Start, "no field `%s` is known; did you mean `%s`?", f.Name, near)
				f.Name = near
			}
		}
	}
	return &x
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

func fieldNames(reg *registry.Registry) []string {
	var names []string
	for _, f := range reg.Fields() {
		names = append(names, f.Name)
	}
	return names
}

func checkDirection(c *checker, m *Message, f *Field, known registry.Field) {
	switch {
	case m.Request && known.Response && !known.Request:
		c.fault(f.Start, "`%s` is a field of responses, not of requests (%s); remove it", known.Name, known.Spec)
	case !m.Request && !m.broken && known.Request && !known.Response:
		c.fault(f.Start, "`%s` is a field of requests, not of responses (%s); remove it", known.Name, known.Spec)
	}
}
