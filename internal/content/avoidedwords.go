package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"httpcodes/internal/problem"
	"httpcodes/internal/table"
)

const (
	// wordsFile is the table of words that the texts of the site avoid. A site
	// without it has no rules about words.
	wordsFile = "content/data/words.csv"

	wordsHeader = "words,rule,instead"
)

// wordRules are the rules that the table may name. Each says what is wrong with
// a word, and what to do if the table has no replacement for it.
var wordRules = map[problem.Rule]struct{ wrong, remedy string }{
	ruleFiller:   {"says nothing", "remove it"},
	ruleHype:     {"is hype", "say what it does"},
	ruleLatin:    {"is Latin", ""},
	rulePlain:    {"has a plainer word", ""},
	ruleSpelling: {"is British", ""},
}

// A phrasing is a word, or a run of words, that texts avoid.
type phrasing struct {
	words  string // in lower case, with one space between words
	rule   problem.Rule
	advice string
}

// A wordList holds phrasings by their first words. A nil wordList has none.
type wordList struct {
	byFirst map[string][]phrasing
	lines   map[string]int // the line of the table, by run of words
}

// join does nothing, because no text is checked after all entries have been
// read.
func (*wordList) join(*Library) {}

func readWords(s *source) entry {
	list := &wordList{make(map[string][]phrasing), make(map[string]int)}
	for _, r := range table.Read(s.File, string(s.text), wordsHeader, ruleWordList, s.problems) {
		list.row(r)
	}
	return list
}

// row adds a row to the list, or reports what is wrong with it.
func (l *wordList) row(r table.Row) {
	words, rule, instead := strings.Join(strings.Fields(strings.ToLower(r.Cells[0])), " "), problem.Rule(r.Cells[1]), strings.TrimSpace(r.Cells[2])
	known, ok := wordRules[rule]
	switch {
	case !letterAt(words, 0):
		r.Fault(0, "`%s` does not begin with a letter, so it is never found; begin it with one", words)
	case l.lines[words] > 0:
		r.Fault(0, "`%s` is already in line %d; remove one of the two", words, l.lines[words])
	case !ok:
		r.Fault(1, "unknown rule `%s`; the rules are filler, hype, latin, plain and spelling", rule)
	case instead == "" && known.remedy == "":
		r.Fault(2, "the cell is empty; the rule `%s` needs what to write instead", rule)
	default:
		first := wordForm.FindString(words)
		l.byFirst[first] = append(l.byFirst[first], phrasing{words, rule, known.wrong + "; " + remedy(instead, known.remedy)})
	}
	l.lines[words] = r.Line
}

func remedy(instead, otherwise string) string {
	if instead == "" {
		return otherwise
	}
	return "write `" + instead + "`"
}

// find returns the longest phrasing that begins with the word text[start:end].
// A word that is a name breaks no rule about spelling.
func (l *wordList) find(text string, start, end int) (found phrasing, ok bool) {
	if l == nil {
		return phrasing{}, false
	}
	word := text[start:end]
	for _, p := range l.byFirst[strings.ToLower(word)] {
		switch stop := start + len(p.words); {
		case len(p.words) <= len(found.words), stop > len(text), !strings.EqualFold(text[start:stop], p.words):
		case letterAt(text, stop) || p.rule == ruleSpelling && isName(text[:start], word):
		default:
			found, ok = p, true
		}
	}
	return found, ok
}

// isName reports whether word is a name, given the text before it: the word is
// in capitals, such as CANCELLED in gRPC, or begins with a capital within a
// sentence, as in Ministry of Defence.
func isName(before, word string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " "))
	first, _ := utf8.DecodeRuneInString(word)
	return strings.ToUpper(word) == word || unicode.IsUpper(first) && (letter(last) || last == ',')
}
