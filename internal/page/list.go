package page

import (
	"html/template"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// A List shows codes with their summaries.
type List struct {
	pages *Pages
	at    place
	codes []*catalog.Code
	facts bool // each row shows whether the code is cacheable and retried
}

// list returns a list of codes, or nil if there are none.
func (p *Pages) list(at place, codes []*catalog.Code) *List {
	if len(codes) == 0 {
		return nil
	}
	return &List{pages: p, at: at, codes: codes}
}

// A rowKey contains everything in which drawings of a row or cell differ.
type rowKey struct {
	template string
	root     string
	code     int
	held     bool
	facts    bool
}

// A row is a code in a list, with the facts that readers compare.
type row struct {
	Ref
	Facts []rowFact
}

// A rowFact is a fact in a list. A value that more than a third of the codes of the
// list share is drawn less prominently than the others.
type rowFact struct {
	Name, Value string
	Usual       bool
}

// Rows draws a row for each code.
func (l *List) Rows() ([]template.HTML, error) { return l.draw("row.html") }

// Cells draws a cell for each code.
func (l *List) Cells() ([]template.HTML, error) { return l.draw("cell.html") }

// draw draws each code with a partial template. All lists share the drawings.
func (l *List) draw(name string) ([]template.HTML, error) {
	rows := make([]template.HTML, len(l.codes))
	for i, c := range l.codes {
		key := rowKey{name, l.at.root, c.Number, l.at.held[c.Path], l.facts}
		drawn, err := l.pages.drawn.rows.get(key, func() (template.HTML, error) {
			view := row{Ref: l.at.codeRef(c)}
			if l.facts {
				view.Facts = l.factsOf(c)
			}
			return l.pages.templates.part(name, view)
		})
		if err != nil {
			return nil, err
		}
		rows[i] = drawn
	}
	return rows, nil
}

// factsOf returns the facts of a code that the list shows.
func (l *List) factsOf(c *catalog.Code) []rowFact {
	sameCached := func(other *catalog.Code) bool { return other.Cacheable == c.Cacheable }
	sameRetry := func(other *catalog.Code) bool { return other.Retry == c.Retry }
	return []rowFact{
		{"cached", content.CacheWords[c.Cacheable], l.usual(sameCached)},
		{"retry", content.RetryWords[c.Retry], l.usual(sameRetry)},
	}
}

// usual reports whether more than a third of the codes are the same.
func (l *List) usual(same func(*catalog.Code) bool) bool {
	count := 0
	for _, c := range l.codes {
		if same(c) {
			count++
		}
	}
	return 3*count > len(l.codes)
}
