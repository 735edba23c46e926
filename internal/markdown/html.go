package markdown

import "strings"

// htmlBytes is a buffer of HTML.
type htmlBytes []byte

var (
	textEscaper  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	valueEscaper = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;")
)

// raw appends HTML unchanged.
func (b *htmlBytes) raw(parts ...string) {
	for _, p := range parts {
		*b = append(*b, p...)
	}
}

// text appends the text of an element.
func (b *htmlBytes) text(s string) { b.raw(textEscaper.Replace(s)) }

// value appends the value of an attribute in double quotes.
func (b *htmlBytes) value(s string) { b.raw(valueEscaper.Replace(s)) }

// attribute appends name="value", or nothing if value is "".
func (b *htmlBytes) attribute(name, value string) {
	if value != "" {
		b.raw(" ", name, `="`)
		b.value(value)
		b.raw(`"`)
	}
}
