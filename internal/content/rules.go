package content

// A Rule is something that the sources keep to.
type Rule struct {
	Name   string // short name, as faults have it
	Reason string // what it asks, in a sentence
	Spec   string // section behind it; "" if it is a rule of this site
}

// Rules returns the rules that Load holds the sources to, by name. Those of
// Markdown and of HTTP messages are in the packages that read these.
func Rules() []Rule {
	return []Rule{
		{"address-twice", "A page has an address of its own.", ""},
		{"addresses", "The list of addresses has one address of a page or section a line, sorted.", ""},
		{"alias-twice", "A name leads to one code.", ""},
		{"character", "Facts hold no tab, no control character and no character that cannot be seen.", ""},
		{"citation", "A specification is cited in the form that becomes a link to its section.", ""},
		{"code-twice", "A code is described in one file.", ""},
		{"constants", "The table of constants can be read and names only codes that are registered or described.", ""},
		{"empty-section", "A section has something in it.", ""},
		{"facts", "An entry agrees with the registry and with the facts of the specifications.", "RFC 9110 §15"},
		{"fence", "The attribute status of a block is a list of codes.", ""},
		{"field-name", "The name of an HTTP field is registered or in common use, and spelled as there.", "RFC 9110 §16.3.1"},
		{"file", "A file belongs in its folder and is plain text: UTF-8, line ends LF, at most 64 KiB, no symbolic link.", ""},
		{"file-name", "The name of a file agrees with what is in it.", ""},
		{"filler", "Words that say nothing are left out.", ""},
		{"front", "An entry begins with its facts, in YAML between two lines of three hyphens.", ""},
		{"full-stop", "A list item ends as a sentence does.", ""},
		{"hype", "A thing is said, not praised.", ""},
		{"label", "A link that names a code leads to that code.", ""},
		{"latin", "Abbreviations of Latin are written in English.", ""},
		{"long-sentence", "A sentence has at most 35 words.", ""},
		{"missing-file", "The files that the site cannot do without are there.", ""},
		{"missing-key", "A key that is not optional is there.", ""},
		{"missing-section", "A section that is not optional is there.", ""},
		{"passive", "A sentence says who does what.", ""},
		{"phrase", "A code has its own phrase, not that of another one.", "RFC 9110 §15"},
		{"placeholder", "What the scaffold has left to a person is written.", ""},
		{"registry", "A code is registered, or unofficial and somebody's.", "RFC 9110 §16.2.1"},
		{"relation", "A code is related to other codes, not to itself.", ""},
		{"repeated-key", "A key is there once.", ""},
		{"repeated-section", "A section is there once.", ""},
		{"said-twice", "A page says a thing once.", ""},
		{"section", "A specification has the section that is cited.", ""},
		{"section-order", "Sections stand in their order, so that readers find them.", ""},
		{"source", "A source is a specification, or a title with its address.", ""},
		{"spelling", "The site is written in American spelling.", ""},
		{"stub", "A page that has moved says where to, and has nothing else.", ""},
		{"table", "A comparison has a table with a column for each code.", ""},
		{"type", "A value has the type of its key.", ""},
		{"unknown-key", "A key is one that the schema knows.", ""},
		{"unknown-section", "A section is one that this kind of entry has.", ""},
		{"value", "A value is one that its key may have.", ""},
		{"words", "A summary says at once what happened.", ""},
		{"yaml", "The front matter is YAML.", ""},
	}
}
