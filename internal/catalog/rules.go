package catalog

import "httpcodes/internal/problem"

// The rules that New checks.
var (
	ruleAddressLost  = problem.Rule{Name: "address-lost", Reason: "A published page or section keeps its address for good, because other sites may link to it."}
	ruleAddressNew   = problem.Rule{Name: "address-new", Reason: "A new page or section is in the list of addresses; only `check` requires this."}
	ruleAddressTwice = problem.Rule{Name: "address-twice", Reason: "No two pages have the same address."}
	ruleExperiment   = problem.Rule{Name: "experiment", Reason: "An experiment that an entry cites exists; each experiment has a record and is cited by an entry."}
	ruleLink         = problem.Rule{Name: "link", Reason: "A link leads to a page of the site, and its anchor to a section of that page."}
	ruleMissingEntry = problem.Rule{Name: "missing-entry", Reason: "Each code that IANA has registered has an entry."}
	rulePicture      = problem.Rule{Name: "picture", Reason: "A picture agrees with the facts of the codes in it."}
	ruleProgram      = problem.Rule{Name: "program", Reason: "An entry that describes how a program behaves has a source or an experiment about it."}
	ruleRelation     = problem.Rule{Name: "relation", Reason: "A code, guide or comparison that an entry or site.yaml names exists; a guide has one subject."}
)

// Rules returns the rules that New checks, by name.
func Rules() []problem.Rule {
	return []problem.Rule{ruleAddressLost, ruleAddressNew, ruleAddressTwice, ruleExperiment, ruleLink, ruleMissingEntry, rulePicture, ruleProgram, ruleRelation}
}
