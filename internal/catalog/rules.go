package catalog

import "httpcodes/internal/problem"

// The rules that New holds the entries to.
var (
	ruleAddressTwice = problem.Rule{Name: "address-twice", Reason: "A page has an address of its own."}
	ruleLink         = problem.Rule{Name: "link", Reason: "A link leads to a page of the site, and its anchor to a section of that page."}
	ruleMissingEntry = problem.Rule{Name: "missing-entry", Reason: "Each code that IANA has registered has an entry."}
	ruleRelation     = problem.Rule{Name: "relation", Reason: "A code that an entry names has an entry."}
)

// Rules returns the rules that New holds the entries to, by name.
func Rules() []problem.Rule {
	return []problem.Rule{ruleAddressTwice, ruleLink, ruleMissingEntry, ruleRelation}
}
