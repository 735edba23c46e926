package content

import (
	_ "embed"
	"slices"

	"httpcodes/internal/problem"
	"httpcodes/internal/table"
)

// rulesText is the table of the rules about the sources that Load checks.
//
//go:embed rules.csv
var rulesText string

// rules are the rules about the sources that Load checks, by name.
var rules = readRules()

func readRules() []problem.Rule {
	var list []problem.Rule
	for _, r := range table.Embedded("rules.csv", rulesText, "rule,spec,level,reason") {
		list = append(list, problem.Rule{Name: r.Cells[0], Spec: r.Cells[1], Advice: r.Cells[2] == "advice", Reason: r.Cells[3]})
	}
	return list
}

// Rules returns the rules about the sources that Load checks, by name. The
// rules about Markdown and HTTP messages are in the packages that parse these.
func Rules() []problem.Rule { return slices.Clone(rules) }

// rule returns the rule with that name.
func rule(name string) problem.Rule {
	return rules[slices.IndexFunc(rules, func(r problem.Rule) bool { return r.Name == name })]
}

var (
	ruleAddressTwice    = rule("address-twice")
	ruleAddresses       = rule("addresses")
	ruleAliasTwice      = rule("alias-twice")
	ruleCitation        = rule("citation")
	ruleCitedPhrase     = rule("cited-phrase")
	ruleCodeTwice       = rule("code-twice")
	ruleComparisonTable = rule("comparison-table")
	ruleConstants       = rule("constants")
	ruleEmptySection    = rule("empty-section")
	ruleFacts           = rule("facts")
	ruleFenceStatus     = rule("fence-status")
	ruleFile            = rule("file")
	ruleFileName        = rule("file-name")
	ruleFiller          = rule("filler")
	ruleFront           = rule("front")
	ruleFrontCharacter  = rule("front-character")
	ruleFrontField      = rule("front-field")
	ruleFullStop        = rule("full-stop")
	ruleHouse           = rule("house")
	ruleHype            = rule("hype")
	ruleLabel           = rule("label")
	ruleLatin           = rule("latin")
	ruleLogo            = rule("logo")
	ruleLongSentence    = rule("long-sentence")
	ruleMissingFile     = rule("missing-file")
	ruleMissingKey      = rule("missing-key")
	ruleMissingSection  = rule("missing-section")
	rulePassive         = rule("passive")
	rulePlaceholder     = rule("placeholder")
	rulePlain           = rule("plain")
	ruleRegistry        = rule("registry")
	ruleRepeatedKey     = rule("repeated-key")
	ruleRepeatedSection = rule("repeated-section")
	ruleSaidTwice       = rule("said-twice")
	ruleSection         = rule("section")
	ruleSectionOrder    = rule("section-order")
	ruleSelfRelation    = rule("self-relation")
	ruleSource          = rule("source")
	ruleSpelling        = rule("spelling")
	ruleStub            = rule("stub")
	ruleSummary         = rule("summary")
	ruleType            = rule("type")
	ruleUnknownKey      = rule("unknown-key")
	ruleUnknownSection  = rule("unknown-section")
	ruleValue           = rule("value")
	ruleWordList        = rule("word-list")
	ruleYAML            = rule("yaml")
)
