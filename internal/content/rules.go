package content

import "httpcodes/internal/problem"

// Rules returns the rules that Load holds the sources to, by name. Those of
// Markdown and of HTTP messages are in the packages that read these.
func Rules() []problem.Rule {
	return []problem.Rule{
		{Name: "address-twice", Reason: "A page has an address of its own."},
		{Name: "addresses", Reason: "The list of addresses has one address of a page or section a line, sorted."},
		{Name: "alias-twice", Reason: "A name leads to one code."},
		{Name: "character", Reason: "Facts hold no tab, no control character and no character that cannot be seen."},
		{Name: "citation", Reason: "A specification is cited in the form that becomes a link to its section."},
		{Name: "code-twice", Reason: "A code is described in one file."},
		{Name: "constants", Reason: "The table of constants can be read and names only codes that are registered or described."},
		{Name: "empty-section", Reason: "A section has something in it."},
		{Name: "facts", Reason: "An entry agrees with the registry and with the facts of the specifications.", Spec: "RFC 9110 §15"},
		{Name: "fence", Reason: "The attribute status of a block is a list of codes."},
		{Name: "field-name", Reason: "The name of an HTTP field is registered or in common use, and spelled as there.", Spec: "RFC 9110 §16.3.1"},
		{Name: "file", Reason: "A file belongs in its folder, is named in ASCII, and is plain text: UTF-8, line ends LF, at most 64 KiB, no symbolic link."},
		{Name: "file-name", Reason: "The name of a file agrees with what is in it."},
		{Name: "filler", Reason: "Words that say nothing are left out."},
		{Name: "front", Reason: "An entry begins with its facts, in YAML between two lines of three hyphens."},
		{Name: "full-stop", Reason: "A list item ends as a sentence does."},
		{Name: "hype", Reason: "A thing is said, not praised."},
		{Name: "label", Reason: "A link that names a code leads to that code."},
		{Name: "latin", Reason: "Abbreviations of Latin are written in English."},
		{Name: "long-sentence", Reason: "A sentence has at most 35 words."},
		{Name: "missing-file", Reason: "The files that the site cannot do without are there."},
		{Name: "missing-key", Reason: "A key that is not optional is there."},
		{Name: "missing-section", Reason: "A section that is not optional is there."},
		{Name: "passive", Reason: "A sentence says who does what."},
		{Name: "phrase", Reason: "A code has its own phrase, not that of another one.", Spec: "RFC 9110 §15"},
		{Name: "placeholder", Reason: "What the scaffold has left to a person is written."},
		{Name: "registry", Reason: "A code is registered, or unofficial and somebody's.", Spec: "RFC 9110 §16.2.1"},
		{Name: "relation", Reason: "A code is related to other codes, not to itself."},
		{Name: "repeated-key", Reason: "A key is there once."},
		{Name: "repeated-section", Reason: "A section is there once."},
		{Name: "said-twice", Reason: "A page says a thing once."},
		{Name: "section", Reason: "A specification has the section that is cited."},
		{Name: "section-order", Reason: "Sections stand in their order, so that readers find them."},
		{Name: "source", Reason: "A source is a specification, or a title with its address."},
		{Name: "spelling", Reason: "The site is written in American spelling."},
		{Name: "stub", Reason: "A page that has moved says where to, and has nothing else."},
		{Name: "table", Reason: "A comparison has a table with a column for each code."},
		{Name: "type", Reason: "A value has the type of its key."},
		{Name: "unknown-key", Reason: "A key is one that the schema knows."},
		{Name: "unknown-section", Reason: "A section is one that this kind of entry has."},
		{Name: "value", Reason: "A value is one that its key may have."},
		{Name: "words", Reason: "A summary says at once what happened."},
		{Name: "yaml", Reason: "The front matter is YAML."},
	}
}
