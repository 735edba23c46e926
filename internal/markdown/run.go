package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A run is a part of running text with its escapes replaced. It replaces the
// text nodes of goldmark, which end at each line end and each mark.
type run struct {
	ast.BaseInline
	text      string
	hardBreak bool // a hard line break follows
}

var kindRun = ast.NewNodeKind("Run")

// Kind implements ast.Node.
func (*run) Kind() ast.NodeKind { return kindRun }

// Dump implements ast.Node.
func (r *run) Dump(source []byte, level int) {
	ast.DumpHelper(r, source, level, map[string]string{"Text": r.text}, nil)
}

// joinText replaces the text nodes below a node with runs, and the references
// to specifications in them with links. A reference may span a line end. In
// headings and links, references stay text.
func (d *Doc) joinText(parent ast.Node, search bool) {
	search = search && parent.Kind() != ast.KindHeading && parent.Kind() != ast.KindLink
	for n := parent.FirstChild(); n != nil; {
		if joins(n) {
			n = d.joinFrom(parent, n, search)
			continue
		}
		if n.Kind() != ast.KindCodeSpan {
			d.joinText(n, search)
		}
		n = n.NextSibling()
	}
}

// joinFrom replaces neighboring text nodes from n on, and returns the node
// after them.
func (d *Doc) joinFrom(parent, n ast.Node, search bool) ast.Node {
	d.scratch = d.scratch[:0]
	for n != nil && joins(n) {
		t, next := n.(*ast.Text), n.NextSibling()
		d.eachPieceOf(t, d.keep)
		if t.HardLineBreak() {
			d.insertRuns(parent, n, strings.TrimRight(string(d.scratch), " "), search)
			parent.InsertBefore(parent, n, &run{hardBreak: true})
			d.scratch = d.scratch[:0]
		}
		if next == nil || !joins(next) {
			d.insertRuns(parent, n, string(d.scratch), search)
		}
		parent.RemoveChild(parent, n)
		n = next
	}
	return n
}

// joins reports whether a node is a text node that may continue another one.
func joins(n ast.Node) bool {
	t, ok := n.(*ast.Text)
	return ok && !t.IsRaw()
}

// insertRuns inserts text before a node.
func (d *Doc) insertRuns(parent, before ast.Node, text string, search bool) {
	insert := func(text string) {
		if text != "" {
			parent.InsertBefore(parent, before, &run{text: text})
		}
	}
	done := 0
	if search && d.opt.Specs != nil {
		for _, spec := range d.opt.Specs(text) {
			insert(text[done:spec.Start])
			link := ast.NewLink()
			link.Destination = []byte(address(spec.Spec.URL()))
			link.AppendChild(link, &run{text: text[spec.Start:spec.End]})
			parent.InsertBefore(parent, before, link)
			done = spec.End
		}
	}
	insert(text[done:])
}
