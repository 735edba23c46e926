package content

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"httpcodes/internal/problem"
)

const (
	// wordsFile is the table of words that the texts of the site avoid. A site
	// without it has no rules about words.
	wordsFile = "content/data/words.csv"

	wordsHeader = "words,rule,instead"
)

// wordRules are the rules that the table may name. Each says what is wrong with
// a word, and what to do if the table has no replacement for it.
var wordRules = map[string]struct {
	rule          problem.Rule
	wrong, remedy string
}{
	ruleFiller.Name:   {ruleFiller, "says nothing", "leave it out"},
	ruleHype.Name:     {ruleHype, "is hype", "say what it does"},
	ruleLatin.Name:    {ruleLatin, "is Latin", ""},
	rulePlain.Name:    {rulePlain, "is a second word for the same thing", ""},
	ruleSpelling.Name: {ruleSpelling, "is British", ""},
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
	if header, _, _ := strings.Cut(string(s.text), "\n"); header != wordsHeader {
		s.fault(0, ruleWordList, "the first line is not `%s`; write it there", wordsHeader)
		return list
	}
	in := csv.NewReader(strings.NewReader(string(s.text)))
	in.FieldsPerRecord = -1
	_, err := in.Read()
	for err == nil {
		var cells []string
		if cells, err = in.Read(); err == nil {
			list.row(wordRow{s, in, cells})
		}
	}
	if broken, ok := errors.AsType[*csv.ParseError](err); ok {
		s.problems.Add(problem.Pos{File: s.file, Line: broken.Line, Column: max(1, broken.Column)}, ruleWordList,
			"the rows from here on cannot be read; put a cell that has a comma or a double quote in double quotes, and double each quote in it")
	} else if !errors.Is(err, io.EOF) {
		s.fault(0, ruleWordList, "%s", err)
	}
	return list
}

// A wordRow is a row of the table.
type wordRow struct {
	*source
	in    *csv.Reader
	cells []string
}

// fault reports a fault in a cell, which is counted from 0.
func (r wordRow) fault(i int, format string, args ...any) {
	line, column := r.in.FieldPos(i) // FieldPos counts bytes
	text := strings.Split(string(r.text), "\n")[line-1]
	column = 1 + utf8.RuneCountInString(text[:min(column-1, len(text))])
	r.problems.Add(problem.Pos{File: r.file, Line: line, Column: column}, ruleWordList, format, args...)
}

// row adds a row to the list, or reports what is wrong with it.
func (l *wordList) row(r wordRow) {
	if len(r.cells) != 3 {
		r.fault(0, "the row has %d cells, not 3; put a cell that has a comma in double quotes", len(r.cells))
		return
	}
	words, rule, instead := r.cells[0], r.cells[1], r.cells[2]
	known, ok := wordRules[rule]
	first, _ := r.in.FieldPos(0)
	switch {
	case words == "":
		r.fault(0, "the cell is empty; write the words to avoid")
	case strings.Join(strings.Fields(words), " ") != words:
		r.fault(0, "`%s` has extra spaces; write one between words, and none around them", words)
	case strings.ToLower(words) != words:
		r.fault(0, "write `%s` in lower case; it also matches capitals", strings.ToLower(words))
	case !letterAt(words, 0):
		r.fault(0, "`%s` does not begin with a letter, so it is never found", words)
	case l.lines[words] > 0:
		r.fault(0, "`%s` is already in line %d", words, l.lines[words])
	case !ok:
		r.fault(1, "unknown rule `%s`; the rules are filler, hype, latin, plain and spelling", rule)
	case instead == "" && known.remedy == "":
		r.fault(2, "the cell is empty; the rule `%s` needs what to write instead", rule)
	case strings.TrimSpace(instead) != instead:
		r.fault(2, "`%s` has spaces around it; remove them", instead)
	default:
		l.add(words, known.rule, known.wrong+"; "+remedy(instead, known.remedy))
	}
	l.lines[words] = first
}

func remedy(instead, otherwise string) string {
	if instead == "" {
		return otherwise
	}
	return "write `" + instead + "`"
}

func (l *wordList) add(words string, rule problem.Rule, advice string) {
	for from, to := range wordsOf(words) {
		first := words[from:to]
		l.byFirst[first] = append(l.byFirst[first], phrasing{words, rule, advice})
		return
	}
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
