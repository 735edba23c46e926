package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"
)

// rowMark matches the id of a row at the end of its first cell: "H10 {#h10}".
var rowMark = regexp.MustCompile(`[ ]*\{#([^}]*)\}[ ]*$`)

// rowID takes the id of a row out of its first cell.
func (s *surveyor) rowID(row ast.Node) {
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
	case s.ids[id] > 0:
		s.fault(at, ruleTable, "the page already has the id `%s`; write another", id)
	default:
		s.ids[id] = 1
		s.tree.ids[row] = id
		s.rows = append(s.rows, Row{ID: id, Text: string(bytes.TrimSpace([]byte(s.words(row.FirstChild())))), Offset: s.base + at})
	}
}
