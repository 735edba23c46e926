package search

import (
	"bytes"
	"maps"
	"slices"
	"strings"
)

// digits write a number as one character, or as "!" and one more.
const digits = "#$%&()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"

// packTerms returns the words that stand in the text of pages but in none of
// their lines, sorted, and the pages that have them. A word is written as the
// number of first letters it shares with the word before it, then the rest.
// Its pages are the number of the first one, then the steps from page to page.
// Spaces separate both. Words that more than a twelfth of all pages have are
// left out: they tell no page from another.
func packTerms(docs []*document) (terms, pages string) {
	posts := make(map[string][]int)
	for i, d := range docs {
		for word := range d.words {
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
func (d *document) textWords() map[string]bool {
	found := make(map[string]bool)
	for _, text := range d.text {
		words(text, func(word []byte) {
			if len(word) > 2 && !isNumber(word) && !found[string(word)] {
				found[string(word)] = true
			}
		})
	}
	stems := make(map[string]bool)
	for _, line := range d.lines {
		words(line[1:], func(word []byte) {
			if s := stem(word); !stems[string(s)] {
				stems[string(s)] = true
			}
		})
	}
	maps.DeleteFunc(found, func(word string, _ bool) bool { return stems[string(stem([]byte(word)))] })
	return found
}

// endings are cut off words to compare them.
var endings = [][]byte{[]byte("ing"), []byte("ed"), []byte("es"), []byte("s"), []byte("d")}

// stem cuts the commonest endings off: the search script finds a word by its
// other forms, so that one of them per page is enough.
func stem(word []byte) []byte {
	for _, ending := range endings {
		if rest, ok := bytes.CutSuffix(word, ending); ok && len(rest) > 3 {
			word = rest
			break
		}
	}
	return bytes.TrimSuffix(word, []byte("e"))
}

func isNumber(word []byte) bool {
	return !slices.ContainsFunc(word, func(c byte) bool { return c > '9' })
}

// words cuts text into words as the search script does: runs of letters
// and digits in lower case, apostrophes within a word left out. The function
// may not keep the word.
func words(text string, each func(word []byte)) {
	var word []byte
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			word = append(word, c)
		case c >= 'A' && c <= 'Z':
			word = append(word, c+'a'-'A')
		case c == '\'':
		case strings.HasPrefix(text[i:], "’"):
			i += len("’") - 1
		case len(word) > 0:
			each(word)
			word = word[:0]
		}
	}
	if len(word) > 0 {
		each(word)
	}
}
