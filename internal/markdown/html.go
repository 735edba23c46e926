package markdown

// htmlBytes is HTML that grows.
type htmlBytes []byte

// raw writes HTML as it is.
func (b *htmlBytes) raw(parts ...string) {
	for _, p := range parts {
		*b = append(*b, p...)
	}
}

// text writes the text of an element.
func (b *htmlBytes) text(s string) { *b = appendText(*b, s) }

// value writes the value of an attribute in double quotes.
func (b *htmlBytes) value(s string) { *b = appendValue(*b, s) }

// attribute writes name="value", or nothing if value is empty.
func (b *htmlBytes) attribute(name, value string) {
	if value != "" {
		b.raw(" ", name, `="`)
		b.value(value)
		b.raw(`"`)
	}
}
