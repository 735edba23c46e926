package sitecheck

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"httpcodes/internal/problem"
)

// A reader goes through one page of HTML tag by tag. What it may report
// without knowing the rest of the tree it reports.
type reader struct {
	tokens      *html.Tokenizer
	page        *page
	offset, end int              // of the token at hand
	attrs       []html.Attribute // of the tag at hand

	doctype, charset, html bool
	titles, headings       int
	title                  bool // inside <title>, but not that of a picture
	picture                bool // inside <svg>
	policy                 policy
	governed               int  // offset of the first element that a policy governs, -1 for none
	code                   code // the <script> or <style> whose text comes next
	named                  named
}

// A code is a script or style element that the reader is inside of.
type code struct {
	kind   string // "script", "style" or "" outside of both
	offset int
	exempt bool // data, or loaded from a file: no hash is needed
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
			r.start(kind)
		case html.EndTagToken:
			name, _ := r.tokens.TagName()
			r.close(string(name))
		case html.TextToken:
			r.text()
		}
	}
}

// add reports a fault of the tag at hand.
func (r *reader) add(rule problem.Rule, format string, args ...any) {
	r.page.add(r.offset, rule, format, args...)
}

// attr returns the value of an attribute of the tag at hand.
func (r *reader) attr(key string) (value string, ok bool) {
	for _, a := range r.attrs {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func (r *reader) start(kind html.TokenType) {
	tag := r.readTag()
	if !r.listed(tag) {
		return
	}
	for _, a := range r.attrs {
		r.attribute(tag, a)
	}
	r.element(tag)
	r.named.start(r, tag, kind == html.SelfClosingTagToken)
}

// readTag reads the name and the attributes of the tag at hand.
func (r *reader) readTag() string {
	name, more := r.tokens.TagName()
	tag := atom.String(name)
	for r.attrs = r.attrs[:0]; more; {
		var key, value []byte
		key, value, more = r.tokens.TagAttr()
		r.attrs = append(r.attrs, html.Attribute{Key: atom.String(key), Val: string(value)})
	}
	return tag
}

// element looks at the tag as a whole.
func (r *reader) element(tag string) {
	switch tag {
	case "html":
		r.html = true
		if lang, _ := r.attr("lang"); strings.TrimSpace(lang) == "" {
			r.add(ruleHead, "the html element has no lang")
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
		r.add(ruleHeading, "this is a second h1; a page has one")
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
	r.named.close(r, tag)
}

// text looks at a run of text. To decode it costs a copy, and most of it
// matters to nobody.
func (r *reader) text() {
	switch {
	case r.code.kind != "":
		r.inline(r.tokens.Text())
	case r.title:
		if len(bytes.TrimSpace(r.tokens.Text())) > 0 {
			r.titles++
		}
		r.title = false
	case r.named.wanting():
		r.named.ok = len(bytes.TrimSpace(r.tokens.Text())) > 0
	}
}

// finish reports what the page as a whole lacks.
func (r *reader) finish() {
	r.named.finish(r)
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
		{r.policy != nil, rulePolicy, "the page has no content security policy"},
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

// refer notes an address to look up once all pages are read.
func (r *reader) refer(kind refKind, attr, value string) {
	r.page.refs = append(r.page.refs, ref{kind, r.offset, attr, value})
}

// ids notes the ids that an attribute lists.
func (r *reader) ids(attr, list string) {
	for id := range strings.FieldsSeq(list) {
		r.page.idrefs = append(r.page.idrefs, ref{offset: r.offset, attr: attr, value: id})
	}
}

// id notes an id of the page.
func (r *reader) id(id string) {
	if id == "" || strings.ContainsAny(id, " \t\r\n\f") {
		r.add(ruleID, "the id `%s` is empty or has a space in it", id)
		return
	}
	if first, ok := r.page.ids[id]; ok {
		r.add(ruleID, "the id `%s` is already %s", id, r.page.place(first))
		return
	}
	r.page.ids[id] = r.offset
}
