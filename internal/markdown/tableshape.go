package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
)

// weigh notes whether the first column of a table holds more than two thirds of the
// text that the others have together. Tables whose first columns have the same head
// count as one, so that their columns stand below each other.
func (s *collector) weigh(table *tables.Table) {
	header := table.FirstChild()
	excess := 0 // of the first column beyond two thirds of the others
	for row := header.NextSibling(); row != nil; row = row.NextSibling() {
		first := row.FirstChild()
		excess += 3 * s.width(first)
		for cell := first.NextSibling(); cell != nil; cell = cell.NextSibling() {
			excess -= 2 * s.width(cell)
		}
	}
	s.tree.excess[s.words(header.FirstChild())] += excess
}

// manyColumns is the number of columns for which phones have no room.
const manyColumns = 3

// shape returns the classes of a table: one for its first column, "coded" if its
// second one is narrow, "tagged" if that has names beside numbers, and "stacked" if
// phones have no room for its columns.
func (r *nodeRenderer) shape(table ast.Node) string {
	var classes []string
	first := r.firstShape(table)
	if first != "" {
		classes = append(classes, first)
	}
	switch {
	case r.isCoded(table):
		classes = append(classes, "coded")
	case first == "keyed" && len(table.(*tables.Table).Alignments) > 3 && r.columnWidth(table, 1) <= nameWidth:
		classes = append(classes, "tagged")
	}
	if first == "phrased" || len(table.(*tables.Table).Alignments) >= manyColumns {
		classes = append(classes, "stacked")
	}
	return strings.Join(classes, " ")
}

// nameWidth is the width in characters of a column of names. A list of names that
// is wider has a line for each name.
const nameWidth = 21

// firstShapes are the classes of tables whose first columns need no more than so
// many characters.
var firstShapes = []struct {
	class string
	most  int
}{{"keyed", len("500.100")}, {"short", 15}, {"named", nameWidth}}

// firstShape returns the class of a table for its first column: "keyed" for codes,
// "phrased" if the column has much of the text, another of firstShapes, or "".
func (r *nodeRenderer) firstShape(table ast.Node) string {
	width := r.columnWidth(table, 0)
	phrased := r.tree.excess[r.words(table.FirstChild().FirstChild())] > 0
	for _, shape := range firstShapes {
		if width <= shape.most {
			return shape.class
		}
		if phrased {
			return "phrased"
		}
	}
	return ""
}

// isCoded reports whether four of five cells in the second column have room for two
// codes and need no more.
func (r *nodeRenderer) isCoded(table ast.Node) bool {
	rows, wide := 0, 0
	for row := table.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		rows++
		if second := cellAt(row, 1); second == nil || r.width(second) > len("404, 410") {
			wide++
		}
	}
	return rows > 0 && 5*wide <= rows
}

// columnWidth returns the width of a column in characters. The words of its head may
// be broken, and each name of a list has a line.
func (r *nodeRenderer) columnWidth(table ast.Node, column int) int {
	width := 0
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		cell := cellAt(row, column)
		texts := []string{r.words(cell)}
		switch {
		case row.Kind() == tables.KindTableHeader:
			texts = strings.Fields(texts[0])
		case r.isList(cell):
			texts = r.namesIn(cell)
		}
		for _, text := range texts {
			width = max(width, utf8.RuneCountInString(text))
		}
	}
	return width
}

// cellAt returns a cell of a row, or nil if the row has fewer.
func cellAt(row ast.Node, column int) ast.Node {
	cell := row.FirstChild()
	for ; column > 0 && cell != nil; column-- {
		cell = cell.NextSibling()
	}
	return cell
}

// namesIn returns the names in a list.
func (r *nodeRenderer) namesIn(cell ast.Node) []string {
	var names []string
	for n := cell.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindCodeSpan {
			names = append(names, r.words(n))
		}
	}
	return names
}

// width returns the number of characters in a cell.
func (d *Doc) width(cell ast.Node) int {
	return utf8.RuneCountInString(d.words(cell))
}

// isList reports whether a cell is the first of a row, and has names alone that are
// long together. Such a list gets a line for each name.
func (r *nodeRenderer) isList(cell ast.Node) bool {
	if cell.PreviousSibling() != nil || r.width(cell) <= nameWidth {
		return false
	}
	return strings.Join(r.namesIn(cell), ", ") == r.words(cell)
}
