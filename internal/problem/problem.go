// Package problem names what is wrong in the sources of the site by file, line
// and column.
//
// A Problem says where it is, what is wrong in the writer's words and, where
// there is one, what to write instead. Most problems are faults, which a writer
// has to mend. The others are advice: what follows from a rule of style, which
// a site can be built without.
//
// Problems are collected, never printed and forgotten: each stage adds what it
// finds to a List, and the stage after it runs only if the list has no fault.
//
// A failure of the machine (a disk, a network) is not a Problem but an error.
package problem

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Problem is one fault in the sources, or a piece of advice.
type Problem struct {
	Pos
	Rule Rule // that was broken
	Text string
}

// String returns the problem as one line, "file:line:col: text", or
// "file:line:col: advice: text".
func (p Problem) String() string {
	if p.Rule.Advice {
		return p.Pos.String() + ": advice: " + p.Text
	}
	return p.Pos.String() + ": " + p.Text
}

// A Rule is something that the sources keep to.
type Rule struct {
	Name   string // short name, as `check --rules` lists it
	Reason string // what it asks, in a sentence
	Spec   string // section behind it, such as "RFC 9110 §8.6"; "" if it is a rule of this site
	Advice bool   // what breaks it is no fault: a rule of style
}

// A List holds the problems of one or more stages.
type List []Problem

// Add appends a problem. Its text is made one line of visible characters.
func (l *List) Add(pos Pos, rule Rule, format string, args ...any) {
	*l = append(*l, Problem{Pos: pos, Rule: rule, Text: visible(fmt.Sprintf(format, args...))})
}

// visible returns a text in which line ends are spaces, and each other
// character that cannot be seen is written as Go writes it, such as \u200b.
func visible(text string) string {
	if !strings.ContainsFunc(text, invisible) {
		return text
	}
	var out strings.Builder
	for _, r := range strings.Join(strings.Fields(text), " ") {
		if invisible(r) {
			quoted := strconv.QuoteRune(r)
			out.WriteString(quoted[1 : len(quoted)-1])
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

func invisible(r rune) bool { return !unicode.IsPrint(r) }

// Faults returns the problems that are no advice.
func (l List) Faults() List {
	var faults List
	for _, p := range l {
		if !p.Rule.Advice {
			faults = append(faults, p)
		}
	}
	return faults
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
