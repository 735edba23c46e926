package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
)

// listWidth is the width in characters above which a cell of names has a line for
// each name.
const listWidth = 24

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

// width returns the number of characters in a cell.
func (d *Doc) width(cell ast.Node) int {
	return utf8.RuneCountInString(d.words(cell))
}

// isList reports whether a cell is the first of a row, and has names alone that are
// long together. Such a list gets a line for each name.
func (r *nodeRenderer) isList(cell ast.Node) bool {
	if cell.PreviousSibling() != nil || r.width(cell) <= listWidth {
		return false
	}
	for n := cell.FirstChild(); n != nil; n = n.NextSibling() {
		if comma, ok := n.(*run); n.Kind() != ast.KindCodeSpan && (!ok || comma.text != ", ") {
			return false
		}
	}
	return true
}
