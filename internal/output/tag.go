package output

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A tag is a start or end tag, read.
type tag struct {
	kind  html.TokenType
	name  string
	attrs []attr
}

// An attr is an attribute of a tag.
type attr struct{ key, value string }

// readTag reads the tag that a tokenizer is at.
func readTag(kind html.TokenType, tokens *html.Tokenizer) *tag {
	name, more := tokens.TagName()
	var few [8]attr
	attrs := few[:0]
	for more {
		var key, value []byte
		key, value, more = tokens.TagAttr()
		attrs = append(attrs, attr{atom.String(key), string(value)})
	}
	return &tag{kind, atom.String(name), slices.Clone(attrs)}
}

// beginsRawText reports whether there are no tags behind the tag but the one that
// ends it, as for a script.
func (t *tag) beginsRawText() bool {
	switch t.name {
	case "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp":
		return t.kind != html.EndTagToken
	}
	return false
}

// tags holds tags as they stand in pages, each read once, since most stand in
// many: outside of raw text, the tokenizer makes the same of the same bytes,
// whatever follows. The tags met last are young; of those before them some are
// old, and the others are forgotten. It serves one goroutine at a time.
type tags struct{ young, old map[string]*tag }

func newTags() *tags {
	return &tags{make(map[string]*tag, maxTags), make(map[string]*tag, maxTags)}
}

const maxTags = 2048 // of one age

// find returns the tag that is written so, or nil if none is known.
func (known *tags) find(written []byte) *tag {
	if t := known.young[string(written)]; t != nil {
		return t
	}
	t := known.old[string(written)]
	if t != nil {
		known.keep(written, t)
	}
	return t
}

// keep remembers how a tag is written.
func (known *tags) keep(written []byte, t *tag) {
	if len(known.young) == maxTags {
		known.young, known.old = known.old, known.young
		clear(known.young)
	}
	known.young[string(written)] = t
}
