package markdown

import (
	"strings"
	"unicode/utf8"

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
		r.place(idValue, id)
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
		r.place(column, number)
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
		if r.words(n) == "–" {
			r.out.attribute("class", "none")
		}
	}
	r.out.raw(">")
	r.names = r.isList(n)
	r.children(n)
	r.names = false
	r.out.raw("</", tag, ">")
}

// columnName returns the text at the head of a cell's column. It returns "" for
// a cell in the head, for the first cell of a row, and in tables with fewer than
// three columns, which phones have room for.
func (r *nodeRenderer) columnName(n *tables.TableCell) string {
	row := n.Parent()
	table := row.Parent().(*tables.Table)
	if row.Kind() == tables.KindTableHeader || n.PreviousSibling() == nil || len(table.Alignments) < 3 {
		return ""
	}
	head := table.FirstChild().FirstChild()
	for cell := n.PreviousSibling(); cell != nil; cell = cell.PreviousSibling() {
		head = head.NextSibling()
	}
	return r.words(head)
}

// shape returns the classes of a table: "keyed" if its first column is narrow,
// "phrased" if that has much of the text, and "coded" if its second one is narrow.
func (r *nodeRenderer) shape(table ast.Node) string {
	var classes []string
	switch {
	case r.firstWidth(table) <= keyWidth:
		classes = append(classes, "keyed")
	case r.tree.excess[r.words(table.FirstChild().FirstChild())] > 0:
		classes = append(classes, "phrased")
	}
	if r.isCoded(table) {
		classes = append(classes, "coded")
	}
	return strings.Join(classes, " ")
}

// isCoded reports whether four of five cells in the second column have room for two
// codes and need no more.
func (r *nodeRenderer) isCoded(table ast.Node) bool {
	rows, wide := 0, 0
	for row := table.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		rows++
		if second := row.FirstChild().NextSibling(); second == nil || r.width(second) > len("404, 410") {
			wide++
		}
	}
	return rows > 0 && 5*wide <= rows
}

// keyWidth is the width in characters of a first column of codes, which needs no
// more.
const keyWidth = 6

// firstWidth returns the width of the first column of a table in characters. The
// words of its head may be broken.
func (r *nodeRenderer) firstWidth(table ast.Node) int {
	width := 0
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		texts := []string{r.words(row.FirstChild())}
		if row.Kind() == tables.KindTableHeader {
			texts = strings.Fields(texts[0])
		}
		for _, text := range texts {
			width = max(width, utf8.RuneCountInString(text))
		}
	}
	return width
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
