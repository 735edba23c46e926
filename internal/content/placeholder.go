package content

import (
	"regexp"
	"strings"
)

// placeholder matches words between ‹ and ›, which say what to write there. The
// scaffold writes them where it cannot know the text. An entry with a
// placeholder has a fault.
var placeholder = regexp.MustCompile(`‹[^‹›]*›`)

// missing returns a placeholder with these words.
func missing(words string) string { return "‹" + words + "›" }

// toWrite returns the words of the placeholder in a value, if it has one.
func toWrite(value string) (words string, ok bool) {
	m := placeholder.FindString(value)
	return strings.Trim(m, "‹›"), m != ""
}

// leftOver are the notes that writers leave for themselves.
var leftOver = []string{"TODO", "FIXME", "TBD"}

// checkPlaceholders reports the placeholders in the body.
func (s *source) checkPlaceholders() {
	for _, m := range placeholder.FindAllIndex(s.text[s.body:], -1) {
		words, _ := toWrite(string(s.text[s.body+m[0] : s.body+m[1]]))
		s.fault(s.body+m[0], rulePlaceholder, "still to be written: %s", words)
	}
}
