package sitecheck

import "httpcodes/internal/problem"

// The rules of Check.
var (
	ruleAnchor    = problem.Rule{Name: "anchor", Reason: "A link to a section leads to an id that its target has."}
	ruleExternal  = problem.Rule{Name: "external", Reason: "Only links that a reader follows may name another host; all that a page loads is in the site."}
	ruleHead      = problem.Rule{Name: "head", Reason: "Each page states its document type, encoding, language and title."}
	ruleHeading   = problem.Rule{Name: "heading", Reason: "Each page has one heading of level 1."}
	ruleID        = problem.Rule{Name: "id", Reason: "An id names one element of a page."}
	ruleInline    = problem.Rule{Name: "inline", Reason: "Inline code is allowed by its hash in the policy of the page, or it does not run."}
	ruleLink      = problem.Rule{Name: "link", Reason: "Every address is relative, names a file and leads to one that is there."}
	ruleMarkup    = problem.Rule{Name: "markup", Reason: "A page has elements and attributes from a list of those that work from disk and are safe."}
	ruleName      = problem.Rule{Name: "name", Reason: "Links and buttons have words."}
	rulePolicy    = problem.Rule{Name: "policy", Reason: "Each page carries one content security policy, before what it governs, which allows what the page loads and no more."}
	ruleReference = problem.Rule{Name: "reference", Reason: "Labels and ARIA attributes name ids that the page has."}
)

// Rules returns what Check demands, by name.
func Rules() []problem.Rule {
	return []problem.Rule{
		ruleAnchor,
		ruleExternal,
		ruleHead,
		ruleHeading,
		ruleID,
		ruleInline,
		ruleLink,
		ruleMarkup,
		ruleName,
		rulePolicy,
		ruleReference,
	}
}
