// Package problem names faults in the sources of the site by file, line
// and column.
//
// A Problem is something a writer has to mend: it says where, what is wrong
// in the writer's words and, where there is one, what to write instead.
// Faults are collected, never printed and forgotten: each stage adds what it
// finds to a List, and the stage after it runs only if the list is empty.
//
// A failure of the machine (a disk, a network) is not a Problem but an error.
package problem

import (
	"cmp"
	"fmt"
	"slices"
)

// A Problem is one fault in the sources.
type Problem struct {
	Pos
	Rule string // short name of the rule that was broken, as `check --rules` lists it
	Text string
}

// String returns the problem as one line, "file:line:col: text".
func (p Problem) String() string { return p.Pos.String() + ": " + p.Text }

// A Rule is something that the sources keep to.
type Rule struct {
	Name   string // short name, as Problem.Rule has it
	Reason string // what it asks, in a sentence
	Spec   string // section behind it, such as "RFC 9110 §8.6"; "" if it is a rule of this site
}

// A List holds the faults of one or more stages.
type List []Problem

// Add appends a fault.
func (l *List) Add(pos Pos, rule, format string, args ...any) {
	*l = append(*l, Problem{Pos: pos, Rule: rule, Text: fmt.Sprintf(format, args...)})
}

// Sort orders the list by place, then text, and drops what is said twice.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Text, b.Text),
		)
	})
	*l = slices.Compact(*l)
}

// String returns one line for each problem.
func (l List) String() string {
	var out []byte
	for _, p := range l {
		out = append(append(out, p.String()...), '\n')
	}
	return string(out)
}
