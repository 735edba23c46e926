package search

import (
	_ "embed"
	"slices"
	"strings"
)

// english holds the commonest words of general English, sorted. See
// data/README.md for where they come from.
//
//go:embed data/english.txt
var english string

// packEnglish packs the common words that a search could mistake for words of the
// site: they stand there too, or differ from one by a typo. The search script does
// not correct them, and gives them little weight: "car" is no typo of "card", and
// "interest" beside "conflict" asks for something else.
func packEnglish(docs []*document) string {
	known, near := make(map[string]bool), newSpelling()
	for _, d := range docs {
		for _, line := range d.lines {
			for _, word := range words(line[1:]) {
				known[stem(word)] = true
				near.add(word)
			}
		}
		for _, s := range d.sections {
			for word := range s.words {
				known[stem(word)] = true
			}
		}
	}
	list := strings.Fields(english)
	return packWords(slices.DeleteFunc(list, func(word string) bool { return !known[stem(word)] && !near.has(word) }))
}

// A spelling finds words that differ by as few typos as the search script corrects.
// It holds what is left of each word without a letter or two.
type spelling struct{ left map[string]bool }

func newSpelling() *spelling { return &spelling{make(map[string]bool)} }

func (s *spelling) add(word string) {
	if len(word) > 3 && !s.left["="+word] {
		s.left["="+word] = true
		without(word, typos(len(word)), func(rest string) { s.left[rest] = true })
	}
}

func (s *spelling) has(word string) bool {
	found := false
	without(word, typos(len(word)), func(rest string) { found = found || s.left[rest] })
	return found
}

// typos returns how many typos the search script corrects in a word of this length.
func typos(length int) int {
	switch {
	case length < 4:
		return 0
	case length < 8:
		return 1
	}
	return 2
}

// without calls each with the word, and with everything that is left of it when up
// to n letters are taken away.
func without(word string, n int, each func(rest string)) {
	each(word)
	for i := 0; n > 0 && i < len(word); i++ {
		without(word[:i]+word[i+1:], n-1, each)
	}
}
