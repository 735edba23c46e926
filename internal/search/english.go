package search

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// english holds the commonest words of general English, sorted. See
// data/README.md for where they come from.
//
//go:embed data/english.txt
var english string

// rareEnglish holds the words of general English that come after those, sorted.
//
//go:embed data/english-rare.txt
var rareEnglish string

// synonyms holds the words that readers use for the words of the site, a group a
// line: words for each other, or "said > meant".
//
//go:embed data/synonyms.txt
var synonyms string

// isEnglish reports whether general English has a word, in one of its forms.
var isEnglish = sync.OnceValue(func() func(word string) bool {
	stems := make(map[string]bool)
	for word := range strings.FieldsSeq(english) {
		stems[stem(word)] = true
	}
	return func(word string) bool { return stems[stem(word)] }
})

// packEnglish packs the words that a search could mistake for words of the site:
// they stand in lines, or differ by a typo from one, if they are common. The search
// script does not correct them, and gives them little weight: "car" is no typo of
// "card", and "interest" beside "conflict" asks for something else.
func packEnglish(docs []*document) string {
	inLine, begun, known, near := make(map[string]bool), make(map[string]bool), make(map[string]bool), newSpelling()
	for _, d := range docs {
		for _, line := range d.lines {
			for _, word := range words(line[1:]) {
				inLine[word], known[stem(word)] = true, true
				near.add(word)
				for i := 4; i < len(word); i++ {
					begun[word[:i]] = true
				}
			}
		}
	}
	for _, word := range words(synonyms) {
		known[stem(word)] = true
	}
	alike := func(word string) bool { return known[stem(word)] || begun[word] || isJoined(word, inLine) }
	list := slices.DeleteFunc(strings.Fields(english), func(word string) bool { return !alike(word) && !near.has(word) })
	rare := slices.DeleteFunc(strings.Fields(rareEnglish), func(word string) bool { return !alike(word) })
	return packWords(slices.Sorted(slices.Values(append(list, rare...))))
}

// isJoined reports whether a word looks like two words of lines, as "passport" does.
func isJoined(word string, inLine map[string]bool) bool {
	for i := 3; i <= len(word)-3; i++ {
		if inLine[word[:i]] && inLine[word[i:]] {
			return true
		}
	}
	return false
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
