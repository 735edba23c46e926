package experiment

import "strings"

// A Transcript is the result of one run.
type Transcript struct {
	Parts    []Part // all parts, in the order of PartNames
	Versions []Version
	Refuted  []Refutation
}

// A Refutation is a claim that is false, and why.
type Refutation struct {
	Claim
	Why string
}

// Refuted returns the claims that the record does not bear out. It leaves out what a
// record cannot tell: durations, and expressions about text that was replaced.
func (e *Experiment) Refuted() []Refutation {
	var refuted []Refutation
	for _, c := range e.Claims {
		part, _ := e.Part(c.Part)
		why := c.Refute(part.Text, 0)
		if why != "" && c.verb != "takes" && (c.pattern == nil || !strings.Contains(part.Text, "‹")) {
			refuted = append(refuted, Refutation{c, why})
		}
	}
	return refuted
}
