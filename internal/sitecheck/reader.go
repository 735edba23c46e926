package sitecheck

import (
	"bytes"
	"cmp"
	stdhtml "html"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/html"
	"golang.org/x/net/html/atom"

	"httpcodes/internal/problem"
)

// A reader checks one HTML page, tag by tag, as far as that is possible without the
// other files.
type reader struct {
	page        *page
	tag         string      // the name of the current start tag
	attrs       []attribute // of the current start tag
	offset, end int         // of the current start tag

	doctype, charset, html bool
	titles, headings       int
	title                  bool   // inside <title>, but not that of a picture
	picture                bool   // inside <svg>
	policy                 string // of the page, or ""
	governed               int    // offset of the first element to which a policy applies, or -1
	code                   code   // the current <script> or <style>
	label                  labelCheck
}

// An attribute is valid until the next tag.
type attribute struct {
	key   string
	value []byte
}

// A code is a script or style element.
type code struct {
	kind   string // "script" or "style", or "" outside both
	offset int
	exempt bool // it needs no hash, since it is data or loads a file
}

func newReader(p *page) *reader { return &reader{page: p, governed: -1} }

// buffers has copies of pages that are not needed any more. A new one for each page
// is a fifteenth of what a build allocates.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

func (r *reader) run() {
	src := buffers.Get().(*[]byte)
	defer buffers.Put(src)
	// The lexer writes to its input: names in lower case, and a zero at the end.
	*src = append(append((*src)[:0], r.page.src...), 0)
	r.read((*src)[:len(r.page.src)], 0, "")
	r.finish()
}

// read reads the tokens of a part of the page that begins at an offset. If first is
// not "", it is the name of the element with which the part begins.
func (r *reader) read(src []byte, from int, first string) {
	input := parse.NewInputBytes(src)
	lexer := html.NewLexer(input)
	for {
		kind, raw := lexer.Next()
		end := from + input.Offset()
		switch kind {
		case html.ErrorToken:
			return
		case html.DoctypeToken:
			r.doctype = bytes.EqualFold(bytes.TrimSpace(lexer.Text()), []byte("html"))
		case html.StartTagToken:
			r.tag, r.attrs, r.offset = cmp.Or(first, atom.String(lexer.Text())), r.attrs[:0], end-len(raw)
			first = ""
		case html.AttributeToken:
			r.attrs = append(r.attrs, attribute{atom.String(lexer.AttrKey()), valueOf(lexer.AttrVal())})
		case html.StartTagCloseToken, html.StartTagVoidToken:
			r.end = end
			r.start()
		case html.SVGToken, html.MathToken, html.XMLToken:
			raw[1] = 'q' // with another name, the lexer does not return it whole again
			r.read(raw, end-len(raw), wholeNames[kind])
		case html.EndTagToken:
			r.close(atom.String(lexer.Text()))
		case html.TextToken:
			r.text(raw)
		}
	}
}

// wholeNames are the names of the elements that the lexer returns whole.
var wholeNames = map[html.TokenType]string{html.SVGToken: "svg", html.MathToken: "math", html.XMLToken: "xml"}

// valueOf returns the value of an attribute from its source.
func valueOf(src []byte) []byte {
	if n := len(src); n > 1 && (src[0] == '"' || src[0] == '\'') && src[n-1] == src[0] {
		src = src[1 : n-1]
	}
	if bytes.IndexByte(src, '&') < 0 {
		return src // like nearly all values
	}
	return []byte(stdhtml.UnescapeString(string(src)))
}

// add reports a fault of the current tag.
func (r *reader) add(rule problem.Rule, format string, args ...any) {
	r.page.add(r.offset, rule, format, args...)
}

// attr returns the value of an attribute of the current tag.
func (r *reader) attr(key string) (value string, ok bool) {
	for _, a := range r.attrs {
		if a.key == key {
			return string(a.value), true
		}
	}
	return "", false
}

// has reports whether the current tag has an attribute.
func (r *reader) has(key string) bool {
	return slices.ContainsFunc(r.attrs, func(a attribute) bool { return a.key == key })
}

func (r *reader) start() {
	if !r.listed(r.tag) {
		return
	}
	for _, a := range r.attrs {
		r.attribute(r.tag, a)
	}
	r.element(r.tag)
	r.label.start(r, r.tag)
}

// element checks the tag as a whole.
func (r *reader) element(tag string) {
	switch tag {
	case "html":
		r.html = true
		if lang, _ := r.attr("lang"); strings.TrimSpace(lang) == "" {
			r.add(ruleHead, "the html element has no lang; write `<html lang=en>`")
		}
	case "meta":
		r.meta()
	case "title":
		r.title = !r.picture
	case "svg":
		r.picture = true
	case "h1":
		r.heading()
	case "script", "style":
		r.startCode(tag)
	case "link":
		r.link()
	}
}

func (r *reader) heading() {
	if r.headings++; r.headings == 2 {
		r.add(ruleHeading, "this is a second h1; write h2")
	}
}

func (r *reader) close(tag string) {
	switch tag {
	case "title":
		r.title = false
	case "svg":
		r.picture = false
	case "script", "style":
		r.code = code{}
	}
	r.label.close(r, tag)
}

// text checks a run of text.
func (r *reader) text(text []byte) {
	switch {
	case r.code.kind != "":
		r.inline(text)
	case r.title:
		if !blank(text) {
			r.titles++
		}
		r.title = false
	case r.label.needsText():
		r.label.ok = !blank(text)
	}
}

// blank reports whether text has nothing but white space.
func blank(text []byte) bool { return strings.TrimSpace(stdhtml.UnescapeString(string(text))) == "" }

// finish checks the page as a whole.
func (r *reader) finish() {
	r.label.finish(r)
	r.offset = 0
	for _, c := range []struct {
		ok   bool
		rule problem.Rule
		text string
	}{
		{r.doctype, ruleHead, "the page does not start with <!doctype html>"},
		{r.html, ruleHead, "the page has no html element that states its language"},
		{r.charset, ruleHead, "the page does not state <meta charset=\"utf-8\"> in its first 1024 bytes"},
		{r.titles > 0, ruleHead, "the page has no title"},
		{r.headings > 0, ruleHeading, "the page has no h1"},
		{r.policy != "", rulePolicy, "the page has no content security policy"},
	} {
		if !c.ok {
			r.add(c.rule, "%s", c.text)
		}
	}
	if r.titles > 1 {
		r.add(ruleHead, "the page has %d titles", r.titles)
	}
	if !utf8.Valid(r.page.src) {
		r.add(ruleHead, "the page is not UTF-8")
	}
}

// refer records an address, which is checked after all pages are read.
func (r *reader) refer(kind refKind, attr, value string) {
	r.page.refs = append(r.page.refs, ref{kind, r.offset, attr, value})
}

// ids records the ids in an attribute.
func (r *reader) ids(attr, list string) {
	for id := range strings.FieldsSeq(list) {
		r.page.idrefs = append(r.page.idrefs, ref{offset: r.offset, attr: attr, value: id})
	}
}

// id records an id of the page.
func (r *reader) id(id string) {
	if id == "" || strings.ContainsAny(id, " \t\r\n\f") {
		r.add(ruleID, "the id `%s` is empty or has a space in it", id)
		return
	}
	if first, ok := r.page.ids[id]; ok {
		r.add(ruleID, "the id `%s` is already %s", id, r.page.position(first))
		return
	}
	r.page.ids[id] = r.offset
}
