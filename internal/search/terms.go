package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// digits write a number as one character, or as "!" and one more.
const digits = "#$%&()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"

// commonest bounds how common a word may be: one that stands on more than an
// eighth of the pages is left out, since it does not tell pages apart.
const commonest = 8

// terms are the words of the texts, with the places of each. Only one form of a
// word is kept, since the search script finds it by the others.
type terms map[string]term

// A term is where a word stands.
type term struct {
	sections []int // counted through all pages
	pages    int
}

// rarest returns so many words, those that stand on the fewest pages.
func (list terms) rarest(n int) terms {
	sorted := slices.SortedFunc(maps.Keys(list), func(a, b string) int {
		return cmp.Or(list[a].pages-list[b].pages, strings.Compare(a, b))
	})
	rare := make(terms)
	for _, word := range sorted[:min(n, len(sorted))] {
		rare[word] = list[word]
	}
	return rare
}

// within returns the words that stand on at most so many pages.
func (list terms) within(most int) terms {
	rare := maps.Clone(list)
	maps.DeleteFunc(rare, func(_ string, t term) bool { return t.pages > most })
	return rare
}

// pack returns the words, sorted, and the sections that have them: the number of
// the first one, then the steps from one to the next. Spaces separate both.
func (list terms) pack() (words, places string) {
	sorted := slices.Sorted(maps.Keys(list))
	var lists strings.Builder
	for _, word := range sorted {
		before := 0
		for _, place := range list[word].sections {
			lists.WriteString(digit(place - before))
			before = place
		}
		lists.WriteString(" ")
	}
	return packWords(sorted), lists.String()
}

// packWords writes each word as the number of first letters that it shares with
// the word before it, then the rest.
func packWords(sorted []string) string {
	var out strings.Builder
	last := ""
	for _, word := range sorted {
		n := shared(last, word)
		out.WriteString(digit(n) + word[n:] + " ")
		last = word
	}
	return out.String()
}

// findTerms returns the words of the texts but for those of general English, which
// stand anywhere and tell little of a page.
func findTerms(docs []*document) terms {
	form := make(map[string]string) // by stem, the shortest form
	for _, d := range docs {
		for _, s := range d.sections {
			for word := range s.words {
				best, ok := form[stem(word)]
				if !ok || len(word) < len(best) || len(word) == len(best) && word < best {
					form[stem(word)] = word
				}
			}
		}
	}
	list, number := make(terms), 0
	for _, d := range docs {
		first := number // section of the page
		for _, s := range d.sections {
			for word := range s.words {
				if isEnglish()(word) {
					continue
				}
				list.add(form[stem(word)], number, first)
			}
			number++
		}
	}
	return list.within(max(1, len(docs)/commonest))
}

// add adds a section of the page that has a first one.
func (list terms) add(word string, section, first int) {
	t := list[word]
	last := -1
	if len(t.sections) > 0 {
		last = t.sections[len(t.sections)-1]
	}
	if last < section {
		t.sections = append(t.sections, section)
	}
	if last < first {
		t.pages++
	}
	list[word] = t
}

// digit writes a number from 0 on.
func digit(n int) string {
	if n < len(digits) {
		return digits[n : n+1]
	}
	return "!" + digit(n-len(digits))
}

// shared counts the bytes that two words begin with in common.
func shared(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// findWords finds the words of the page's text. It leaves out long words that a
// line of the page has, too: mostly tokens in tables.
func (d *document) findWords() {
	inLine := make(map[string]bool)
	for _, line := range d.lines {
		for _, word := range words(line[1:]) {
			inLine[word] = true
		}
	}
	for i := range d.sections {
		s := &d.sections[i]
		s.words = make(map[string]bool)
		for _, word := range words(s.text) {
			if len(word) > 2 && word[0] > '9' && !(len(word) > 12 && inLine[word]) {
				s.words[word] = true
			}
		}
	}
}

// endings are cut off words before they are compared.
var endings = []string{"ing", "ed", "es", "s", "d"}

// stem cuts the commonest endings off: the search script finds a word by its
// other forms, so that one of them per page is enough.
func stem(word string) string {
	for _, ending := range endings {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) > 3 {
			word = rest
			break
		}
	}
	return strings.TrimSuffix(word, "e")
}
