package markdown

import (
	"strings"
	"unicode/utf8"
)

// weigh notes whether the first column of a table holds more than two thirds of the
// text that the others have together. Tables whose first columns have the same head
// count as one, so that their columns stand below each other.
func (s *collector) weigh(g *grid) {
	excess := 0 // of the first column beyond two thirds of the others
	for _, row := range g.rows[1:] {
		excess += 3 * row[0].width()
		for _, c := range row[1:] {
			excess -= 2 * c.width()
		}
	}
	s.tree.excess[g.head(0)] += excess
}

// manyColumns is the number of columns for which phones have no room.
const manyColumns = 3

// shape returns the classes of a table: one for its first column, "coded" if its
// second one is narrow, "tagged" if that has names beside numbers, "stacked" if
// phones have no room for its columns, and "listed" if phones show the name of each of
// many columns. The argument phrased says that the first column has much of the text.
func (g *grid) shape(phrased bool) string {
	var classes []string
	first := g.firstShape(phrased)
	if first != "" {
		classes = append(classes, first)
	}
	switch {
	case g.isCoded():
		classes = append(classes, "coded")
	case first == "keyed" && g.columns() > 3 && g.columnWidth(1) <= nameWidth:
		classes = append(classes, "tagged")
	}
	if first == "phrased" || g.columns() >= manyColumns {
		classes = append(classes, "stacked")
	}
	if first != "keyed" && g.isListed() {
		classes = append(classes, "listed")
	}
	return strings.Join(classes, " ")
}

// listedColumns is the number of columns from which a table may be listed.
const listedColumns = 5

// isListed reports whether a table has many columns, and phones show the name of each
// but the first.
func (g *grid) isListed() bool {
	for column := 1; column < g.columns(); column++ {
		if g.columnName(1, column) == "" {
			return false
		}
	}
	return g.columns() >= listedColumns
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
func (g *grid) firstShape(phrased bool) string {
	width := g.columnWidth(0)
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
func (g *grid) isCoded() bool {
	wide, rows := 0, g.rows[1:]
	for _, row := range rows {
		if len(row) == 1 || row[1].width() > len("404, 410") {
			wide++
		}
	}
	return len(rows) > 0 && 5*wide <= len(rows)
}

// columnWidth returns the width of a column in characters. The words of its head may
// be broken, and each name of a list has a line.
func (g *grid) columnWidth(column int) int {
	width := 0
	for i, row := range g.rows {
		lines := []string{row[column].words}
		switch names := row[column].names; {
		case i == 0:
			lines = strings.Fields(lines[0])
		case names != nil:
			lines = names
		}
		for _, line := range lines {
			width = max(width, utf8.RuneCountInString(line))
		}
	}
	return width
}
