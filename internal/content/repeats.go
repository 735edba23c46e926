package content

import (
	"bytes"
	"fmt"
	"strings"

	"httpcodes/internal/problem"
)

// once reports what a list says twice, in whatever case, by the word for it. The
// key has %d for the index.
func once[T any](s *source, key string, list []T, word func(T) string) {
	seen := make(map[string]bool, len(list))
	for i := range list {
		w := word(list[i])
		if folded := strings.ToLower(w); seen[folded] {
			s.problems.Add(s.at(fmt.Sprintf(key, i)), ruleValue, "`%s` is written twice", w)
		} else if w != "" {
			seen[folded] = true
		}
	}
}

// checkKeywords reports a keyword that is written twice.
func (s *source) checkKeywords(keywords []string) {
	once(s, "keywords[%d]", keywords, func(k string) string { return k })
}

// checkChanges wants the newest change first, as feeds and readers do.
func (s *source) checkChanges(changes []Change) {
	for i := 1; i < len(changes); i++ {
		if changes[i].Date > changes[i-1].Date {
			s.problems.Add(s.at(fmt.Sprintf("changes[%d].date", i)), ruleValue,
				"the change of %s stands below that of %s; the newest comes first", changes[i].Date, changes[i-1].Date)
		}
	}
}

// checkTwice reports what the body says twice: a word in a row, and whole
// paragraphs and list items. Text is the body as prose returns it.
func (s *source) checkTwice(text string) {
	last, stop := "", 0
	for start, end := range words(text) {
		word := strings.ToLower(text[start:end])
		if word == last && !double[word] && strings.Trim(word, "x") != "" && text[stop:start] == " " {
			s.fault(s.body+start, ruleSaidTwice, "`%s` is written twice", text[start:end])
		}
		last, stop = word, end
	}
	seen := make(map[string]int)
	var said []byte // with one space behind each word
	for start, end := range paragraphs(text) {
		paragraph := bytes.TrimLeft(s.text[s.body+start:s.body+end], "-*> ")
		n := 0
		said = said[:0]
		for word := range bytes.FieldsSeq(paragraph) {
			said = append(append(said, word...), ' ')
			n++
		}
		if first, twice := seen[string(said)]; twice {
			s.fault(s.body+start, ruleSaidTwice, "line %d says this already", problem.At(s.file, s.text, s.body+first).Line)
		} else if n >= fewest {
			seen[string(said)] = start
		}
	}
}

// double are words that may follow themselves.
var double = map[string]bool{"had": true, "that": true}

// fewest are the words of a paragraph that hardly comes twice by chance.
const fewest = 4
