package page

import (
	"strings"
	"text/template/parse"
)

// A walk follows one way through a template: each condition under which elements
// are opened or closed either holds or does not, the same in every place that
// tests it.
type walk struct {
	*markup
	holds map[string]bool // by the text of the condition
	open  []tag
}

// mostConditions bounds the walks through one template, which are as many as
// its conditions have combinations.
const mostConditions = 6

// balance reports tags that have no partner in some walk through a template.
func (m *markup) balance(root *parse.ListNode) {
	conditions := m.conditions(root)
	for combination := range 1 << min(len(conditions), mostConditions) {
		w := &walk{markup: m, holds: make(map[string]bool)}
		for i, c := range conditions {
			w.holds[c] = combination>>i&1 == 0
		}
		w.whole(root)
	}
}

// conditions returns those under which the template opens or closes elements
// that it closes or opens elsewhere.
func (m *markup) conditions(list *parse.ListNode) []string {
	var found []string
	seen := make(map[string]bool)
	visit(list, func(n parse.Node) {
		branch := branchOf(n)
		if branch == nil || n.Type() == parse.NodeRange || m.even(branch.List) && m.even(branch.ElseList) {
			return
		}
		if c, _ := condition(branch); !seen[c] {
			seen[c] = true
			found = append(found, c)
		}
	})
	return found
}

// condition returns the text of the condition of an if or a with. Two conditions
// that are opposites have the same text.
func condition(n *parse.BranchNode) (text string, opposite bool) {
	text = n.Pipe.String()
	if rest, ok := strings.CutPrefix(text, "not "); ok {
		return rest, true
	}
	if rest, ok := strings.CutPrefix(text, "ne "); ok {
		return "eq " + rest, true
	}
	return text, false
}

// even reports whether the tags of a list have all their partners in it,
// whatever holds.
func (m *markup) even(list *parse.ListNode) bool {
	var open []tag
	whole := true
	visit(list, func(n parse.Node) {
		text, ok := n.(*parse.TextNode)
		if !ok {
			return
		}
		for _, t := range m.within(text) {
			switch {
			case !t.end:
				open = append(open, t)
			case len(open) > 0 && open[len(open)-1].name == t.name:
				open = open[:len(open)-1]
			default:
				whole = false
			}
		}
	})
	return whole && len(open) == 0
}

// within returns the tags that begin in a text.
func (m *markup) within(text *parse.TextNode) []tag {
	var tags []tag
	start := int(text.Pos)
	for _, t := range m.tags {
		if t.offset >= start && t.offset < start+len(text.Text) {
			tags = append(tags, t)
		}
	}
	return tags
}

// whole walks through what has to balance by itself.
func (w *walk) whole(list *parse.ListNode) {
	outer := w.open
	w.open = nil
	w.list(list)
	for _, t := range w.open {
		w.fault(t.offset, "<%s> is never closed; write </%[1]s> where it ends", t.name)
	}
	w.open = outer
}

func (w *walk) list(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			w.text(n)
		case *parse.RangeNode:
			w.whole(n.List)
			w.whole(n.ElseList)
		default:
			if branch := branchOf(n); branch != nil {
				w.branch(branch)
			}
		}
	}
}

// branch walks the way that a condition leads, or both where it changes
// nothing.
func (w *walk) branch(n *parse.BranchNode) {
	text, opposite := condition(n)
	holds, asked := w.holds[text]
	switch {
	case !asked:
		w.whole(n.List)
		w.whole(n.ElseList)
	case holds != opposite:
		w.list(n.List)
	default:
		w.list(n.ElseList)
	}
}

func (w *walk) text(n *parse.TextNode) {
	for _, t := range w.within(n) {
		last := len(w.open) - 1
		switch {
		case !t.end:
			w.open = append(w.open, t)
		case last >= 0 && w.open[last].name == t.name:
			w.open = w.open[:last]
		default:
			w.stray(t)
		}
	}
}

// stray reports an end tag that does not match the innermost element. If it matches
// an outer element, the elements between are the ones that are not closed.
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

// branchOf returns what an if, a range and a with have in common, or nil.
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
