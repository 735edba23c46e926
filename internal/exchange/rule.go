package exchange

import (
	"slices"

	"httpcodes/internal/problem"
)

// Rules returns all rules, from those about the form of messages to those about
// single codes.
func Rules() []problem.Rule {
	rules := make([]problem.Rule, len(table))
	for i := range table {
		rules[i] = table[i].Rule
	}
	return rules
}

// A row is a rule and the function that checks it. Some rules about the form of
// messages have no function, because Parse checks them.
type row struct {
	problem.Rule
	answer  []int                            // codes that servers send for a request that breaks the rule
	codes   []int                            // the codes of the responses for which message is run; nil for all messages
	fields  []string                         // the fields for which field is run, in registered capitalization
	message func(*checker, *Message)         // checks a message
	field   func(*checker, *Message, *Field) // checks a field
}

// table holds all rules. It is only read.
var table = slices.Concat(formRows, []row{fieldNameRow, directionRow}, messageRows, contentRows, fieldRows, codeRows, errorRows)
