package asset

import "httpcodes/internal/problem"

// The rules about templates and assets.
var (
	RuleAsset    = problem.Rule{Name: "asset", Reason: "Styles, scripts and images exist, are valid, are loaded by a page, and do not have the name of a page."}
	RuleCard     = problem.Rule{Name: "card", Reason: "The text on a card for shared links fits, and its font has every character."}
	RuleTemplate = problem.Rule{Name: "template", Reason: "Templates exist, can be parsed, close what they open, are used by a page, and name only fields that it has."}
)
