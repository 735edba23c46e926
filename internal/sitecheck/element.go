package sitecheck

import (
	"slices"
	"strings"
)

// elements maps each element that a page may have to its attributes, in addition to
// those in everywhere. Others have not been needed yet. Whatever is added must work
// from disk, load nothing from other hosts, and run no code that the content
// security policy does not allow.
var elements = words(map[string]string{
	"a": "href rel", "article": "", "aside": "", "b": "", "blockquote": "", "body": "", "br": "", "button": "type", "code": "",
	"dd": "", "desc": "", "details": "open", "div": "", "dl": "", "dt": "", "em": "", "figcaption": "", "figure": "", "footer": "",
	"form": "action method", "h1": "", "h2": "", "h3": "", "h4": "", "h5": "", "head": "", "header": "", "hr": "", "html": "", "i": "",
	"input": "autocapitalize autocomplete checked enterkeyhint name placeholder spellcheck type value", "label": "for", "li": "",
	"link": "href media rel type", "main": "", "meta": "charset content http-equiv media name property",
	"nav": "", "noscript": "", "ol": "start", "p": "", "path": "d stroke-dasharray", "polygon": "points", "pre": "", "q": "",
	"rect": "fill-opacity height rx stroke width x y", "script": "defer src type", "section": "", "select": "", "span": "",
	"strong": "", "style": "", "summary": "", "svg": "viewbox", "table": "", "tbody": "", "td": "rowspan", "text": "text-anchor x y", "th": "rowspan scope", "thead": "",
	"time": "datetime", "title": "", "tr": "", "tspan": "", "ul": "", "wbr": "",
})

// words splits the lists of a map.
func words(lists map[string]string) map[string][]string {
	split := make(map[string][]string, len(lists))
	for name, list := range lists {
		split[name] = strings.Fields(list)
	}
	return split
}

// everywhere are the attributes that all elements may have, in addition to those
// that begin with data- and aria-.
var everywhere = []string{"class", "hidden", "id", "lang", "role", "tabindex", "title"}

// listed checks the element and its attributes against the lists. It returns false
// if the element is not listed.
func (r *reader) listed(tag string) bool {
	own, ok := elements[tag]
	if !ok {
		r.add(ruleMarkup, "the element %s is not allowed in pages; use another one, or add it to the list in internal/sitecheck/element.go", tag)
		return false
	}
	for _, a := range r.attrs {
		if !allowed(a.key, own) {
			r.add(ruleMarkup, "the element %s is not allowed the attribute %s; remove it, or add it to the list in internal/sitecheck/element.go", tag, a.key)
		}
	}
	return true
}

func allowed(attribute string, own []string) bool {
	return strings.HasPrefix(attribute, "data-") || strings.HasPrefix(attribute, "aria-") ||
		slices.Contains(everywhere, attribute) || slices.Contains(own, attribute)
}

// attribute checks one attribute of a tag.
func (r *reader) attribute(tag string, a attribute) {
	switch key := a.key; key {
	case "id":
		r.id(string(a.value))
	case "href":
		if tag == "a" {
			r.refer(follow, key, string(a.value))
		}
	case "src":
		r.refer(load, key, string(a.value))
	case "action":
		r.refer(submit, key, string(a.value))
	case "for", "aria-labelledby", "aria-controls", "aria-describedby", "aria-owns", "aria-details",
		"aria-activedescendant", "aria-flowto", "aria-errormessage":
		r.ids(key, string(a.value))
	}
}

// relations maps the values that the rel attribute of a link element may have to
// how browsers use the address.
var relations = map[string]refKind{
	"alternate": relation, "canonical": relation, "icon": image, "license": relation, "search": relation, "stylesheet": load,
}

// link checks a link element.
func (r *reader) link() {
	href, _ := r.attr("href")
	rel, _ := r.attr("rel")
	kind, ok := relations[rel]
	if !ok {
		r.add(ruleMarkup, "a link element is not allowed the relation `%s`; remove it, or add it to the list in internal/sitecheck/element.go", rel)
		return
	}
	if kind == load {
		r.govern()
	}
	r.refer(kind, "href", href)
}

// meta checks a meta element.
func (r *reader) meta() {
	if charset, ok := r.attr("charset"); ok {
		r.charset = strings.EqualFold(charset, "utf-8") && r.end <= 1024
	}
	content, _ := r.attr("content")
	equiv, _ := r.attr("http-equiv")
	switch strings.ToLower(equiv) {
	case "content-security-policy":
		r.readPolicy(content)
	case "refresh":
		if _, address, ok := strings.Cut(content, "="); ok {
			r.refer(follow, "refresh", strings.Trim(address, "\"' "))
		}
	}
}
