package content

import (
	"regexp"
	"strings"
)

// A placeholder stands where the scaffold cannot know what to write: words
// between ‹ and ›, which say what belongs there. As long as one is left, the
// entry has a fault.
var placeholder = regexp.MustCompile(`‹[^‹›]*›`)

// missing returns a placeholder.
func missing(words string) string { return "‹" + words + "›" }

// toWrite returns what the placeholder in a value asks for.
func toWrite(value string) (words string, ok bool) {
	m := placeholder.FindString(value)
	return strings.Trim(m, "‹›"), m != ""
}

// leftOver are what writers note down for themselves.
var leftOver = map[string]bool{"TODO": true, "FIXME": true, "TBD": true}

// checkPlaceholders reports those of the body.
func (s *source) checkPlaceholders() {
	for _, m := range placeholder.FindAllIndex(s.text[s.body:], -1) {
		words, _ := toWrite(string(s.text[s.body+m[0] : s.body+m[1]]))
		s.fault(s.body+m[0], rulePlaceholder, "still to be written: %s", words)
	}
}
