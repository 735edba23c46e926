package sitecheck

// A Rule is one thing that Check demands of the finished site.
type Rule struct {
	Name   string // as Problem.Rule has it
	Reason string
}

const (
	ruleAnchor    = "anchor"
	ruleDisk      = "disk"
	ruleExternal  = "external"
	ruleHead      = "head"
	ruleHeading   = "heading"
	ruleID        = "id"
	ruleInline    = "inline"
	ruleLink      = "link"
	ruleName      = "name"
	rulePolicy    = "policy"
	ruleReference = "reference"
)

// Rules returns what Check demands, by name.
func Rules() []Rule {
	return []Rule{
		{ruleAnchor, "A link to a section leads to an id that its target has."},
		{ruleDisk, "Nothing that browsers refuse when a page is opened from disk: integrity, crossorigin, modules, frames, font preloads, a base address."},
		{ruleExternal, "Only links that a reader follows may name another host; all that a page loads is in the site."},
		{ruleHead, "Each page states its document type, encoding, language and title."},
		{ruleHeading, "Each page has one heading of level 1."},
		{ruleID, "An id names one element of a page."},
		{ruleInline, "Inline code is allowed by its hash in the policy of the page, or it does not run."},
		{ruleLink, "Every address is relative, names a file and leads to one that is there."},
		{ruleName, "Images have a text in their place; links and buttons have words."},
		{rulePolicy, "Each page carries one content security policy, before what it governs, which allows what the page loads and no more."},
		{ruleReference, "Labels and ARIA attributes name ids that the page has."},
	}
}
