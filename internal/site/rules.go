package site

// A Rule is something that the entries keep to together.
type Rule struct{ Name, Reason string }

// Rules returns the rules that New holds the entries to, by name.
func Rules() []Rule {
	return []Rule{
		{"address-lost", "A page or section that links from elsewhere may lead to never goes."},
		{"address-new", "A page or section that is new is in the list of addresses; `check` alone asks for it."},
		{"address-twice", "A page has an address of its own."},
		{"link", "A link leads to a page of the site, and its anchor to a section of that page."},
		{"missing-entry", "Each code that IANA has registered has an entry."},
		{"relation", "A code that an entry names has an entry."},
	}
}
