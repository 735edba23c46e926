package markdown

import (
	"cmp"
	"slices"

	"httpcodes/internal/problem"
)

// A Fault is something in the Markdown that the writer must correct.
type Fault struct {
	Offset int // in src
	Rule   problem.Rule
	Text   string
}

// The rules of the faults that Faults returns.
var (
	ruleAlert     = problem.Rule{Name: "alert", Reason: "An alert is a quote whose first line is one of the marks that GitHub knows, alone."}
	ruleCharacter = problem.Rule{Name: "character", Reason: "Text is UTF-8 without control characters or marks that turn its direction; tabs stand in code only."}
	ruleCode      = problem.Rule{Name: "indented-code", Reason: "Code stands in a fence, which names its language."}
	ruleFence     = problem.Rule{Name: "fence", Reason: "A code block is closed, names a language that can be colored, and has no unknown attribute."}
	ruleHeading   = problem.Rule{Name: "heading", Reason: "The page draws its own level 1 heading; a level follows the one above it; headings stand at the top, with nothing behind them but an id, as {#id}."}
	ruleHTML      = problem.Rule{Name: "raw-html", Reason: "Raw HTML is refused: what a writer writes is text."}
	ruleImage     = problem.Rule{Name: "image", Reason: "The site has no images in its text, so that a page is complete in one file."}
	ruleLink      = problem.Rule{Name: "link", Reason: "A link has words and leads to a page of the site or to an https address."}
	ruleMarkup    = problem.Rule{Name: "markup", Reason: "No Markdown mark is shown as a plain character unless it is escaped."}
	rulePicture   = problem.Rule{Name: "picture", Reason: "A picture says what it is in keys that are known, and agrees with the exchange that it draws."}
	ruleTable     = problem.Rule{Name: "table", Reason: "A table has as many cells in each row as in its header."}
)

// Rules returns the rules of the faults that Faults returns, in order.
func Rules() []problem.Rule {
	return []problem.Rule{
		ruleAlert, ruleCharacter, ruleFence, ruleHeading, ruleImage, ruleCode, ruleLink, ruleMarkup, rulePicture, ruleHTML, ruleTable,
	}
}

// Faults returns the faults of the document, in order.
func (d *Doc) Faults() []Fault { return d.faults }

func sortFaults(faults []Fault) {
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Offset, b.Offset), cmp.Compare(a.Text, b.Text))
	})
}
