package page

import (
	"html/template"

	"httpcodes/internal/catalog"
)

// A List shows codes with their summaries.
type List struct {
	pages *Pages
	at    place
	codes []*catalog.Code
}

// list returns nil for no codes.
func (p *Pages) list(at place, codes []*catalog.Code) *List {
	if len(codes) == 0 {
		return nil
	}
	return &List{p, at, codes}
}

// A rowKey is all that drawings of a row differ in.
type rowKey struct {
	root string
	code int
	held bool
}

// Rows returns a row for each code, which is drawn once for all lists.
func (l *List) Rows() ([]template.HTML, error) {
	rows := make([]template.HTML, len(l.codes))
	for i, c := range l.codes {
		row, err := l.pages.drawn.rows.get(rowKey{l.at.root, c.Number, l.at.held[c.Path]}, func() (template.HTML, error) {
			return l.pages.templates.part("row.html", l.at.codeRef(c))
		})
		if err != nil {
			return nil, err
		}
		rows[i] = row
	}
	return rows, nil
}
