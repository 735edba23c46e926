package sitecheck

import "httpcodes/internal/problem"

// The rules that Check checks. What each requires is in the table of package problem.
const (
	ruleAnchor     problem.Rule = "anchor"
	ruleId         problem.Rule = "id"
	ruleOtherHost  problem.Rule = "other-host"
	rulePageLink   problem.Rule = "page-link"
	rulePageMarkup problem.Rule = "page-markup"
	ruleReference  problem.Rule = "reference"
)
