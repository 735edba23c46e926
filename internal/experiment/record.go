package experiment

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Record returns the text of the experiment's file with the results of a run
// instead of the old records. It records the result of each step. It records the
// requests that an origin received, or the log of a server, only if a claim is
// about them or the file already has that part.
func Record(e *Experiment, t *Transcript) []byte {
	var b bytes.Buffer
	b.WriteString(strings.TrimRight(string(e.source[:e.record]), "\n") + "\n")
	for _, p := range t.Parts {
		old, recorded := e.Part(p.Name)
		if !recorded && !e.records(p.Name) {
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

// records reports whether a part is recorded even if the file does not have it.
func (e *Experiment) records(part string) bool {
	step := slices.ContainsFunc(e.Steps(), func(in Input) bool { return in.Result() == part })
	return step || slices.ContainsFunc(e.Claims, func(c Claim) bool { return c.Part == part })
}

// Differing returns the parts of a run that differ from the record. It returns none
// if the versions differ, since another version may use other words. It ignores
// the order of lines in a log, since servers log some time after they respond, as
// well as connection numbers and console messages, whose order is up to the
// browser.
func Differing(e *Experiment, t *Transcript) []Part {
	if !slices.Equal(t.Versions, e.Versions) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(t.Parts), func(p Part) bool {
		old, recorded := e.Part(p.Name)
		return !recorded || old.Varies || samePart(p.Name, old.Text, p.Text)
	})
}

// samePart reports whether two texts of a part are equal, apart from what
// Differing ignores.
func samePart(name, a, b string) bool {
	switch kind, _, _ := strings.Cut(name, " "); kind {
	case "log":
		return slices.Equal(slices.Sorted(strings.Lines(a)), slices.Sorted(strings.Lines(b)))
	case "trace", "seen":
		return unstable.ReplaceAllString(a, "") == unstable.ReplaceAllString(b, "")
	}
	return a == b
}

// unstable matches console messages and connection numbers.
var unstable = regexp.MustCompile(`(?m)^  console: .*\n|, connection \d+›$`)
