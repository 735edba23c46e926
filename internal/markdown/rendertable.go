package markdown

import (
	"strings"

	tables "github.com/yuin/goldmark/extension/ast"
)

// table draws a table in a box that can scroll.
func (r *nodeRenderer) table(g *grid) {
	r.out.raw(`<div class="table" tabindex="0" role="group"`)
	r.out.attribute("aria-label", g.label)
	r.out.raw("><table")
	r.out.attribute("class", g.shape(r.tree.excess[g.head(0)] > 0))
	r.out.raw("><thead>")
	r.row(g, 0)
	r.out.raw("</thead>")
	if len(g.rows) > 1 {
		r.out.raw("<tbody>")
		for i := range g.rows[1:] {
			r.row(g, i+1)
		}
		r.out.raw("</tbody>")
	}
	r.out.raw("</table></div>")
}

func (r *nodeRenderer) row(g *grid, row int) {
	r.out.raw("<tr")
	if id := g.ids[row]; id != "" {
		r.out.raw(` id="`)
		r.place(idOf(id))
		r.out.raw(`"`)
	}
	r.out.raw(">")
	for column := range g.rows[row] {
		r.cell(g, row, column)
	}
	r.out.raw("</tr>")
}

func (r *nodeRenderer) cell(g *grid, row, column int) {
	c, scope := g.rows[row][column], g.scope(row, column)
	if scope == "col" && isNumber(c.words) && c.Alignment == tables.AlignNone {
		r.place(columnHead(c.words))
		return
	}
	tag := "td"
	if scope != "" {
		tag = "th"
	}
	r.out.raw("<", tag)
	r.out.attribute("scope", scope)
	r.out.attribute("data-column", g.columnName(row, column))
	r.out.raw(">")
	r.names = c.names != nil
	r.children(c)
	r.names = false
	r.out.raw("</", tag, ">")
}

// columnName returns what phones show before a cell: the text at the head of its
// column, or what shortNames has for it. It returns "" for a cell in the head, for the
// first cell of a row, and in tables that phones have room for.
func (g *grid) columnName(row, column int) string {
	if row == 0 || column == 0 || g.columns() < manyColumns {
		return ""
	}
	name := g.head(column)
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

// scope returns the scope for which a cell is the header: "col", "row", or "" for
// none. If the first cell of the table is empty, the first cell of each row is the
// header of that row. The empty cell is not a header, because screen readers would
// announce an empty name.
func (g *grid) scope(row, column int) string {
	heads := g.head(0) == ""
	switch {
	case column == 0 && heads && row > 0:
		return "row"
	case row == 0 && !(column == 0 && heads):
		return "col"
	}
	return ""
}

// isNumber reports whether text consists of digits.
func isNumber(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }
