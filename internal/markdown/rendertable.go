package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
)

// table draws a table in a box that can scroll.
func (r *nodeRenderer) table(n *tables.Table) {
	r.out.raw(`<div class="table" tabindex="0" role="group"`)
	r.out.attribute("aria-label", r.tree.labels[n])
	r.out.raw("><table")
	r.out.attribute("class", r.shape(n))
	r.out.raw("><thead>")
	r.row(n.FirstChild())
	r.out.raw("</thead>")
	if n.ChildCount() > 1 {
		r.out.raw("<tbody>")
		for row := n.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
			r.row(row)
		}
		r.out.raw("</tbody>")
	}
	r.out.raw("</table></div>")
}

func (r *nodeRenderer) row(n ast.Node) {
	r.out.raw("<tr")
	if id, ok := r.tree.ids[n]; ok {
		r.out.raw(` id="`)
		r.place(idOf(id))
		r.out.raw(`"`)
	}
	r.out.raw(">")
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		r.cell(cell.(*tables.TableCell))
	}
	r.out.raw("</tr>")
}

func (r *nodeRenderer) cell(n *tables.TableCell) {
	scope := cellScope(n)
	if number := r.words(n); scope == "col" && isNumber(number) && n.Alignment == tables.AlignNone {
		r.place(columnHead(number))
		return
	}
	tag := "td"
	if scope != "" {
		tag = "th"
	}
	r.out.raw("<", tag)
	r.out.attribute("scope", scope)
	if name := r.columnName(n); name != "" {
		r.out.attribute("data-column", name)
	}
	r.out.raw(">")
	r.names = r.isList(n)
	r.children(n)
	r.names = false
	r.out.raw("</", tag, ">")
}

// columnName returns what phones show before a cell: the text at the head of its
// column, or what shortNames has for it. It returns "" for a cell in the head, for the
// first cell of a row, and in tables that phones have room for.
func (r *nodeRenderer) columnName(n *tables.TableCell) string {
	row := n.Parent()
	table := row.Parent().(*tables.Table)
	if row.Kind() == tables.KindTableHeader || n.PreviousSibling() == nil || len(table.Alignments) < manyColumns {
		return ""
	}
	head := table.FirstChild().FirstChild()
	for cell := n.PreviousSibling(); cell != nil; cell = cell.PreviousSibling() {
		head = head.NextSibling()
	}
	name := r.words(head)
	if short, ok := shortNames[name]; ok {
		return short
	}
	return name
}

// shortNames are what phones show for the names of columns whose cells say by themselves
// what they hold: nothing, or a sign for what is to be done.
var shortNames = map[string]string{
	"Code": "", "HTTP": "", "Send": "", "Means": "", "When": "", "Why": "", "Note": "", "Who fixes it": "→",
}

// cellScope returns the scope for which a cell is the header: "col", "row", or
// "" for none. If the first cell of the table is empty, the first cell of each
// row is the header of that row. The empty cell is not a header, because screen
// readers would announce an empty name.
func cellScope(n *tables.TableCell) string {
	row := n.Parent()
	first := n.PreviousSibling() == nil
	heads := !row.Parent().FirstChild().FirstChild().HasChildren()
	switch header := row.Kind() == tables.KindTableHeader; {
	case first && heads && !header:
		return "row"
	case header && !(first && heads):
		return "col"
	}
	return ""
}

// isNumber reports whether text consists of digits.
func isNumber(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }
