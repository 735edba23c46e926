package catalog

import "httpcodes/internal/problem"

// The rules that New checks.
var (
	ruleAddressLost  = problem.Rule{Name: "address-lost", Reason: "A published page or section keeps its address for good, because other sites may link to it."}
	ruleAddressNew   = problem.Rule{Name: "address-new", Reason: "A new page or section is in the list of addresses; only `check` requires this."}
	ruleExperiment   = problem.Rule{Name: "experiment", Reason: "An experiment that an entry cites exists; each experiment has a record and is cited by an entry."}
	ruleLink         = problem.Rule{Name: "link-target", Reason: "A link leads to a page of the site, and its anchor to a section of that page."}
	ruleMissingEntry = problem.Rule{Name: "missing-entry", Reason: "Each code that IANA has registered has an entry."}
	rulePicture      = problem.Rule{Name: "picture-facts", Reason: "A picture agrees with the facts of the codes in it."}
	ruleProgram      = problem.Rule{Name: "program", Reason: "An entry that describes how a program behaves has a source or an experiment about it."}
	ruleRelation     = problem.Rule{Name: "relation", Reason: "A code, guide or comparison that an entry or site.yaml names exists; a guide has one subject."}
	ruleStubAddress  = problem.Rule{Name: "stub-address", Reason: "A page that has moved leaves an address that nothing else has."}
)

// Rules returns the rules that New checks, by name.
func Rules() []problem.Rule {
	return []problem.Rule{ruleAddressLost, ruleAddressNew, ruleExperiment, ruleLink, ruleMissingEntry, rulePicture, ruleProgram, ruleRelation, ruleStubAddress}
}
