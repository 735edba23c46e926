package page

import (
	"fmt"
	"html/template"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// A List shows codes with their summaries.
type List struct {
	pages  *Pages
	at     place
	codes  []*catalog.Code
	facts  bool // each row shows in which facts its code differs from most
	shared sharedFacts
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
	Owners string // who uses an unofficial code, or ""
	Facts  []rowFact
}

// A rowFact is a fact in a list. It stands out if most codes of the list share
// another value.
type rowFact struct {
	Name, Value string
	StandsOut   bool
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
				view.Facts, view.Owners = l.factsOf(c), usersOf(c)
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

// usersOf returns a text on who uses an unofficial code, or "" for another code.
func usersOf(c *catalog.Code) string {
	names := ownersOf(c.Owners)
	switch {
	case c.Official():
		return ""
	case len(names) > mostUsers:
		return fmt.Sprintf("%s and %d more", strings.Join(names[:fewUsers], ", "), len(names)-fewUsers)
	default:
		return ownerNames(c.Owners)
	}
}

// Of more than mostUsers, a row names only fewUsers.
const (
	mostUsers = 3
	fewUsers  = 2
)

// factsOf returns the facts of a code that most codes of the list do not share.
func (l *List) factsOf(c *catalog.Code) []rowFact {
	var facts []rowFact
	for i, value := range comparedValues(c) {
		if usual := l.shared[i]; value != usual {
			facts = append(facts, rowFact{factNames[i], value, usual != ""})
		}
	}
	return facts
}

// factNames names the facts by which lists of codes are scanned.
var factNames = [...]string{"cached", "retry"}

// sharedFacts has, for each of factNames, the value that more than half of the codes
// of a class share, or "".
type sharedFacts [len(factNames)]string

func comparedValues(c *catalog.Code) sharedFacts {
	return sharedFacts{content.CacheWords[c.Cacheable], content.RetryWords[c.Retry]}
}

func shared(codes []*catalog.Code) sharedFacts {
	var usual sharedFacts
	for i := range usual {
		count := map[string]int{}
		for _, c := range codes {
			value := comparedValues(c)[i]
			if count[value]++; 2*count[value] > len(codes) {
				usual[i] = value
			}
		}
	}
	return usual
}

// named returns the shared facts, each with its name.
func (s sharedFacts) named() []rowFact {
	var facts []rowFact
	for i, value := range s {
		if value != "" {
			facts = append(facts, rowFact{Name: factNames[i], Value: value})
		}
	}
	return facts
}
