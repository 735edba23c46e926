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
// text that the others have together. Tables whose first column has the same head count as one,
// so that their columns stand below each other.
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

// breakNames begins a new line after each comma of a cell that is the first of a row
// and has names alone, if they are long.
func (r *nodeRenderer) breakNames(cell ast.Node) {
	if cell.PreviousSibling() != nil || r.width(cell) <= listWidth {
		return
	}
	var commas []*run
	for n := cell.FirstChild(); n != nil; n = n.NextSibling() {
		comma, ok := n.(*run)
		switch {
		case ok && comma.text == ", ":
			commas = append(commas, comma)
		case n.Kind() != ast.KindCodeSpan:
			return // a phrase
		}
	}
	for _, comma := range commas {
		comma.hardBreak = true
	}
}
