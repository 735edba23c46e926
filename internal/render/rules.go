package render

import "httpcodes/internal/problem"

// Rules returns the rules that drawing holds templates and assets to, by name.
func Rules() []problem.Rule {
	return []problem.Rule{
		{Name: "asset", Reason: "Styles, scripts and images are there, can be read, are loaded by a page, and have names that no page has."},
		{Name: "card", Reason: "The words on a card for shared links have room there, and letters in its typeface."},
		{Name: "template", Reason: "Templates are there, can be parsed, close what they open, are drawn by a page, and name only what it has."},
	}
}
