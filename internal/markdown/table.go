package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
	gmtext "github.com/yuin/goldmark/text"
)

// A grid is a table. All of its rows have as many cells as the first one, its head.
type grid struct {
	label string // what screen readers announce
	rows  [][]cell
	ids   []string // of the rows, or ""
}

// A cell is a cell of a table, and its words.
type cell struct {
	*tables.TableCell
	words string
	names []string // of a list of names, each of which gets a line; otherwise nil
}

// width returns the number of characters in a cell.
func (c cell) width() int { return utf8.RuneCountInString(c.words) }

// head returns the words at the head of a column.
func (g *grid) head(column int) string { return g.rows[0][column].words }

// columns returns the number of columns.
func (g *grid) columns() int { return len(g.rows[0]) }

// table reads a table, and reports rows with cells that goldmark drops.
func (s *collector) table(n *tables.Table) {
	label := "Table"
	if s.about != "" {
		label += ": " + s.about
	}
	g := &grid{label: s.labels.take(label, " (%d)", 2)}
	s.tree.grids[n] = g
	if n.ChildCount() == 1 {
		s.fault(n.Pos(), ruleTable, "this table has no row below its header; add one")
	}
	if slices.ContainsFunc(n.Alignments, func(a tables.Alignment) bool { return a == tables.AlignRight || a == tables.AlignCenter }) {
		s.fault(n.Pos(), ruleTable, "the alignment of columns cannot be set; write `---` below the header, without colons")
	}
	for node := n.FirstChild(); node != nil; node = node.NextSibling() {
		id := ""
		if node != n.FirstChild() {
			id = s.rowID(node)
			s.checkRow(node, len(n.Alignments))
		}
		var row []cell
		for c := node.FirstChild(); c != nil; c = c.NextSibling() {
			row = append(row, s.newCell(c.(*tables.TableCell)))
		}
		g.rows, g.ids = append(g.rows, row), append(g.ids, id)
	}
	s.tableRows += len(g.rows) - 1
	s.weigh(g)
}

// newCell reads a cell. It is a list of names if it is the first of its row, has code
// spans between commas alone, and is too long for a line.
func (d *Doc) newCell(n *tables.TableCell) cell {
	c := cell{TableCell: n, words: d.words(n)}
	if n.PreviousSibling() != nil || c.width() <= nameWidth {
		return c
	}
	var names []string
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Kind() == ast.KindCodeSpan {
			names = append(names, d.words(child))
		}
	}
	if strings.Join(names, ", ") == c.words {
		c.names = names
	}
	return c
}

// rowMark matches the id of a row at the end of its first cell: "H10 {#h10}".
var rowMark = regexp.MustCompile(`[ ]*\{#([^}]*)\}[ ]*$`)

// rowID removes the id of a row from its first cell, and returns it, or "".
func (s *collector) rowID(row ast.Node) string {
	last, ok := row.FirstChild().LastChild().(*ast.Text)
	if !ok {
		return ""
	}
	value := last.Segment.Value(s.src)
	m := rowMark.FindSubmatchIndex(value)
	if m == nil {
		return ""
	}
	at, id := last.Segment.Start+m[2], string(value[m[2]:m[3]])
	last.Segment = gmtext.NewSegment(last.Segment.Start, last.Segment.Start+m[0])
	switch {
	case !plainID.MatchString(id):
		s.fault(at, ruleTable, "`{#%s}` is not a valid id; use lower-case letters and digits, with hyphens between words", id)
		return ""
	case s.ids[id]:
		s.fault(at, ruleTable, "the page already has the id `%s`; write another", id)
		return ""
	}
	s.ids[id] = true
	s.rows = append(s.rows, Row{ID: id, Text: s.words(row.FirstChild()), Offset: s.base + at})
	return id
}

// checkRow reports the cells of a row that goldmark drops or adds.
func (s *collector) checkRow(row ast.Node, columns int) {
	last := row.LastChild().Lines()
	if last.Len() == 0 {
		s.fault(row.Pos(), ruleTable, "this row has fewer cells than the header, which has %d; add the missing ones", columns)
		return
	}
	end := last.At(0).Stop
	if rest := bytes.TrimSpace(s.src[end:lineEnd(s.src, end)]); len(rest) > 1 {
		s.tornRows[lineStart(s.src, end)] = true
		s.fault(end, ruleTable, "this row has more cells than the header, which has %d; within a cell write `\\|`", columns)
	}
}
