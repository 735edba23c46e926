package search

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
)

// english has the most common words of general English, sorted. Its source is
// named in data/README.md.
//
//go:embed data/english.txt
var english string

// rareEnglish has the next most common words of general English, sorted.
//
//go:embed data/english-rare.txt
var rareEnglish string

// spokenEnglish has other common words of films and television, sorted.
//
//go:embed data/english-spoken.txt
var spokenEnglish string

// synonyms has groups of words, one on each line: words that readers use for each
// other, or the form "said > meant".
//
//go:embed data/synonyms.txt
var synonyms string

// Synonyms returns the groups of synonyms, one a line.
func Synonyms() string { return strings.TrimSpace(synonyms) }

// isEnglish reports whether the stem of a word is one of general English.
var isEnglish = sync.OnceValue(func() func(key string) bool {
	stems := make(map[string]bool)
	for word := range strings.FieldsSeq(english + rareEnglish) {
		stems[stem(word)] = true
	}
	return func(key string) bool { return stems[key] }
})

// wordsOfLines returns the words of the lines of documents.
func wordsOfLines(docs []*document) map[string]bool {
	list := make(map[string]bool)
	for _, d := range docs {
		for _, line := range d.lines {
			for word := range words(line[1:]) {
				list[word] = true
			}
		}
	}
	return list
}

// englishNear returns the stems of the words of general English that a search could mistake for
// words of the site: words in lines and, if they are common, words that differ from
// these by a typo. The search script neither corrects them nor gives them much
// weight: "car" is not a typo of "card", and "interest" next to "conflict" has
// another meaning.
func englishNear(inLine map[string]bool) []string {
	begun, known, near := make(map[string]bool), make(map[string]bool), newSpelling()
	for word := range inLine {
		known[stem(word)] = true
		near.add(word)
		for i := 4; i < len(word); i++ {
			begun[word[:i]] = true
		}
	}
	for word := range words(synonyms) {
		known[stem(word)] = true
	}
	alike := func(word string) bool { return known[stem(word)] || begun[word] || isJoined(word, inLine) }
	list := slices.DeleteFunc(strings.Fields(english), func(word string) bool { return !alike(word) && !near.has(word) })
	rare := slices.DeleteFunc(strings.Fields(rareEnglish), func(word string) bool { return !alike(word) })
	spoken := slices.DeleteFunc(strings.Fields(spokenEnglish), func(word string) bool { return known[stem(word)] || !near.has(word) })
	stems := make(map[string]bool)
	for _, word := range slices.Concat(list, rare, spoken) {
		stems[stem(word)] = true
	}
	return slices.Sorted(maps.Keys(stems))
}

// isNoLetter reports whether a character is no letter of ASCII.
func isNoLetter(r rune) bool { return (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') }

// packEnglish packs sorted stems. Those that the lines have need no letters: for each stem
// of the lines' words of three letters or more, in the order in which they first occur, a
// bit says whether it is one of the list, and a character holds six bits, the lowest first.
// The others are packed as words.
func packEnglish(stems, lines []string) (common, others string) {
	var bits []byte
	seen := make(map[string]bool)
	for _, line := range lines {
		for word := range strings.FieldsFuncSeq(line, isNoLetter) {
			key := stem(strings.ToLower(word))
			if len(word) < 3 || seen[key] {
				continue
			}
			if len(seen)%6 == 0 {
				bits = append(bits, '0')
			}
			if _, ok := slices.BinarySearch(stems, key); ok {
				bits[len(bits)-1] += 1 << (len(seen) % 6)
			}
			seen[key] = true
		}
	}
	rest := slices.DeleteFunc(slices.Clone(stems), func(key string) bool { return seen[key] })
	return string(bits), packWords(rest)
}

// packWords writes each word as the number of letters that it shares with the
// beginning of the previous word, A for none, followed by the rest.
func packWords(sorted []string) string {
	var out strings.Builder
	last := ""
	for _, word := range sorted {
		n := shared(last, word)
		out.WriteString(string(rune('A'+n)) + word[n:])
		last = word
	}
	return out.String()
}

// shared returns the number of equal bytes at the beginning of two words, but no
// more than there are capital letters for.
func shared(a, b string) int {
	n := 0
	for n < min(len(a), len(b), 'Z'-'A') && a[n] == b[n] {
		n++
	}
	return n
}

// isJoined reports whether a word consists of two words of lines, like "passport".
func isJoined(word string, inLine map[string]bool) bool {
	for i := 3; i <= len(word)-3; i++ {
		if inLine[word[:i]] && inLine[word[i:]] {
			return true
		}
	}
	return false
}

// A spelling finds words that differ by no more typos than the search script
// corrects. Its map has what is left of each word after up to two letters are
// removed.
type spelling struct{ left map[string]bool }

func newSpelling() *spelling { return &spelling{make(map[string]bool)} }

// longest is the length of the longest word of general English. The words of lines
// have names among them that are much longer and have hundreds of remainders.
const longest = 16

func (s *spelling) add(word string) {
	if len(word) > 3 && len(word) <= longest+typos(longest) {
		without(word, 0, typos(len(word)), func(rest string) { s.left[rest] = true })
	}
}

func (s *spelling) has(word string) bool {
	found := false
	without(word, 0, typos(len(word)), func(rest string) { found = found || s.left[rest] })
	return found
}

// typos returns how many typos the search script corrects in a word of this
// length.
func typos(length int) int {
	switch {
	case length < 4:
		return 0
	case length < 8:
		return 1
	}
	return 2
}

// without calls each with the word, and with all texts that are left of it
// after up to n letters from an index on are removed.
func without(word string, from, n int, each func(rest string)) {
	each(word)
	for i := from; n > 0 && i < len(word); i++ {
		without(word[:i]+word[i+1:], i, n-1, each)
	}
}
