package markdown

import "httpcodes/internal/problem"

// The rules of the faults that Faults returns.
const (
	ruleAlert     problem.Rule = "alert"
	ruleCharacter problem.Rule = "character"
	ruleCode      problem.Rule = "indented-code"
	ruleFence     problem.Rule = "fence"
	ruleHeading   problem.Rule = "heading"
	ruleHTML      problem.Rule = "raw-html"
	ruleImage     problem.Rule = "image"
	ruleLink      problem.Rule = "link"
	ruleMarkup    problem.Rule = "markup"
	rulePicture   problem.Rule = "picture"
	ruleTable     problem.Rule = "table"
)

// Faults returns the faults of the document, in order.
func (d *Doc) Faults() []problem.Fault { return d.faults }
