package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
)

// listWidth is the width in characters above which a cell of names has a line for
// each name.
const listWidth = 24

// weigh notes how much more text the first column of a table holds than the
// others have together. Tables whose first column has the same head count as one,
// so that their columns stand below each other.
func (s *collector) weigh(table *tables.Table) {
	header := table.FirstChild()
	excess := 0
	for row := header.NextSibling(); row != nil; row = row.NextSibling() {
		first := row.FirstChild()
		excess += s.width(first)
		for cell := first.NextSibling(); cell != nil; cell = cell.NextSibling() {
			excess -= s.width(cell)
		}
	}
	s.tree.excess[s.words(header.FirstChild())] += excess
}

// width returns the number of characters in a cell.
func (d *Doc) width(cell ast.Node) int {
	return utf8.RuneCountInString(d.words(cell))
}

// breakNames begins a new line after each comma between two names of a cell that
// is the first of a row, if they are long.
func (r *nodeRenderer) breakNames(cell ast.Node) {
	if cell.PreviousSibling() != nil || r.width(cell) <= listWidth {
		return
	}
	for n := cell.FirstChild(); n != nil; n = n.NextSibling() {
		if comma, ok := n.(*run); ok && comma.text == ", " && isName(n.PreviousSibling()) && isName(n.NextSibling()) {
			comma.hardBreak = true
		}
	}
}

func isName(n ast.Node) bool { return n != nil && n.Kind() == ast.KindCodeSpan }
