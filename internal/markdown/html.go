package markdown

// htmlBytes is a buffer of HTML.
type htmlBytes []byte

// raw appends HTML unchanged.
func (b *htmlBytes) raw(parts ...string) {
	for _, p := range parts {
		*b = append(*b, p...)
	}
}

// text appends the text of an element.
func (b *htmlBytes) text(s string) { *b = appendText(*b, s) }

// value appends the value of an attribute in double quotes.
func (b *htmlBytes) value(s string) { *b = appendValue(*b, s) }

// attribute appends name="value", or nothing if value is "".
func (b *htmlBytes) attribute(name, value string) {
	if value != "" {
		b.raw(" ", name, `="`)
		b.value(value)
		b.raw(`"`)
	}
}
