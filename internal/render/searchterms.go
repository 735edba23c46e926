package render

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// digits write a number as one character, or as "!" and one more.
const digits = "#$%&()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"

// packTerms returns the words that stand in the text of pages but in none of
// their lines, sorted, and the pages that have them. A word is written as the
// number of first letters it shares with the word before it, then the rest.
// Its pages are the number of the first one, then the steps from page to page.
// Spaces separate both. Words that more than a twelfth of all pages have are
// left out: they tell no page from another.
func packTerms(docs []*searchDoc) (terms, pages string) {
	posts := make(map[string][]int)
	for i, d := range docs {
		for word := range d.textWords() {
			posts[word] = append(posts[word], i)
		}
	}
	maps.DeleteFunc(posts, func(_ string, list []int) bool { return len(list) > max(1, len(docs)/12) })
	var words, lists strings.Builder
	last := ""
	for _, word := range slices.Sorted(maps.Keys(posts)) {
		n := shared(last, word)
		words.WriteString(digit(n) + word[n:] + " ")
		before := 0
		for _, page := range posts[word] {
			lists.WriteString(digit(page - before))
			before = page
		}
		lists.WriteString(" ")
		last = word
	}
	return words.String(), lists.String()
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

// textWords returns the words of the page's text that are in none of its lines.
func (d *searchDoc) textWords() map[string]bool {
	found := make(map[string]bool)
	for _, text := range d.text {
		for _, word := range searchWords(text) {
			if len(word) > 2 && !isNumber(word) {
				found[word] = true
			}
		}
	}
	stems := make(map[string]bool)
	for _, line := range d.lines {
		for _, word := range searchWords(line[1:]) {
			stems[stem(word)] = true
		}
	}
	maps.DeleteFunc(found, func(word string, _ bool) bool { return stems[stem(word)] })
	return found
}

// stem cuts the commonest endings off: the search script finds a word by its
// other forms, so that one of them per page is enough.
func stem(word string) string {
	for _, ending := range []string{"ing", "ed", "es", "s", "d"} {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) > 3 {
			return strings.TrimSuffix(rest, "e")
		}
	}
	return strings.TrimSuffix(word, "e")
}

func isNumber(word string) bool { return strings.Trim(word, "0123456789.") == "" }

// searchWords cuts text into words as the search script does: runs of letters
// and digits in lower case, apostrophes within a word left out.
func searchWords(text string) []string {
	text = strings.NewReplacer("'", "", "’", "").Replace(text)
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
