package catalog

import "httpcodes/internal/problem"

// Rules returns the rules that New holds the entries to, by name.
func Rules() []problem.Rule {
	return []problem.Rule{
		{Name: "address-lost", Reason: "A page or section that links from elsewhere may lead to never goes."},
		{Name: "address-new", Reason: "A page or section that is new is in the list of addresses; `check` alone asks for it."},
		{Name: "address-twice", Reason: "A page has an address of its own."},
		{Name: "experiment", Reason: "A source that is an experiment is there, and each experiment is somebody's source."},
		{Name: "link", Reason: "A link leads to a page of the site, and its anchor to a section of that page."},
		{Name: "missing-entry", Reason: "Each code that IANA has registered has an entry."},
		{Name: "relation", Reason: "A code that an entry names has an entry."},
	}
}
