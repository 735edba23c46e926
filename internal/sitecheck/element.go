package sitecheck

import "strings"

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

// relations maps the values that the rel attribute of a link element may have to
// how browsers use the address.
var relations = map[string]refKind{
	"alternate": relation, "canonical": relation, "icon": image, "license": relation, "search": relation, "stylesheet": load,
}
