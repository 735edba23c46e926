package problem

import (
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
)

// A Rule is the name of a requirement on the sources, such as "link-target".
type Rule string

// Advice reports whether a violation of the rule is advice, not a fault.
func (r Rule) Advice() bool {
	return slices.ContainsFunc(requirements, func(q Requirement) bool { return q.Rule == r && q.Advice })
}

// A Requirement is what a rule requires.
type Requirement struct {
	About  string // what it is about, such as "Entries"
	Rule   Rule
	Advice bool   // a violation is advice, not a fault
	Spec   string // specification behind it, such as "RFC 9110 §8.6"; "" if the rule is this site's own
	Reason string // what it requires, in a sentence
}

// rulesText is the table of the rules of all packages but exchange, whose own table
// also says which messages its rules are about.
//
//go:embed rules.csv
var rulesText string

var requirements = readRules()

func readRules() []Requirement {
	rows, err := csv.NewReader(strings.NewReader(rulesText)).ReadAll()
	if err != nil {
		panic("problem: rules.csv: " + err.Error())
	}
	var list []Requirement
	for _, cells := range rows[1:] {
		list = append(list, Requirement{cells[0], Rule(cells[1]), cells[2] == "advice", cells[3], cells[4]})
	}
	return list
}

// Rules returns the rules of all packages but exchange, in the order of the table: by what
// they are about, then by name.
func Rules() []Requirement { return slices.Clone(requirements) }
