package page

import "text/template/parse"

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
