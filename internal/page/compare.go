package page

import (
	"slices"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// compareView is the page that compares codes. Its script draws the table from
// the facts. Without the script, the page lists the articles that compare
// codes.
type compareView struct {
	View
	Choosers    []chooser
	Comparisons []Ref
	Facts       compareFacts
}

// A chooser is the head of a column, in which a reader chooses a code.
type chooser struct {
	Key   string // its name in the query of the address
	Label string
}

var choosers = []chooser{{"a", "Code 1"}, {"b", "Code 2"}, {"c", "Code 3"}}

// compareFacts is the data from which the script draws the table. The page
// contains it as JSON, because a page on disk cannot load JSON.
type compareFacts struct {
	Rows  []string       `json:"rows"` // names of the facts
	Codes []comparedCode `json:"codes"`
}

// A comparedCode is a code with its facts, in the order of the rows.
type comparedCode struct {
	Number int            `json:"number"`
	Name   string         `json:"name"`
	Class  string         `json:"class"`
	Group  string         `json:"group"` // title of the class
	Href   string         `json:"href"`
	Cells  []comparedFact `json:"cells"`
}

// A comparedFact is a cell of the table.
type comparedFact struct {
	Text string   `json:"text,omitempty"` // "" if the code has no such fact, or it is a list
	List []string `json:"list,omitempty"`
	Note string   `json:"note,omitempty"`
	Href string   `json:"href,omitempty"`
}

// comparedRows are the rows of the table. The rows that facts.go does not draw
// are drawn by comparedFacts.
var comparedRows = []string{
	"Meaning", "Method", "Use it when", "Cached", "Retry", "Sent by", "Response body", "Required fields", "Class", "Defined in", "First specified",
}

// houseRow is the row of a team's own rules. The script omits it if none of the
// chosen codes has a rule.
const houseRow = "House rule"

// factRows returns the rows of the table. It includes the row of house rules if
// there are any.
func (at place) factRows() []string {
	if !slices.ContainsFunc(at.cat.Codes, func(c *catalog.Code) bool { return c.House != nil }) {
		return comparedRows
	}
	return slices.Insert(slices.Clone(comparedRows), slices.Index(comparedRows, "Use it when")+1, houseRow)
}

func (at place) compare(page *catalog.Page) *compareView {
	v := &compareView{View: at.view(page), Choosers: choosers}
	v.Crumbs, v.Comparisons = at.guidesCrumbs(), each(at.cat.Comparisons, at.comparisonRef)
	v.Facts.Rows = at.factRows()
	for _, c := range at.cat.Codes {
		code := comparedCode{Number: c.Number, Name: c.Name(), Class: c.ClassName, Group: c.Class.Title, Href: at.page(c.Path)}
		facts := at.comparedFacts(c)
		for _, row := range v.Facts.Rows {
			code.Cells = append(code.Cells, facts[row])
		}
		v.Facts.Codes = append(v.Facts.Codes, code)
	}
	return v
}

// comparedFacts returns the facts of a code by row.
func (at place) comparedFacts(c *catalog.Code) map[string]comparedFact {
	facts := map[string]comparedFact{
		"Meaning":         {Text: c.Page.Summary},
		"Class":           {Text: c.Class.Title, Href: at.page(c.Class.Path)},
		"Required fields": {Text: requiredFields(c)},
		"Use it when":     {List: c.Section("use").Items()},
	}
	for _, f := range at.facts(c) {
		facts[f.Name] = comparedFact{Text: f.Value, Note: f.Note, Href: f.Href}
	}
	if c.House != nil {
		facts[houseRow] = comparedFact{Text: c.House.Title, Href: at.page(c.Path) + "#" + catalog.HouseAnchor}
	}
	if len(c.Owners) > 0 && c.Spec.Href == "" {
		facts["Defined in"] = comparedFact{Text: "no specification; used by " + strings.Join(ownersOf(c.Owners), ", "), Href: at.page(c.Path) + "#owners"}
	}
	return facts
}

// requiredFields returns the names of the fields that a response with the code
// must have.
func requiredFields(c *catalog.Code) string {
	var names []string
	for _, f := range c.Fields {
		if f.Level == "MUST" {
			names = append(names, f.Name)
		}
	}
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}

// ownersOf returns the names of owners, each once.
func ownersOf(owners []content.Owner) []string {
	var names []string
	for _, o := range owners {
		if !slices.Contains(names, o.Name) {
			names = append(names, o.Name)
		}
	}
	return names
}
