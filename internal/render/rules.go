package render

// A Rule is something that templates and assets keep to.
type Rule struct{ Name, Reason string }

// Rules returns the rules that drawing holds templates and assets to, by name.
func Rules() []Rule {
	return []Rule{
		{"asset", "Styles, scripts and images are there, can be read, and have names that no page has."},
		{"card", "The words on a card for shared links have room there, and letters in its typeface."},
		{"template", "Templates are there, can be parsed, and name only what their page has."},
	}
}
