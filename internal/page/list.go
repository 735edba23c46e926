package page

import (
	"fmt"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// A row is a code in a list, with the facts that readers compare.
type row struct {
	Ref
	Owners string // who uses an unofficial code, or ""
	Facts  []rowFact
}

// A rowFact is a fact in a list.
type rowFact struct {
	Name, Value string
}

// usersOf returns a text on who uses an unofficial code, or "" for another code.
func usersOf(c *catalog.Code) string {
	names := ownersOf(c.Owners)
	switch {
	case c.Official():
		return ""
	case len(names) > mostUsers:
		return fmt.Sprintf("%s and %d more", strings.Join(names[:fewUsers], ", "), len(names)-fewUsers)
	default:
		return ownerNames(c.Owners)
	}
}

// Of more than mostUsers, a row names only fewUsers.
const (
	mostUsers = 3
	fewUsers  = 2
)

// factsOf returns the facts of a code that most codes of the list do not share.
func (s sharedFacts) factsOf(c *catalog.Code) []rowFact {
	var facts []rowFact
	for i, value := range comparedValues(c) {
		if value != s[i] {
			facts = append(facts, rowFact{factNames[i], value})
		}
	}
	return facts
}

// factNames names the facts by which lists of codes are scanned.
var factNames = [...]string{"cached", "retry"}

// sharedFacts has, for each of factNames, the value that more than half of the codes
// of a class share, or "".
type sharedFacts [len(factNames)]string

func comparedValues(c *catalog.Code) sharedFacts {
	return sharedFacts{content.CacheWords[c.Cacheable], content.RetryWords[c.Retry]}
}

func shared(codes []*catalog.Code) sharedFacts {
	var usual sharedFacts
	for i := range usual {
		count := map[string]int{}
		for _, c := range codes {
			value := comparedValues(c)[i]
			if count[value]++; 2*count[value] > len(codes) {
				usual[i] = value
			}
		}
	}
	return usual
}

// named returns the shared facts, each with its name.
func (s sharedFacts) named() []rowFact {
	var facts []rowFact
	for i, value := range s {
		if value != "" {
			facts = append(facts, rowFact{factNames[i], value})
		}
	}
	return facts
}
