package page

import (
	"strings"
	"text/template/parse"
)

// A walk follows one path through a template. Each condition under which
// elements are opened or closed is true or false on the whole path.
type walk struct {
	*markup
	holds map[string]bool // by the text of the condition
	open  []tag
}

// mostConditions limits the number of walks through one template, which doubles
// with each condition.
const mostConditions = 6

// balance reports tags without a partner on some path through a template.
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

// conditions returns the conditions under which a template opens or closes
// elements that it closes or opens elsewhere.
func (m *markup) conditions(list *parse.ListNode) []string {
	var found []string
	seen := make(map[string]bool)
	visit(list, func(n parse.Node) {
		branch := branchOf(n)
		if branch == nil || n.Type() == parse.NodeRange || m.balanced(branch.List) && m.balanced(branch.ElseList) {
			return
		}
		if c, _ := condition(branch); !seen[c] {
			seen[c] = true
			found = append(found, c)
		}
	})
	return found
}

// condition returns the text of the condition of an if or a with. Opposite
// conditions have the same text.
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

// balanced reports whether all tags of a list have their partners in the list,
// under all conditions.
func (m *markup) balanced(list *parse.ListNode) bool {
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

// within returns the tags that begin in a text node.
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

// whole walks through a list whose tags must balance.
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

// branch walks through the list that a condition selects, or through both lists
// if the condition does not matter for the balance.
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
