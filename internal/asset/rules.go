package asset

import "httpcodes/internal/problem"

// The rules that drawing holds templates and assets to.
var (
	RuleAsset    = problem.Rule{Name: "asset", Reason: "Styles, scripts and images are there, can be read, are loaded by a page, and have names that no page has."}
	RuleCard     = problem.Rule{Name: "card", Reason: "The words on a card for shared links have room there, and letters in its typeface."}
	RuleTemplate = problem.Rule{Name: "template", Reason: "Templates are there, can be parsed, close what they open, are drawn by a page, and name only what it has."}
)
