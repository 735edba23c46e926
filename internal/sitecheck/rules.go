package sitecheck

import "httpcodes/internal/problem"

const (
	ruleAnchor    = "anchor"
	ruleExternal  = "external"
	ruleHead      = "head"
	ruleHeading   = "heading"
	ruleID        = "id"
	ruleInline    = "inline"
	ruleLink      = "link"
	ruleMarkup    = "markup"
	ruleName      = "name"
	rulePolicy    = "policy"
	ruleReference = "reference"
)

// Rules returns what Check demands, by name.
func Rules() []problem.Rule {
	return []problem.Rule{
		{Name: ruleAnchor, Reason: "A link to a section leads to an id that its target has."},
		{Name: ruleExternal, Reason: "Only links that a reader follows may name another host; all that a page loads is in the site."},
		{Name: ruleHead, Reason: "Each page states its document type, encoding, language and title."},
		{Name: ruleHeading, Reason: "Each page has one heading of level 1."},
		{Name: ruleID, Reason: "An id names one element of a page."},
		{Name: ruleInline, Reason: "Inline code is allowed by its hash in the policy of the page, or it does not run."},
		{Name: ruleLink, Reason: "Every address is relative, names a file and leads to one that is there."},
		{Name: ruleMarkup, Reason: "A page has elements and attributes from a list of those that work from disk and are safe."},
		{Name: ruleName, Reason: "Links and buttons have words."},
		{Name: rulePolicy, Reason: "Each page carries one content security policy, before what it governs, which allows what the page loads and no more."},
		{Name: ruleReference, Reason: "Labels and ARIA attributes name ids that the page has."},
	}
}
