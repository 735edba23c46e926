package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// digits are the digits of numbers: one character for a small number, and "!"
// before the rest of a larger one.
const digits = "#$%&()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"

// commonest limits how common a word may be. A word on more than an eighth of
// the pages is left out, because it hardly distinguishes pages.
const commonest = 8

// terms are the words of the texts and the sections that have them. Of several
// forms of a word there is only one, because the search script finds the others
// by it.
type terms map[string]term

// A term has the sections that contain a word.
type term struct {
	sections []int // numbers of sections, counted through all pages
	pages    int
}

// rarest returns the n words that occur on the fewest pages.
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

// within returns the words that occur on at most the given number of pages.
func (list terms) within(most int) terms {
	rare := maps.Clone(list)
	maps.DeleteFunc(rare, func(_ string, t term) bool { return t.pages > most })
	return rare
}

// pack returns the words, sorted, and the sections of each word: the number of
// the first section, and then the differences between neighbors. Spaces
// separate the words and the lists.
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

// packWords writes each word as the number of letters that it shares with the
// beginning of the previous word, followed by the rest.
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

// findTerms returns the words of the texts, except those of general English,
// which say little about a page.
func findTerms(docs []*document) terms {
	form := make(map[string]string) // the shortest form, by stem
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
		first := number // number of the first section of the page
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

// add adds a section to a word. The argument first is the number of the first
// section of the page.
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

// digit writes a number that is not negative.
func digit(n int) string {
	if n < len(digits) {
		return digits[n : n+1]
	}
	return "!" + digit(n-len(digits))
}

// shared returns the number of equal bytes at the beginning of two words.
func shared(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// findWords sets the words of each section. It omits long words that also occur
// in a line of the page, which are mostly tokens in tables.
func (d *document) findWords() {
	inLine := make(map[string]bool)
	for _, line := range d.lines {
		for word := range words(line[1:]) {
			inLine[word] = true
		}
	}
	for i := range d.sections {
		s := &d.sections[i]
		s.words = make(map[string]bool)
		for word := range words(s.text) {
			if len(word) > 2 && word[0] > '9' && !(len(word) > 12 && inLine[word]) {
				s.words[word] = true
			}
		}
	}
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
