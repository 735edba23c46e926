package content

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// A slip is something that a text gets wrong, and where.
type slip struct {
	at   int
	rule problem.Rule
	text string
}

// loosely matches references that nobody checks and that become no links, or
// links to a whole document.
var loosely = regexp.MustCompile(`RFC[ -]?([1-9][0-9]{2,4})(?:,?\s[Ss]ec(?:tion|\.)\s|,\s?§\s?|\s§\s)((?:[1-9][0-9]*|[A-Z])(?:\.[1-9][0-9]*)*)\b|RFC-?([1-9][0-9]{2,4})\b`)

// miscited returns what a text gets wrong when it cites: sections that a
// specification does not have, and phrases of another code.
func miscited(reg *registry.Registry, text string) []slip {
	var slips []slip
	for _, m := range registry.FindSpecs(text) {
		if fault := reg.Missing(m.Spec); fault != "" {
			slips = append(slips, slip{at: m.Start, rule: ruleSection, text: fault})
		}
	}
	for _, at := range loosely.FindAllStringSubmatchIndex(text, -1) {
		form := "RFC $3"
		if at[2] >= 0 {
			form = "RFC $1 §$2"
		}
		form = string(loosely.ExpandString(nil, form, text, at))
		slips = append(slips, slip{at: at[0], rule: ruleCitation, text: "cite it as `" + form + "`, so that it becomes a link"})
	}
	for i := 0; i+4 < len(text); i++ {
		if !named(text, i) {
			continue
		}
		if fault := misnamed(reg, text[i:i+3], text[i+4:]); fault != "" {
			slips = append(slips, slip{at: i + 4, rule: rulePhrase, text: fault})
		}
	}
	return slips
}

// named reports whether a code and a capital after it stand at an index, as in
// "404 Not Found", and not the number of a document, a section or a price.
func named(text string, i int) bool {
	if text[i] < '1' || text[i] > '5' || text[i+3] != ' ' || text[i+4] < 'A' || text[i+4] > 'Z' || !digit(text[i+1]) || !digit(text[i+2]) {
		return false
	}
	before := text[:i]
	last, _ := utf8.DecodeLastRuneInString(before)
	if letter(last) || unicode.IsDigit(last) || strings.ContainsRune(".,-–$€£#§_/:+", last) {
		return false // part of a number, a price, an address or a version
	}
	return !numbers[strings.ToLower(lastWord(before))]
}

// numbers are the words before a number that is no status code.
var numbers = map[string]bool{"rfc": true, "port": true, "ports": true, "section": true, "chapter": true, "step": true,
	"line": true, "lines": true, "issue": true, "bug": true, "ticket": true, "version": true}

// lastWord returns the word before the space that ends a text.
func lastWord(text string) string {
	text = strings.TrimSuffix(text, " ")
	return text[strings.LastIndexAny(text, " (\n")+1:]
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// misnamed says what is wrong with the words that follow a registered code, or
// "". Only what can hardly be meant otherwise is wrong: the phrase of another
// code, and nearly that of its own.
func misnamed(reg *registry.Registry, code, rest string) string {
	number, _ := strconv.Atoi(code)
	own, registered := reg.Lookup(number)
	facts, _ := reg.Facts(number)
	names := []string{own.Phrase}
	for _, f := range facts.Formerly {
		names = append(names, f.Phrase)
	}
	if !registered || begins(rest, withPlurals(names)) != "" {
		return ""
	}
	for _, other := range reg.Entries() {
		if begins(rest, []string{other.Phrase}) != "" {
			return fmt.Sprintf("`%s` is the phrase of %d; that of %s is `%s`", other.Phrase, other.Code, code, own.Phrase)
		}
	}
	words := firstWords(rest, 1+strings.Count(own.Phrase, " "))
	if problem.Nearest(words, []string{own.Phrase}) == "" {
		return ""
	}
	return fmt.Sprintf("the phrase of %s is `%s`, not `%s`", code, own.Phrase, words)
}

// withPlurals adds the plurals of phrases, as in "two 409 Conflicts".
func withPlurals(phrases []string) []string {
	list := phrases
	for _, p := range phrases {
		list = append(list, p+"s", p+"es")
		if stem, ok := strings.CutSuffix(p, "y"); ok {
			list = append(list, stem+"ies")
		}
	}
	return list
}

// firstWords returns the first n words of a text without the marks behind them.
func firstWords(text string, n int) string {
	fields := strings.Fields(text)
	return strings.TrimRight(strings.Join(fields[:min(n, len(fields))], " "), ".,:;!?)]*_")
}

// checkReference wants a section of a specification to be there.
func (s *source) checkReference(key string, ref Reference) {
	if spec, err := registry.ParseSpec(string(ref)); err == nil {
		if fault := s.reg.Missing(spec); fault != "" {
			s.problems.Add(s.at(key), ruleSection, "%s", fault)
		}
	}
}

// textOf matches the address of a section of an RFC.
var textOf = regexp.MustCompile(`^https://(?:www\.rfc-editor\.org/rfc|datatracker\.ietf\.org/doc(?:/html)?|tools\.ietf\.org/html|httpwg\.org/specs)/rfc([1-9][0-9]*)(?:\.html)?#(?:section|appendix)-([0-9A-Z]+(?:\.[0-9]+)*)$`)

// missingAt says that an address names a section that its RFC does not have, or "".
func missingAt(reg *registry.Registry, address string) string {
	m := textOf.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return reg.Missing(registry.Spec{Document: "RFC " + m[1], Section: m[2]})
}

// checkLinks wants links to lead to the code that they name, and to sections
// that there are.
func (s *source) checkLinks(links []markdown.Link) {
	for _, link := range links {
		if fault := missingAt(s.reg, link.Dest); fault != "" {
			s.fault(link.Offset, ruleSection, "%s", fault)
		}
		page, _, _ := strings.Cut(link.Dest, "#")
		if number, err := strconv.Atoi(page); err == nil && link.Text != "" {
			if fault := mislabeled(s.reg, link.Text, number); fault != "" {
				s.fault(link.Offset, ruleLabel, "%s", fault)
			}
		}
	}
}

// mislabeled says that the words of a link to a code name another one, or "".
func mislabeled(reg *registry.Registry, words string, number int) string {
	named, _, _ := strings.Cut(words, " ")
	if other, err := strconv.Atoi(named); err == nil && len(named) == 3 && other != number {
		return fmt.Sprintf("the link text says %d, but the link leads to %d", other, number)
	}
	for _, other := range reg.Entries() {
		if strings.EqualFold(words, other.Phrase) && other.Code != number {
			return fmt.Sprintf("the link text says `%s`, which is %d, but the link leads to %d", words, other.Code, number)
		}
	}
	return ""
}
