package markdown

import (
	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
)

// table draws a table in a box that scrolls. If its first cell is empty,
// the first cell of each row is the header of that row.
func (w *drawer) table(n *tables.Table) {
	w.raw(`<div class="table" tabindex="0" role="region"`)
	w.attribute("aria-label", w.tree.labels[n])
	w.raw("><table><thead>")
	header := n.FirstChild()
	heads := !header.FirstChild().HasChildren() // whether rows have headers
	w.row(header, func(column int) string {
		if column == 0 && heads {
			return "" // a header of nothing would be announced as one
		}
		return "col"
	})
	w.raw("</thead>")
	if header.NextSibling() != nil {
		w.raw("<tbody>")
		for row := header.NextSibling(); row != nil; row = row.NextSibling() {
			w.row(row, func(column int) string {
				if column == 0 && heads {
					return "row"
				}
				return ""
			})
		}
		w.raw("</tbody>")
	}
	w.raw("</table></div>")
}

// row draws a row. scope says of what the cell in a column is the header.
func (w *drawer) row(row ast.Node, scope func(column int) string) {
	w.raw("<tr>")
	column := 0
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		w.cell(c.(*tables.TableCell), scope(column))
		column++
	}
	w.raw("</tr>")
}

func (w *drawer) cell(c *tables.TableCell, scope string) {
	tag := "td"
	if scope != "" {
		tag = "th"
	}
	w.raw("<", tag)
	w.attribute("scope", scope)
	if c.Alignment == tables.AlignRight || c.Alignment == tables.AlignCenter {
		w.attribute("class", c.Alignment.String())
	}
	w.raw(">")
	w.inlines(c)
	w.raw("</", tag, ">")
}
