package page

import (
	"slices"
	"strings"
	"text/template/parse"
)

// A walk goes through one list of nodes of a template. All elements that are
// opened in the list must be closed in it.
type walk struct {
	*markup
	open []tag
}

const inBranch = ", before the action that ends this branch"

// balance reports the tags of a list without a partner in the list, and those of
// the lists below it. So an element that one branch of a condition opens has to be
// closed in that branch. The hint ends the message there.
func (m *markup) balance(list *parse.ListNode, hint string) {
	if list == nil {
		return
	}
	w := &walk{markup: m}
	for _, n := range list.Nodes {
		if branch := branchOf(n); branch != nil {
			m.balance(branch.List, inBranch)
			m.balance(branch.ElseList, inBranch)
		} else if text, ok := n.(*parse.TextNode); ok {
			w.text(text)
		}
	}
	for _, t := range w.open {
		w.fault(t.offset, "<%s> is never closed; write </%[1]s> where it ends%[2]s", t.name, hint)
	}
}

// text goes through the tags that begin in a text node.
func (w *walk) text(n *parse.TextNode) {
	start := int(n.Pos)
	for _, t := range w.tags {
		last := len(w.open) - 1
		switch {
		case t.offset < start || t.offset >= start+len(n.Text):
		case !t.end:
			w.nest(t)
			w.open = append(w.open, t)
		case last >= 0 && w.open[last].name == t.name:
			w.open = w.open[:last]
		default:
			w.stray(t)
		}
	}
}

// stray reports an end tag that does not match the innermost element. If it
// matches an outer element, the elements in between are not closed.
func (w *walk) stray(t tag) {
	for i := len(w.open) - 1; i >= 0; i-- {
		if w.open[i].name != t.name {
			continue
		}
		inner := w.open[i+1]
		w.fault(inner.offset, "<%s> is not closed before </%s>; write </%[1]s> where it ends", inner.name, t.name)
		w.open = w.open[:i]
		return
	}
	w.fault(t.offset, "</%s> closes nothing; remove it, or write <%[1]s> where the element begins", t.name)
}

// visit calls f for the nodes of a list and of all lists below it.
func visit(list *parse.ListNode, f func(parse.Node)) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		f(n)
		if below := branchOf(n); below != nil {
			visit(below.List, f)
			visit(below.ElseList, f)
		}
	}
}

// branchOf returns the common part of an if, a range or a with, or nil for
// other nodes.
func branchOf(n parse.Node) *parse.BranchNode {
	switch n := n.(type) {
	case *parse.IfNode:
		return &n.BranchNode
	case *parse.RangeNode:
		return &n.BranchNode
	case *parse.WithNode:
		return &n.BranchNode
	}
	return nil
}

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
