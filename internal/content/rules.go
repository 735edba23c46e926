package content

import "httpcodes/internal/problem"

// The rules about the sources that Load checks.
var (
	ruleAddressTwice    = problem.Rule{Name: "address-twice", Reason: "No two pages have the same address."}
	ruleAddresses       = problem.Rule{Name: "addresses", Reason: "The list of addresses has one page or section per line, in sorted order."}
	ruleAliasTwice      = problem.Rule{Name: "alias-twice", Reason: "A name belongs to only one code."}
	ruleCharacter       = problem.Rule{Name: "character", Reason: "Front matter has no tabs, control characters or invisible characters."}
	ruleCitation        = problem.Rule{Name: "citation", Reason: "A specification is cited in the form that becomes a link to its section."}
	ruleCodeTwice       = problem.Rule{Name: "code-twice", Reason: "A code has only one entry."}
	ruleConstants       = problem.Rule{Name: "constants", Reason: "The table of constants is valid, and has only codes that are registered or have an entry."}
	ruleEmptySection    = problem.Rule{Name: "empty-section", Reason: "A section is not empty."}
	ruleFacts           = problem.Rule{Name: "facts", Reason: "An entry agrees with the registry and with the facts of the specifications.", Spec: "RFC 9110 §15"}
	ruleFence           = problem.Rule{Name: "fence", Reason: "The attribute `status` of a code block is a list of codes."}
	ruleFieldName       = problem.Rule{Name: "field-name", Reason: "The name of an HTTP field is registered or in common use, and has its usual spelling.", Spec: "RFC 9110 §16.3.1"}
	ruleFile            = problem.Rule{Name: "file", Reason: "A file belongs in its folder, is named in ASCII, and is plain text: UTF-8, line ends LF, at most 64 KiB, no symbolic link."}
	ruleFileName        = problem.Rule{Name: "file-name", Reason: "The name of a file matches its content."}
	ruleFiller          = problem.Rule{Name: "filler", Reason: "Words that say nothing are left out.", Advice: true}
	ruleFront           = problem.Rule{Name: "front", Reason: "An entry begins with its facts, in YAML between two lines of three hyphens."}
	ruleFullStop        = problem.Rule{Name: "full-stop", Reason: "A list item ends as a sentence does.", Advice: true}
	ruleHouse           = problem.Rule{Name: "house", Reason: "A house rule is a few lines that can stand on every page that shows them."}
	ruleHype            = problem.Rule{Name: "hype", Reason: "A text states facts, without praise.", Advice: true}
	ruleLabel           = problem.Rule{Name: "label", Reason: "A link that names a code leads to that code."}
	ruleLatin           = problem.Rule{Name: "latin", Reason: "Latin abbreviations are replaced by English words.", Advice: true}
	ruleLogo            = problem.Rule{Name: "logo", Reason: "A logo is an SVG file of at most 8 KiB, of elements that draw and load nothing, and is shown."}
	ruleLongSentence    = problem.Rule{Name: "long-sentence", Reason: "A sentence has at most 35 words.", Advice: true}
	ruleMissingFile     = problem.Rule{Name: "missing-file", Reason: "No required file is missing."}
	ruleMissingKey      = problem.Rule{Name: "missing-key", Reason: "No required key is missing."}
	ruleMissingSection  = problem.Rule{Name: "missing-section", Reason: "No required section is missing."}
	rulePassive         = problem.Rule{Name: "passive", Reason: "A sentence says who does what.", Advice: true}
	rulePhrase          = problem.Rule{Name: "phrase", Reason: "A code is named by its own phrase, not by that of another code.", Spec: "RFC 9110 §15"}
	rulePlain           = problem.Rule{Name: "plain", Reason: "The texts have one plain word for one thing.", Advice: true}
	rulePlaceholder     = problem.Rule{Name: "placeholder", Reason: "Every placeholder of the scaffold has been replaced."}
	ruleRegistry        = problem.Rule{Name: "registry", Reason: "A code is registered, or unofficial with a vendor that uses it.", Spec: "RFC 9110 §16.2.1"}
	ruleRelation        = problem.Rule{Name: "relation", Reason: "A code is related to other codes, not to itself."}
	ruleRepeatedKey     = problem.Rule{Name: "repeated-key", Reason: "No key is repeated."}
	ruleRepeatedSection = problem.Rule{Name: "repeated-section", Reason: "No section is repeated."}
	ruleSaidTwice       = problem.Rule{Name: "said-twice", Reason: "A page does not repeat a paragraph or list item.", Advice: true}
	ruleSection         = problem.Rule{Name: "section", Reason: "A cited section exists in its specification."}
	ruleSectionOrder    = problem.Rule{Name: "section-order", Reason: "Sections are in the fixed order, so that readers find them."}
	ruleSource          = problem.Rule{Name: "source", Reason: "A source is a specification, or a title with its address."}
	ruleSpelling        = problem.Rule{Name: "spelling", Reason: "The site is written in American spelling.", Advice: true}
	ruleStub            = problem.Rule{Name: "stub", Reason: "A page that has moved names its new page, and has nothing else."}
	ruleTable           = problem.Rule{Name: "table", Reason: "A comparison has a table with a column for each code."}
	ruleType            = problem.Rule{Name: "type", Reason: "A value has the type that its key requires."}
	ruleUnknownKey      = problem.Rule{Name: "unknown-key", Reason: "Every key is in the schema."}
	ruleUnknownSection  = problem.Rule{Name: "unknown-section", Reason: "Every section is one that its kind of entry has."}
	ruleValue           = problem.Rule{Name: "value", Reason: "A value is one that its key allows."}
	ruleWords           = problem.Rule{Name: "words", Reason: "A summary says first what happened."}
	ruleWordList        = problem.Rule{Name: "word-list", Reason: "The list of words is valid, and gives each word once, with the rule it breaks and what to write instead."}
	ruleYAML            = problem.Rule{Name: "yaml", Reason: "The front matter is YAML."}
)

// Rules returns the rules about the sources that Load checks, by name. The
// rules about Markdown and HTTP messages are in the packages that parse these.
func Rules() []problem.Rule {
	return []problem.Rule{
		ruleAddressTwice,
		ruleAddresses,
		ruleAliasTwice,
		ruleCharacter,
		ruleCitation,
		ruleCodeTwice,
		ruleConstants,
		ruleEmptySection,
		ruleFacts,
		ruleFence,
		ruleFieldName,
		ruleFile,
		ruleFileName,
		ruleFiller,
		ruleFront,
		ruleFullStop,
		ruleHouse,
		ruleHype,
		ruleLabel,
		ruleLatin,
		ruleLogo,
		ruleLongSentence,
		ruleMissingFile,
		ruleMissingKey,
		ruleMissingSection,
		rulePassive,
		rulePhrase,
		rulePlain,
		rulePlaceholder,
		ruleRegistry,
		ruleRelation,
		ruleRepeatedKey,
		ruleRepeatedSection,
		ruleSaidTwice,
		ruleSection,
		ruleSectionOrder,
		ruleSource,
		ruleSpelling,
		ruleStub,
		ruleTable,
		ruleType,
		ruleUnknownKey,
		ruleUnknownSection,
		ruleValue,
		ruleWords,
		ruleWordList,
		ruleYAML,
	}
}
