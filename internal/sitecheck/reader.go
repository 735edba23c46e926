package sitecheck

import (
	"bytes"
	"cmp"
	stdhtml "html"
	"slices"
	"strings"
	"sync"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/html"
	"golang.org/x/net/html/atom"
)

// A tag is a start tag. Its attributes are valid until the next tag is read.
type tag struct {
	name   string
	offset int
	attrs  []attribute
}

type attribute struct {
	key string
	src []byte
}

// value returns the value of the attribute.
func (a attribute) value() string {
	src := string(a.src)
	if n := len(src); n > 1 && (src[0] == '"' || src[0] == '\'') && src[n-1] == src[0] {
		src = src[1 : n-1]
	}
	return stdhtml.UnescapeString(src)
}

// value returns the value of an attribute, or "".
func (t *tag) value(key string) string {
	for _, a := range t.attrs {
		if a.key == key {
			return a.value()
		}
	}
	return ""
}

// read collects the ids and references of the file, and reports the faults that do
// not depend on other files.
func (p *page) read() {
	// The lexer writes to its input: names in lower case, and a zero at the end.
	buffer, ok := buffers.Get().(*[]byte)
	if !ok {
		buffer = new([]byte)
	}
	*buffer = append(append((*buffer)[:0], p.src...), 0)
	p.refs = make([]ref, 0, bytes.Count(p.src, []byte("href=")))
	p.readTags((*buffer)[:len(p.src)], 0, "")
	buffers.Put(buffer)
}

// buffers are for the pages that are being read.
var buffers sync.Pool

// readTags reads the start tags of a part of the page that begins at an offset. If
// first is not "", it is the name of the element with which the part begins.
func (p *page) readTags(src []byte, from int, first string) {
	input := parse.NewInputBytes(src)
	lexer := html.NewLexer(input)
	t := new(tag)
	for {
		kind, raw := lexer.Next()
		offset := from + input.Offset() - len(raw)
		switch kind {
		case html.ErrorToken:
			return
		case html.StartTagToken:
			t.name, t.attrs, t.offset = cmp.Or(first, atom.String(lexer.Text())), t.attrs[:0], offset
			first = ""
		case html.AttributeToken:
			t.attrs = append(t.attrs, attribute{atom.String(lexer.AttrKey()), lexer.AttrVal()})
		case html.StartTagCloseToken, html.StartTagVoidToken:
			p.element(t)
		case html.SVGToken, html.MathToken, html.XMLToken:
			raw[1] = 'q' // with another name, the lexer does not return it whole again
			p.readTags(raw, offset, wholeNames[kind])
		}
	}
}

// wholeNames are the names of the elements that the lexer returns whole.
var wholeNames = map[html.TokenType]string{html.SVGToken: "svg", html.MathToken: "math", html.XMLToken: "xml"}

// element checks a start tag. The attributes of an element that is not listed are not
// checked.
func (p *page) element(t *tag) {
	own, ok := elements[t.name]
	if !ok {
		p.fault(t.offset, rulePageMarkup, "the element %s is not allowed in pages; use another one, or add it to the list in internal/sitecheck/element.go", t.name)
		return
	}
	for _, a := range t.attrs {
		if !allowed(a.key, own) {
			p.fault(t.offset, rulePageMarkup, "the element %s is not allowed the attribute %s; remove it, or add it to the list in internal/sitecheck/element.go", t.name, a.key)
		}
		p.attribute(t, a)
	}
	switch t.name {
	case "link":
		p.link(t)
	case "meta":
		if _, address, ok := strings.Cut(t.value("content"), "="); ok && strings.EqualFold(t.value("http-equiv"), "refresh") {
			p.refer(t, follow, "refresh", strings.Trim(address, "\"' "))
		}
	case "script":
		if kind := t.value("type"); kind != "" && kind != "application/ld+json" && kind != "application/json" {
			p.fault(t.offset, rulePageMarkup, "a script of type `%s` does not work here, since browsers load no modules from disk; write a classic script with defer", kind)
		}
	}
}

func allowed(attribute string, own []string) bool {
	return strings.HasPrefix(attribute, "data-") || strings.HasPrefix(attribute, "aria-") ||
		slices.Contains(everywhere, attribute) || slices.Contains(own, attribute)
}

// attribute records the id or the references of an attribute.
func (p *page) attribute(t *tag, a attribute) {
	switch a.key {
	case "id":
		p.id(t, a.value())
	case "href":
		if t.name == "a" {
			p.refer(t, follow, a.key, a.value())
		}
	case "src", "action":
		p.refer(t, load, a.key, a.value())
	case "for", "aria-labelledby", "aria-controls", "aria-describedby", "aria-owns", "aria-details",
		"aria-activedescendant", "aria-flowto", "aria-errormessage":
		for id := range strings.FieldsSeq(a.value()) {
			p.idrefs = append(p.idrefs, ref{offset: t.offset, attr: a.key, value: id})
		}
	}
}

// link checks a link element.
func (p *page) link(t *tag) {
	rel := t.value("rel")
	kind, ok := relations[rel]
	if !ok {
		p.fault(t.offset, rulePageMarkup, "a link element is not allowed the relation `%s`; remove it, or add it to the list in internal/sitecheck/element.go", rel)
		return
	}
	p.refer(t, kind, "href", t.value("href"))
}

// refer records an address, which is checked after all pages are read.
func (p *page) refer(t *tag, kind refKind, attr, value string) {
	p.refs = append(p.refs, ref{kind, t.offset, attr, value})
}

// id records an id of the page.
func (p *page) id(t *tag, id string) {
	switch {
	case id == "" || strings.ContainsAny(id, " \t\r\n\f"):
		p.fault(t.offset, ruleId, "the id `%s` is empty or has a space in it", id)
	case p.ids[id]:
		p.fault(t.offset, ruleId, "the page has the id `%s` twice", id)
	}
	p.ids[id] = true
}
