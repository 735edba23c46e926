package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"
)

// rowMark matches the id of a row at the end of its first cell: "H10 {#h10}".
var rowMark = regexp.MustCompile(`[ ]*\{#([^}]*)\}[ ]*$`)

// rowID removes the id of a row from its first cell and records it.
func (s *collector) rowID(row ast.Node) {
	last, ok := row.FirstChild().LastChild().(*ast.Text)
	if !ok {
		return
	}
	value := last.Segment.Value(s.src)
	m := rowMark.FindSubmatchIndex(value)
	if m == nil {
		return
	}
	at, id := last.Segment.Start+m[2], string(value[m[2]:m[3]])
	last.Segment = gmtext.NewSegment(last.Segment.Start, last.Segment.Start+m[0])
	switch {
	case !plainID.MatchString(id):
		s.fault(at, ruleTable, "`{#%s}` is not a valid id; use lower-case letters and digits, with hyphens between words", id)
	case s.ids[id]:
		s.fault(at, ruleTable, "the page already has the id `%s`; write another", id)
	default:
		s.ids[id] = true
		s.tree.ids[row] = id
		s.rows = append(s.rows, Row{ID: id, Text: s.words(row.FirstChild()), Offset: s.base + at})
	}
}

// row reports the cells of a row that goldmark drops or adds.
func (s *collector) row(row ast.Node, columns int) {
	s.rowID(row)
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
