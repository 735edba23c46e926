package content

import (
	"fmt"
	"strconv"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// A slip is something that a text gets wrong, and where.
type slip struct {
	at         int
	rule, text string
}

// miscited returns what a text gets wrong when it cites: sections that a
// specification does not have, and phrases of another code.
func miscited(reg *registry.Registry, text string) []slip {
	var slips []slip
	for _, m := range registry.FindSpecs(text) {
		if fault := reg.Missing(m.Spec); fault != "" {
			slips = append(slips, slip{at: m.Start, rule: "section", text: fault})
		}
	}
	for i := 0; i+4 < len(text); i++ {
		if !named(text, i) {
			continue
		}
		if fault := misnamed(reg, text[i:i+3], text[i+4:]); fault != "" {
			slips = append(slips, slip{at: i + 4, rule: "phrase", text: fault})
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
	if i > 0 && (letter(text[i-1]) || digit(text[i-1]) || strings.IndexByte(".-$_", text[i-1]) >= 0) {
		return false
	}
	return !strings.HasSuffix(before, "RFC ")
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
	if !registered || begins(rest, names) != "" {
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

// firstWords returns the first n words of a text without the marks behind them.
func firstWords(text string, n int) string {
	fields := strings.Fields(text)
	return strings.TrimRight(strings.Join(fields[:min(n, len(fields))], " "), ".,:;!?)]*_")
}

// checkReference wants a section of a specification to be there.
func (s *source) checkReference(key string, ref Reference) {
	if spec, err := registry.ParseSpec(string(ref)); err == nil {
		if fault := s.reg.Missing(spec); fault != "" {
			s.problems.Add(s.at(key), "section", "%s", fault)
		}
	}
}
