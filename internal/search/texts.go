package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// commonest limits how common a word may be. A word on more than an eighth of
// the pages is left out, because it hardly distinguishes pages.
const commonest = 8

// A textWord is a word of the texts that no line has.
type textWord struct {
	word string
	docs []int // numbers of the documents that have it
}

// findWords returns the words of the texts that no line of any page has, nor
// general English: those of the fewest pages first, the short ones before the long.
// Of several forms of a word there is only the shortest, because the search script
// finds the others by it.
func findWords(docs []*document, inLine map[string]bool) []textWord {
	stems := make(map[string]bool)
	for word := range inLine {
		stems[stem(word)] = true
	}
	found := make(map[string]textWord) // by stem
	for i, d := range docs {
		for _, text := range d.texts {
			for word := range words(text) {
				if key := stem(word); len(word) > 2 && word[0] > '9' && !stems[key] && !isEnglish()(key) {
					found[key] = found[key].with(word, i)
				}
			}
		}
	}
	maps.DeleteFunc(found, func(_ string, t textWord) bool { return len(t.docs) > max(1, len(docs)/commonest) })
	return slices.SortedFunc(maps.Values(found), func(a, b textWord) int {
		return cmp.Or(len(a.docs)-len(b.docs), len(a.word)-len(b.word), strings.Compare(a.word, b.word))
	})
}

// with returns t with a form of it that a document has.
func (t textWord) with(form string, doc int) textWord {
	if t.word == "" || len(form) < len(t.word) || len(form) == len(t.word) && form < t.word {
		t.word = form
	}
	if len(t.docs) == 0 || t.docs[len(t.docs)-1] != doc {
		t.docs = append(t.docs, doc)
	}
	return t
}

// packTexts returns the words that each of a number of pages has, separated by
// spaces, and form feeds between the pages.
func packTexts(list []textWord, pages int) string {
	each := make([][]string, pages)
	for _, t := range list {
		for _, i := range t.docs {
			each[i] = append(each[i], t.word)
		}
	}
	lines := make([]string, pages)
	for i, words := range each {
		slices.Sort(words)
		lines[i] = strings.Join(words, " ")
	}
	return strings.TrimRight(strings.Join(lines, "\f"), "\f")
}

// endings are removed from words before they are compared.
var endings = []string{"ing", "ed", "es", "s", "d"}

// stem removes the most common endings. The search script finds a word by its
// other forms, so one form for each page is enough.
func stem(word string) string {
	for _, ending := range endings {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) > 3 {
			word = rest
			break
		}
	}
	return strings.TrimSuffix(word, "e")
}
