package experiment

// A Transcript is what came in one run.
type Transcript struct {
	Parts    []Part // all parts, in the order of steps, origins and servers
	Versions []Version
	Refuted  []Refutation
}

// A Refutation is a claim that does not hold, and why.
type Refutation struct {
	Claim
	Why string
}
