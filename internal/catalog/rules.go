package catalog

import "httpcodes/internal/problem"

// The rules that New holds the entries to.
var (
	ruleAddressLost  = problem.Rule{Name: "address-lost", Reason: "A page or section that links from elsewhere may lead to never goes."}
	ruleAddressNew   = problem.Rule{Name: "address-new", Reason: "A page or section that is new is in the list of addresses; `check` alone asks for it."}
	ruleAddressTwice = problem.Rule{Name: "address-twice", Reason: "A page has an address of its own."}
	ruleExperiment   = problem.Rule{Name: "experiment", Reason: "A source that is an experiment is there, and each experiment is somebody's source."}
	ruleLink         = problem.Rule{Name: "link", Reason: "A link leads to a page of the site, and its anchor to a section of that page."}
	ruleMissingEntry = problem.Rule{Name: "missing-entry", Reason: "Each code that IANA has registered has an entry."}
	ruleProgram      = problem.Rule{Name: "program", Reason: "An entry that speaks of a program has a source or an experiment about it."}
	ruleRelation     = problem.Rule{Name: "relation", Reason: "A code that an entry names has an entry."}
)

// Rules returns the rules that New holds the entries to, by name.
func Rules() []problem.Rule {
	return []problem.Rule{ruleAddressLost, ruleAddressNew, ruleAddressTwice, ruleExperiment, ruleLink, ruleMissingEntry, ruleProgram, ruleRelation}
}
