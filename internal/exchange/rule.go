package exchange

import (
	"slices"

	"httpcodes/internal/problem"
)

// Rules returns all rules: those about the form of messages first, those
// about single codes last.
func Rules() []problem.Rule {
	rules := make([]problem.Rule, len(table))
	for i := range table {
		rules[i] = table[i].Rule
	}
	return rules
}

// A row is a rule with the function that checks it. Rules of form have none:
// Parse reports them.
type row struct {
	problem.Rule
	answer  []int                            // codes that tell a client that its request broke the rule
	codes   []int                            // message is for responses with these codes only
	fields  []string                         // field is for these fields, in registered capitalization
	message func(*checker, *Message)         // run for each message
	field   func(*checker, *Message, *Field) // run for each field
}

// The tables are made once and only read.
var (
	table        = slices.Concat(formRows, []row{fieldNameRow, directionRow}, messageRows, contentRows, fieldRows, codeRows, errorRows)
	messageTable = everyMessage(table)
	fieldTable   = byField(table)
	codeTable    = byCode(table)
)

// everyMessage returns the rules that apply to messages of any code.
func everyMessage(rows []row) []*row {
	var list []*row
	for i := range rows {
		if rows[i].message != nil && rows[i].codes == nil {
			list = append(list, &rows[i])
		}
	}
	return list
}

func byField(rows []row) map[string][]*row {
	index := map[string][]*row{}
	for i := range rows {
		for _, name := range rows[i].fields {
			index[name] = append(index[name], &rows[i])
		}
	}
	return index
}

func byCode(rows []row) map[int][]*row {
	index := map[int][]*row{}
	for i := range rows {
		for _, code := range rows[i].codes {
			index[code] = append(index[code], &rows[i])
		}
	}
	return index
}
