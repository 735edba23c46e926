package markdown

import "httpcodes/internal/problem"

// The rules of the faults that Faults returns.
var (
	ruleAlert     = problem.Rule{Name: "alert", Reason: "The first line of an alert has one of GitHub's marks and nothing else."}
	ruleCharacter = problem.Rule{Name: "character", Reason: "Text is UTF-8 without control characters and without marks that change its direction; only code has tabs."}
	ruleCode      = problem.Rule{Name: "indented-code", Reason: "Code is in a fence that names its language."}
	ruleFence     = problem.Rule{Name: "fence", Reason: "A code block is closed, names a language that can be colored, and has no unknown attribute."}
	ruleHeading   = problem.Rule{Name: "heading", Reason: "Headings skip no level and are not inside lists or quotes; the page draws the level 1 heading; only an id such as {#id} may follow the text of a heading."}
	ruleHTML      = problem.Rule{Name: "raw-html", Reason: "A text contains no raw HTML."}
	ruleImage     = problem.Rule{Name: "image", Reason: "A text contains no image files; a picture is drawn from a text, so that everybody can read it and the build can check it."}
	ruleLink      = problem.Rule{Name: "link", Reason: "A link has a text and leads to a page of the site or to an https address."}
	ruleMarkup    = problem.Rule{Name: "markup", Reason: "Each Markdown mark has its meaning or is escaped."}
	rulePicture   = problem.Rule{Name: "picture", Reason: "A picture has known keys and agrees with the exchange that it draws."}
	ruleTable     = problem.Rule{Name: "table", Reason: "A table has as many cells in each row as in its header."}
)

// Rules returns the rules of the faults that Faults returns, in order.
func Rules() []problem.Rule {
	return []problem.Rule{
		ruleAlert, ruleCharacter, ruleFence, ruleHeading, ruleImage, ruleCode, ruleLink, ruleMarkup, rulePicture, ruleHTML, ruleTable,
	}
}

// Faults returns the faults of the document, in order.
func (d *Doc) Faults() []problem.Fault { return d.faults }
