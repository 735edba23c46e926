package markdown

import (
	"cmp"
	"slices"
)

// A Fault is something in the Markdown that a writer has to mend.
type Fault struct {
	Offset int // in src
	Rule   string
	Text   string
}

// A Rule is something that the Markdown of this site keeps to.
type Rule struct{ Name, Reason string }

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
func Rules() []Rule {
	return []Rule{
		{ruleAlert, "An alert is a quote whose first line is one of the marks that GitHub knows, alone."},
		{ruleCharacter, "Text is UTF-8 without control characters or marks that turn its direction; tabs stand in code only."},
		{ruleFence, "A code block is closed, names a language that can be colored, and has no unknown attribute."},
		{ruleHeading, "The page draws its own level 1 heading; a level follows the one above it; headings stand at the top, with nothing behind them but an id, as {#id}."},
		{ruleImage, "The site has no pictures, so that a page is complete in one file."},
		{ruleCode, "Code stands in a fence, which names its language."},
		{ruleLink, "A link has words and leads to a page of the site or to an https address."},
		{ruleMarkup, "Marks that are shown as they are were meant as something else."},
		{ruleHTML, "Raw HTML is refused: what a writer writes is text."},
		{ruleTable, "A table has as many cells in each row as in its header."},
	}
}

// Faults returns what is wrong with the document, in order.
func (d *Doc) Faults() []Fault { return d.faults }

func sortFaults(faults []Fault) {
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Offset, b.Offset), cmp.Compare(a.Text, b.Text))
	})
}
