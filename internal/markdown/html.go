package markdown

import "strings"

// An htmlBuilder builds HTML.
type htmlBuilder struct{ strings.Builder }

var (
	textEscaper  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	valueEscaper = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;")
)

// raw appends HTML unchanged.
func (b *htmlBuilder) raw(parts ...string) {
	for _, p := range parts {
		b.WriteString(p)
	}
}

// text appends the text of an element.
func (b *htmlBuilder) text(s string) { textEscaper.WriteString(b, s) }

// value appends the value of an attribute in double quotes.
func (b *htmlBuilder) value(s string) { valueEscaper.WriteString(b, s) }

// attribute appends name="value", or nothing if value is "".
func (b *htmlBuilder) attribute(name, value string) {
	if value != "" {
		b.raw(" ", name, `="`)
		b.value(value)
		b.raw(`"`)
	}
}
