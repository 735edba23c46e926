// Package problem names what is wrong in the sources of the site by file, line
// and column.
//
// A Problem says where it is, what is wrong and, if possible, what to write
// instead. Most problems are faults, which a writer has to fix. The others are
// advice on style and on what is old, which does not stop a build.
//
// Each stage adds its problems to a List. The next stage runs only if the list
// has no fault.
//
// Each problem names the Rule that it breaks. The table rules.csv has the rules; those
// about examples are in the table of package exchange.
//
// A failure to read or write (a disk, a network) is an error, not a Problem.
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
	Rule Rule // the rule that it breaks
	Text string
}

// String returns the problem as one line, "file:line:col: text", or
// "file:line:col: advice: text".
func (p Problem) String() string {
	if p.Rule.Advice() {
		return p.Pos.String() + ": advice: " + p.Text
	}
	return p.Pos.String() + ": " + p.Text
}

// A Fault is what a checker of one text reports: a Problem without its file. Its rule
// says whether it is a fault or advice.
type Fault struct {
	Offset int // in bytes
	Rule   Rule
	Text   string // what is wrong and, if possible, what to write instead
}

// A List holds the problems of one or more stages.
type List []Problem

// Add appends a problem. It turns the text into one line of visible characters.
func (l *List) Add(pos Pos, rule Rule, format string, args ...any) {
	*l = append(*l, Problem{Pos: pos, Rule: rule, Text: visible(fmt.Sprintf(format, args...))})
}

// visible replaces line ends by spaces, and every other invisible character by
// its Go escape, such as \u200b.
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

// Faults returns the problems that are not advice.
func (l List) Faults() List {
	var faults List
	for _, p := range l {
		if !p.Rule.Advice() {
			faults = append(faults, p)
		}
	}
	return faults
}

// Sort orders the list by position, then text, and removes duplicates.
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

// Count returns a number with its noun, such as "1 fault" or "2 faults".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
