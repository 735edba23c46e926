package sitecheck

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"httpcodes/internal/problem"
)

// A reader checks one HTML page, tag by tag, as far as that is possible without the
// other files.
type reader struct {
	tokens      *html.Tokenizer
	page        *page
	offset, end int         // of the current token
	attrs       []attribute // of the current tag

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

func newReader(p *page) *reader {
	return &reader{page: p, tokens: html.NewTokenizer(bytes.NewReader(p.src)), governed: -1}
}

func (r *reader) run() {
	for {
		kind := r.tokens.Next()
		r.offset, r.end = r.end, r.end+len(r.tokens.Raw())
		switch kind {
		case html.ErrorToken:
			r.finish()
			return
		case html.DoctypeToken:
			r.doctype = bytes.EqualFold(bytes.TrimSpace(r.tokens.Text()), []byte("html"))
		case html.StartTagToken, html.SelfClosingTagToken:
			r.start()
		case html.EndTagToken:
			name, _ := r.tokens.TagName()
			r.close(string(name))
		case html.TextToken:
			r.text()
		}
	}
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

func (r *reader) start() {
	tag := r.readTag()
	if !r.listed(tag) {
		return
	}
	for _, a := range r.attrs {
		r.attribute(tag, a)
	}
	r.element(tag)
	r.label.start(r, tag)
}

// readTag reads the name and the attributes of the current tag.
func (r *reader) readTag() string {
	name, more := r.tokens.TagName()
	tag := atom.String(name)
	for r.attrs = r.attrs[:0]; more; {
		var key, value []byte
		key, value, more = r.tokens.TagAttr()
		r.attrs = append(r.attrs, attribute{atom.String(key), value})
	}
	return tag
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

// text checks a run of text. It decodes the text only where that matters, since
// decoding makes a copy.
func (r *reader) text() {
	switch {
	case r.code.kind != "":
		r.inline(r.tokens.Text())
	case r.title:
		if len(bytes.TrimSpace(r.tokens.Text())) > 0 {
			r.titles++
		}
		r.title = false
	case r.label.needsText():
		r.label.ok = len(bytes.TrimSpace(r.tokens.Text())) > 0
	}
}

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
