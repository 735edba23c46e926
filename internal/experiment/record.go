package experiment

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Record returns the text of the experiment's file with what came in place of
// what was recorded before. It records what each step brought. What the
// origins saw and what the servers logged it records only if a claim is about
// it or the file has such a part already, be it an empty one.
func Record(e *Experiment, t *Transcript) []byte {
	var b bytes.Buffer
	b.WriteString(strings.TrimRight(string(e.source[:e.record]), "\n") + "\n")
	for _, p := range t.Parts {
		old, recorded := e.Part(p.Name)
		if !recorded && !e.wants(p.Name) {
			continue
		}
		varies := ""
		if old.Varies {
			varies = " varies"
		}
		fmt.Fprintf(&b, "-- %s%s --\n%s", p.Name, varies, p.Text)
	}
	b.WriteString("-- versions --\n")
	for _, v := range t.Versions {
		fmt.Fprintf(&b, "%s %s\n", v.Program, v.Number)
	}
	return b.Bytes()
}

// wants reports whether a part is recorded even if it was not before.
func (e *Experiment) wants(part string) bool {
	step := slices.ContainsFunc(e.Steps(), func(f File) bool { return f.Result() == part })
	return step || slices.ContainsFunc(e.Claims, func(c Claim) bool { return c.Part == part })
}

// SameVersions reports whether the run used the programs of the record.
func (t *Transcript) SameVersions(e *Experiment) bool { return slices.Equal(t.Versions, e.Versions) }

// Differing returns the parts of a run that are not as they were recorded. It
// returns none if the versions are others, which may say the same in other
// words. The order of lines in a log does not count, as servers write them some
// time after they have answered; nor do a browser's choice of connections and
// the lines of its console, which come when they like.
func Differing(e *Experiment, t *Transcript) []Part {
	if !t.SameVersions(e) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(t.Parts), func(p Part) bool {
		old, recorded := e.Part(p.Name)
		return !recorded || old.Varies || samePart(p.Name, old.Text, p.Text)
	})
}

// samePart reports whether two texts of a part say the same.
func samePart(name, a, b string) bool {
	switch kind, _, _ := strings.Cut(name, " "); kind {
	case "log":
		return sameLines(a, b)
	case "trace", "seen":
		return fickle.ReplaceAllString(a, "") == fickle.ReplaceAllString(b, "")
	}
	return a == b
}

// fickle finds what a browser says in its console, and the number of the
// connection that a request came on.
var fickle = regexp.MustCompile(`(?m)^  console: .*\n|, connection \d+›$`)

// sameLines reports whether two texts have the same lines in any order.
func sameLines(a, b string) bool {
	return slices.Equal(slices.Sorted(strings.Lines(a)), slices.Sorted(strings.Lines(b)))
}
