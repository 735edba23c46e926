package page

import (
	"slices"
	"strings"
)

// parents are the elements in which an element can stand. Elsewhere, HTML parsers
// drop its tags.
var parents = map[string][]string{
	"tr": {"table", "thead", "tbody", "tfoot"}, "td": {"tr"}, "th": {"tr"},
	"thead": {"table"}, "tbody": {"table"}, "tfoot": {"table"}, "caption": {"table"},
	"li": {"ul", "ol", "menu"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "option": {"select", "optgroup", "datalist"},
}

// blocks are elements before which HTML parsers end an open paragraph.
var blocks = []string{
	"address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form",
	"h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul",
}

// nest reports a tag that HTML parsers would put elsewhere than it stands, so far as
// the elements around it are known.
func (w *walk) nest(t tag) {
	if len(w.open) == 0 {
		return
	}
	parent := w.open[len(w.open)-1].name
	within := func(name string) bool {
		return slices.ContainsFunc(w.open, func(t tag) bool { return t.name == name })
	}
	switch allowed := parents[t.name]; {
	case allowed != nil && !slices.Contains(allowed, parent) && parent != "template":
		w.fault(t.offset, "<%s> cannot stand in <%s>, and browsers drop it; write it in <%s>", t.name, parent, strings.Join(allowed, "> or <"))
	case within("p") && slices.Contains(blocks, t.name):
		w.fault(t.offset, "<%s> ends the paragraph that it stands in; write it behind </p>", t.name)
	case within(t.name) && (t.name == "a" || t.name == "button" || t.name == "form"):
		w.fault(t.offset, "<%s> cannot stand in another <%[1]s>; close that before it", t.name)
	}
}
