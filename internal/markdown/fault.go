package markdown

import (
	"cmp"
	"slices"

	"httpcodes/internal/problem"
)

// A Fault is something in the Markdown that a writer has to mend.
type Fault struct {
	Offset int // in src
	Rule   string
	Text   string
}

// Names of the rules.
const (
	ruleAlert     = "alert"
	ruleCharacter = "character"
	ruleCode      = "indented-code"
	ruleFence     = "fence"
	ruleHeading   = "heading"
	ruleHTML      = "raw-html"
	ruleImage     = "image"
	ruleLink      = "link"
	ruleMarkup    = "markup"
	ruleTable     = "table"
)

// Rules returns the rules that Faults names, in order.
func Rules() []problem.Rule {
	return []problem.Rule{
		{Name: ruleAlert, Reason: "An alert is a quote whose first line is one of the marks that GitHub knows, alone."},
		{Name: ruleCharacter, Reason: "Text is UTF-8 without control characters or marks that turn its direction; tabs stand in code only."},
		{Name: ruleFence, Reason: "A code block is closed, names a language that can be colored, and has no unknown attribute."},
		{Name: ruleHeading, Reason: "The page draws its own level 1 heading; a level follows the one above it; headings stand at the top, with nothing behind them but an id, as {#id}."},
		{Name: ruleImage, Reason: "The site has no pictures, so that a page is complete in one file."},
		{Name: ruleCode, Reason: "Code stands in a fence, which names its language."},
		{Name: ruleLink, Reason: "A link has words and leads to a page of the site or to an https address."},
		{Name: ruleMarkup, Reason: "Marks that are shown as they are were meant as something else."},
		{Name: ruleHTML, Reason: "Raw HTML is refused: what a writer writes is text."},
		{Name: ruleTable, Reason: "A table has as many cells in each row as in its header."},
	}
}

// Faults returns what is wrong with the document, in order.
func (d *Doc) Faults() []Fault { return d.faults }

func sortFaults(faults []Fault) {
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Offset, b.Offset), cmp.Compare(a.Text, b.Text))
	})
}
