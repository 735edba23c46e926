package exchange

import (
	"slices"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

var fieldNameRow = row{
	Rule: problem.Rule{Name: "field-name", Reason: "A field is known to the registry and has its capitals; X- fields and those of known vendors pass.", Spec: "RFC 9110 §16.3.1"},
}

var directionRow = row{
	Rule: problem.Rule{Name: "direction", Reason: "A field of requests does not stand in a response, nor the reverse.", Spec: "RFC 9110 §6.3"},
}

// vendorPrefixes begin the names of fields that vendors use without
// registration. Names under them pass if each word has a capital.
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
		c.fault(f.Start, "no field `%s` is known", f.Name)
	} else if title := prefix + capitals(f.Name[len(prefix):]); title != f.Name {
		c.fault(f.Start, "each word of a field name has a capital; write `%s`", title)
	}
}

// vendorPrefix returns what begins the name of a vendor's field, or "".
func vendorPrefix(name string) string {
	for _, prefix := range vendorPrefixes {
		if len(name) > len(prefix) && strings.EqualFold(name[:len(prefix)], prefix) {
			return prefix
		}
	}
	return ""
}

// spelled returns the exchange with each misspelled field under the name that is
// meant, and reports those. A field that is misspelled is not missing, too.
func (c *checker) spelled() *Exchange {
	c.row = &fieldNameRow
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

// capitals returns name with a capital at the beginning of each word.
func capitals(name string) string {
	words := strings.Split(name, "-")
	for i, w := range words {
		if w != "" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, "-")
}

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
		c.fault(f.Start, "`%s` stands in responses, not in requests (%s)", known.Name, known.Spec)
	case !m.Request && !m.broken && known.Request && !known.Response:
		c.fault(f.Start, "`%s` stands in requests, not in responses (%s)", known.Name, known.Spec)
	}
}
