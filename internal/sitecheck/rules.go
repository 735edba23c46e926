package sitecheck

import "httpcodes/internal/problem"

// The rules that Check checks.
var (
	ruleAnchor    = problem.Rule{Name: "anchor", Reason: "A link to a section names an id that the target page has."}
	ruleID        = problem.Rule{Name: "id", Reason: "An id is unique within its page."}
	ruleInline    = problem.Rule{Name: "inline", Reason: "Inline code is allowed by its hash in the policy of the page, or it does not run."}
	ruleName      = problem.Rule{Name: "name", Reason: "Links and buttons have text."}
	ruleExternal  = problem.Rule{Name: "other-host", Reason: "A page loads only files of the site; only links that a reader follows may name another host."}
	ruleHead      = problem.Rule{Name: "page-head", Reason: "Each page states its document type, encoding, language and title."}
	ruleHeading   = problem.Rule{Name: "page-heading", Reason: "Each page has one heading of level 1."}
	ruleLink      = problem.Rule{Name: "page-link", Reason: "Every address is relative and names a file that exists."}
	ruleMarkup    = problem.Rule{Name: "page-markup", Reason: "A page has elements and attributes from a list of those that work from disk and are safe."}
	rulePolicy    = problem.Rule{Name: "policy", Reason: "Each page has one content security policy, before all that it applies to."}
	ruleReference = problem.Rule{Name: "reference", Reason: "Labels and ARIA attributes name ids of the same page."}
)

// Rules returns the rules that Check checks, by name.
func Rules() []problem.Rule {
	return []problem.Rule{
		ruleAnchor, ruleID, ruleInline, ruleName, ruleExternal, ruleHead,
		ruleHeading, ruleLink, ruleMarkup, rulePolicy, ruleReference,
	}
}
