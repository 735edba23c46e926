package render

// A Rule is something that templates and assets keep to.
type Rule struct{ Name, Reason string }

// Rules returns the rules that drawing holds templates and assets to, by name.
func Rules() []Rule {
	return []Rule{
		{"asset", "Styles and scripts can be read."},
		{"card", "The words on a card for shared links have room there, and letters in its typeface."},
		{"template", "Templates can be parsed and name only what their page has."},
	}
}
