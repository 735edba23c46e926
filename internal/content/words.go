package content

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence is the number of words after which a tired reader starts again.
const maxSentence = 35

// A phrasing is something that the texts of this site avoid.
type phrasing struct {
	rule    string
	pattern *regexp.Regexp
	advice  string
}

// phrasings are looked for in the text of every entry; code is not text.
var phrasings = []phrasing{
	{"filler", regexp.MustCompile(`(?i)\b(simply|basically|obviously|essentially|actually|literally|of course|please note|note that|in order to|at this point in time|needless to say|it should be noted|as you can see|feel free)\b`),
		"says nothing; leave it out"},
	{"hype", regexp.MustCompile(`(?i)\b(powerful|seamless(ly)?|robust|blazing(ly)?|cutting-edge|leverag(e|es|ing)|utiliz(e|es|ing)|delv(e|es|ing)|game-changer|world-class)\b`),
		"is hype; say what it does"},
	{"latin", regexp.MustCompile(`(?i)(\be\.g\.|\bi\.e\.|\betc\.)`),
		"is Latin; write `for example`, `that is` or `and so on`"},
	{"spelling", regexp.MustCompile(`(?i)\b(behaviours?|colours?|favou?rites? of|honours?|honoured|recognis\w+|authoris\w+|organis\w+|standardis\w+|normalis\w+|optimis\w+|licence|centres?|catalogues?|cancelled|cancelling|neighbours?|neighbouring|analyse[ds]?|artefacts?|grey|whilst|amongst|travell\w+|labell\w+)\b`),
		"is British; the site is written in American spelling"},
}

// passive matches sentences that begin by hiding who does something.
var passive = regexp.MustCompile(`^(It|This|This code|This status code|This response|The code|The status code) (is|was|has been) (used|sent|returned|given|issued|generated|emitted|recommended|intended|meant|designed)\b|^(Used|Returned|Sent|Issued) (when|if|to|by)\b`)

// checkWords holds the summary and the body to the words of the site.
func (s *source) checkWords(summary Summary) {
	if text := string(summary); strings.HasPrefix(text, "The HTTP") {
		s.problems.Add(s.at("summary"), "words", "`summary` begins with `The HTTP`; say at once what happened")
	} else if m := passive.FindString(text); m != "" {
		s.problems.Add(s.at("summary"), "words", "`summary` begins with `%s`; say who does what", m)
	}
	text := prose(s.text, s.body)
	for _, p := range phrasings {
		for _, m := range p.pattern.FindAllStringIndex(text, -1) {
			s.fault(m[0], p.rule, "`%s` %s", text[m[0]:m[1]], p.advice)
		}
	}
	s.checkParagraphs(text)
}

// paragraph matches what stands between empty lines, list markers, headings,
// quotes and rows of tables: a paragraph or a list item, over one line or more.
var paragraph = regexp.MustCompile(`(?m)^[ \t>]*((?:[-*]|\d+\.)[ ]+)?([^\s|#>\[-].*(?:\n[ \t>]*[^\s|#>*-].*)*)`)

// joint matches the end of a line and the quote marks of the next one.
var joint = regexp.MustCompile(`\n[ \t>]*`)

func spaces(s string) string { return strings.Repeat(" ", len(s)) }

// checkParagraphs looks at each paragraph and list item.
func (s *source) checkParagraphs(text string) {
	for _, m := range paragraph.FindAllStringSubmatchIndex(text[s.body:], -1) {
		start, end := s.body+m[4], s.body+m[5]
		s.checkSentences(joint.ReplaceAllStringFunc(text[start:end], spaces), start)
		if item := m[2] >= 0; item && !ended(text[start:end]) {
			s.fault(start, "full-stop", "the list item does not end with a full stop")
		}
	}
}

// ended reports whether a line ends as a sentence does, or leads to what follows.
func ended(line string) bool {
	line = strings.TrimRight(line, "\"')`*_”’ ")
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".:?!…", last)
}

// checkSentences looks at the sentences of one paragraph.
func (s *source) checkSentences(text string, offset int) {
	start := 0
	for i := 0; i < len(text); i++ {
		last := i == len(text)-1
		if !last && !(strings.ContainsRune(".!?", rune(text[i])) && text[i+1] == ' ' && opens(text[i+1:])) {
			continue
		}
		sentence := strings.TrimLeft(text[start:i+1], " ")
		place := offset + i + 1 - len(sentence)
		if n := len(strings.Fields(sentence)); n > maxSentence {
			s.fault(place, "long-sentence", "the sentence has %d words; say it in at most %d, or in two", n, maxSentence)
		}
		if m := passive.FindString(sentence); m != "" {
			s.fault(place, "passive", "the sentence begins with `%s`; say who does what", m)
		}
		start = i + 1
	}
}

// opens reports whether text begins like a sentence.
func opens(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " `*[(\"“"))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == utf8.RuneError
}

var (
	fences  = regexp.MustCompile("(?ms)^[ >]*```.*?^[ >]*```[^\n]*$")
	code    = regexp.MustCompile("``[^`\n]+``|`[^`\n]*`")
	address = regexp.MustCompile(`\]\([^)\n]*\)|<https://[^>\n]*>`)
	quoting = regexp.MustCompile(`"[^"\n]*"|“[^”\n]*”`)
)

// prose returns text as long as src in which everything but words is blank:
// what stands before the body, code, addresses, and what others said.
func prose(src []byte, body int) string {
	out := []byte(strings.Repeat("\n", body) + string(src[body:]))
	blank := func(pattern *regexp.Regexp, with byte) {
		for _, m := range pattern.FindAllIndex(out, -1) {
			for i := m[0]; i < m[1]; i++ {
				if out[i] != '\n' {
					out[i] = with
				}
			}
		}
	}
	blank(fences, ' ')
	blank(code, 'x')
	blank(address, ' ')
	blank(quoting, 'x')
	return string(out)
}
