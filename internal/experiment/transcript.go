package experiment

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
