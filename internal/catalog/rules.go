package catalog

import "httpcodes/internal/problem"

// The rules that New checks. What each requires is in the table of package problem.
const (
	ruleAddressLost  problem.Rule = "address-lost"
	ruleAddressNew   problem.Rule = "address-new"
	ruleExperiment   problem.Rule = "experiment"
	ruleLinkTarget   problem.Rule = "link-target"
	ruleMissingEntry problem.Rule = "missing-entry"
	rulePictureFacts problem.Rule = "picture-facts"
	ruleProgram      problem.Rule = "program"
	ruleRelation     problem.Rule = "relation"
	ruleStubAddress  problem.Rule = "stub-address"
	ruleTitle        problem.Rule = "title"
)
