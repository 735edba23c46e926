package content

import "httpcodes/internal/problem"

// The rules that Load holds the sources to.
var (
	ruleAddressTwice    = problem.Rule{Name: "address-twice", Reason: "No two pages have the same address."}
	ruleAddresses       = problem.Rule{Name: "addresses", Reason: "The list of addresses has one address of a page or section a line, sorted."}
	ruleAliasTwice      = problem.Rule{Name: "alias-twice", Reason: "A name leads to one code."}
	ruleCharacter       = problem.Rule{Name: "character", Reason: "Facts hold no tab, no control character and no character that cannot be seen."}
	ruleCitation        = problem.Rule{Name: "citation", Reason: "A specification is cited in the form that becomes a link to its section."}
	ruleCodeTwice       = problem.Rule{Name: "code-twice", Reason: "A code is described in one file."}
	ruleConstants       = problem.Rule{Name: "constants", Reason: "The table of constants can be read and names only codes that are registered or described."}
	ruleEmptySection    = problem.Rule{Name: "empty-section", Reason: "A section has something in it."}
	ruleFacts           = problem.Rule{Name: "facts", Reason: "An entry agrees with the registry and with the facts of the specifications.", Spec: "RFC 9110 §15"}
	ruleFence           = problem.Rule{Name: "fence", Reason: "The attribute status of a block is a list of codes."}
	ruleFieldName       = problem.Rule{Name: "field-name", Reason: "The name of an HTTP field is registered or in common use, and spelled as there.", Spec: "RFC 9110 §16.3.1"}
	ruleFile            = problem.Rule{Name: "file", Reason: "A file belongs in its folder, is named in ASCII, and is plain text: UTF-8, line ends LF, at most 64 KiB, no symbolic link."}
	ruleFileName        = problem.Rule{Name: "file-name", Reason: "The name of a file agrees with what is in it."}
	ruleFiller          = problem.Rule{Name: "filler", Reason: "Words that say nothing are left out.", Advice: true}
	ruleFront           = problem.Rule{Name: "front", Reason: "An entry begins with its facts, in YAML between two lines of three hyphens."}
	ruleFullStop        = problem.Rule{Name: "full-stop", Reason: "A list item ends as a sentence does.", Advice: true}
	ruleHype            = problem.Rule{Name: "hype", Reason: "A thing is said, not praised.", Advice: true}
	ruleLabel           = problem.Rule{Name: "label", Reason: "A link that names a code leads to that code."}
	ruleLatin           = problem.Rule{Name: "latin", Reason: "Abbreviations of Latin are written in English.", Advice: true}
	ruleLongSentence    = problem.Rule{Name: "long-sentence", Reason: "A sentence has at most 35 words.", Advice: true}
	ruleMissingFile     = problem.Rule{Name: "missing-file", Reason: "The files that the site cannot do without are there."}
	ruleMissingKey      = problem.Rule{Name: "missing-key", Reason: "A key that is not optional is there."}
	ruleMissingSection  = problem.Rule{Name: "missing-section", Reason: "A section that is not optional is there."}
	rulePassive         = problem.Rule{Name: "passive", Reason: "A sentence says who does what.", Advice: true}
	rulePhrase          = problem.Rule{Name: "phrase", Reason: "A code has its own phrase, not that of another one.", Spec: "RFC 9110 §15"}
	rulePlaceholder     = problem.Rule{Name: "placeholder", Reason: "What the scaffold has left to a person is written."}
	ruleRegistry        = problem.Rule{Name: "registry", Reason: "A code is registered, or unofficial and somebody's.", Spec: "RFC 9110 §16.2.1"}
	ruleRelation        = problem.Rule{Name: "relation", Reason: "A code is related to other codes, not to itself."}
	ruleRepeatedKey     = problem.Rule{Name: "repeated-key", Reason: "A key is there once."}
	ruleRepeatedSection = problem.Rule{Name: "repeated-section", Reason: "A section is there once."}
	ruleSaidTwice       = problem.Rule{Name: "said-twice", Reason: "A page says a thing once.", Advice: true}
	ruleSection         = problem.Rule{Name: "section", Reason: "A specification has the section that is cited."}
	ruleSectionOrder    = problem.Rule{Name: "section-order", Reason: "Sections stand in their order, so that readers find them."}
	ruleSource          = problem.Rule{Name: "source", Reason: "A source is a specification, or a title with its address."}
	ruleSpelling        = problem.Rule{Name: "spelling", Reason: "The site is written in American spelling.", Advice: true}
	ruleStub            = problem.Rule{Name: "stub", Reason: "A page that has moved says where to, and has nothing else."}
	ruleTable           = problem.Rule{Name: "table", Reason: "A comparison has a table with a column for each code."}
	ruleType            = problem.Rule{Name: "type", Reason: "A value has the type of its key."}
	ruleUnknownKey      = problem.Rule{Name: "unknown-key", Reason: "A key is one that the schema knows."}
	ruleUnknownSection  = problem.Rule{Name: "unknown-section", Reason: "A section is one that this kind of entry has."}
	ruleValue           = problem.Rule{Name: "value", Reason: "A value is one that its key may have."}
	ruleWords           = problem.Rule{Name: "words", Reason: "A summary says at once what happened."}
	ruleWordList        = problem.Rule{Name: "word-list", Reason: "The table of words can be read, and says of each word once which rule it breaks and what to write instead."}
	ruleYAML            = problem.Rule{Name: "yaml", Reason: "The front matter is YAML."}
)

// Rules returns the rules that Load holds the sources to, by name. Those of
// Markdown and of HTTP messages are in the packages that read these.
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
		ruleHype,
		ruleLabel,
		ruleLatin,
		ruleLongSentence,
		ruleMissingFile,
		ruleMissingKey,
		ruleMissingSection,
		rulePassive,
		rulePhrase,
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
