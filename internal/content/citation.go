package content

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// looseReference matches references to specifications in a form that does not
// become a link to the section.
var looseReference = regexp.MustCompile(`RFC[ -]?([1-9][0-9]{2,4})(?:,?\s[Ss]ec(?:tion|\.)\s|,\s?§\s?|\s§\s)((?:[1-9][0-9]*|[A-Z])(?:\.[1-9][0-9]*)*)\b|RFC-?([1-9][0-9]{2,4})\b`)

// citationFaults returns the faults in the citations of a text: sections that
// do not exist, references in the wrong form, and codes with the phrase of
// another code.
func citationFaults(reg *registry.Registry, text string) []problem.Fault {
	var faults []problem.Fault
	for _, m := range registry.FindSpecs(text) {
		if fault := reg.SectionFault(m.Spec); fault != "" {
			faults = append(faults, problem.Fault{Offset: m.Start, Rule: ruleSection, Text: fault})
		}
	}
	for _, at := range looseReference.FindAllStringSubmatchIndex(text, -1) {
		form := "RFC $3"
		if at[2] >= 0 {
			form = "RFC $1 §$2"
		}
		form = string(looseReference.ExpandString(nil, form, text, at))
		faults = append(faults, problem.Fault{Offset: at[0], Rule: ruleCitation, Text: "cite it as `" + form + "`, so that it becomes a link"})
	}
	for i := 0; i+4 < len(text); i++ {
		if !isNamedCode(text, i) {
			continue
		}
		if fault := phraseFault(reg, text[i:i+3], text[i+4:]); fault != "" {
			faults = append(faults, problem.Fault{Offset: i + 4, Rule: ruleCitedPhrase, Text: fault})
		}
	}
	return faults
}

// isNamedCode reports whether a code and a capital letter begin at an index, as
// in "404 Not Found". It returns false for the number of a document, a section
// or a price.
func isNamedCode(text string, i int) bool {
	if text[i] < '1' || text[i] > '5' || text[i+3] != ' ' || text[i+4] < 'A' || text[i+4] > 'Z' || !digit(text[i+1]) || !digit(text[i+2]) {
		return false
	}
	before := text[:i]
	last, _ := utf8.DecodeLastRuneInString(before)
	if letter(last) || unicode.IsDigit(last) || strings.ContainsRune(".,-–$€£#§_/:+", last) {
		return false // part of a number, a price, an address or a version
	}
	return !numbered[strings.ToLower(lastWord(before))]
}

// numbered are words that precede a number which is not a status code.
var numbered = map[string]bool{"rfc": true, "port": true, "ports": true, "section": true, "chapter": true, "step": true,
	"line": true, "lines": true, "issue": true, "bug": true, "ticket": true, "version": true}

// lastWord returns the last word of a text that ends with a space.
func lastWord(text string) string {
	text = strings.TrimSuffix(text, " ")
	return text[strings.LastIndexAny(text, " (\n")+1:]
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// phraseFault returns what is wrong with the words after a code. It reports
// only the phrase of another code and a misspelling of the code's own phrase.
func phraseFault(reg *registry.Registry, code, rest string) string {
	number, _ := strconv.Atoi(code)
	own, registered := reg.Lookup(number)
	facts, _ := reg.Facts(number)
	former := func(f registry.Former) bool { return strings.HasPrefix(rest, f.Phrase) }
	// A plural, as in "two 409 Conflicts", begins with the phrase, too.
	if !registered || strings.HasPrefix(rest, own.Phrase) || slices.ContainsFunc(facts.Formerly, former) {
		return ""
	}
	for _, other := range reg.Entries() {
		if after, ok := strings.CutPrefix(rest, other.Phrase); ok && !letterAt(after, 0) {
			return fmt.Sprintf("`%s` is the phrase of %d; that of %s is `%s`", other.Phrase, other.Code, code, own.Phrase)
		}
	}
	words := firstWords(rest, 1+strings.Count(own.Phrase, " "))
	if problem.Nearest(words, []string{own.Phrase}) == "" {
		return ""
	}
	return fmt.Sprintf("the phrase of %s is `%s`, not `%s`", code, own.Phrase, words)
}

// firstWords returns the first n words of a text without the punctuation after
// them.
func firstWords(text string, n int) string {
	fields := strings.Fields(text)
	return strings.TrimRight(strings.Join(fields[:min(n, len(fields))], " "), ".,:;!?)]*_")
}

// checkReference checks that a cited section exists.
func (s *source) checkReference(key string, ref Reference) {
	if spec, err := registry.ParseSpec(string(ref)); err == nil {
		if fault := s.reg.SectionFault(spec); fault != "" {
			s.keyFault(key, ruleSection, "%s", fault)
		}
	}
}

// sectionAddress matches the address of a section of an RFC.
var sectionAddress = regexp.MustCompile(`^https://(?:www\.rfc-editor\.org/rfc|datatracker\.ietf\.org/doc(?:/html)?|tools\.ietf\.org/html|httpwg\.org/specs)/rfc([1-9][0-9]*)(?:\.html)?#(?:section|appendix)-([0-9A-Z]+(?:\.[0-9]+)*)$`)

// missingSection returns a fault if an address names a section that its RFC
// does not have. It returns "" for other addresses.
func missingSection(reg *registry.Registry, address string) string {
	m := sectionAddress.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return reg.SectionFault(registry.Spec{Document: "RFC " + m[1], Section: m[2]})
}

// checkLinks checks that links lead to the code that their text names, and to
// sections that exist.
func (s *source) checkLinks(links []markdown.Link) {
	for _, link := range links {
		if fault := missingSection(s.reg, link.Dest); fault != "" {
			s.fault(link.Offset, ruleSection, "%s", fault)
		}
		page, _, _ := strings.Cut(link.Dest, "#")
		if number, err := strconv.Atoi(page); err == nil && link.Text != "" {
			if fault := labelFault(s.reg, link.Text, number); fault != "" {
				s.fault(link.Offset, ruleLabel, "%s", fault)
			}
		}
	}
}

// labelFault returns a fault if the text of a link to a code names another
// code. Otherwise it returns "".
func labelFault(reg *registry.Registry, words string, number int) string {
	named, _, _ := strings.Cut(words, " ")
	if other, err := strconv.Atoi(named); err == nil && len(named) == 3 && other != number {
		return fmt.Sprintf("the link text says %d, but the link leads to %d; correct one of the two", other, number)
	}
	for _, other := range reg.Entries() {
		if strings.EqualFold(words, other.Phrase) && other.Code != number {
			return fmt.Sprintf("the link text says `%s`, which is %d, but the link leads to %d; correct one of the two", words, other.Code, number)
		}
	}
	return ""
}
