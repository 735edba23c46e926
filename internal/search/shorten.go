package search

import (
	"strings"
	"unicode/utf8"
)

// Letters from firstLetter to lastLetter take two bytes in UTF-8. Each stands for a word.
const firstLetter, lastLetter = '\u0100', '\u07ff'

// A shortener writes the words of the second part that the first part has, too, as
// a letter each. A letter that is meant itself comes after literal.
type shortener map[string]rune

const literal = '\u00ad' // a soft hyphen, which no line has

// newShortener returns the shortener for a first part: its words of three letters or
// more get letters in their order, as long as there are any.
func newShortener(kinds []string) shortener {
	s := make(shortener)
	for _, kind := range kinds {
		for word := range strings.FieldsFuncSeq(kind, separatesLower) {
			if next := firstLetter + rune(len(s)); len(word) > 2 && next <= lastLetter && s[word] == 0 {
				s[word] = next
			}
		}
	}
	return s
}

// separatesLower reports whether r is no part of a word: a lower-case letter or a digit.
func separatesLower(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }

// shorten returns texts with their words shortened.
func (s shortener) shorten(texts []string) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		out := make([]byte, 0, len(text))
		start := 0 // of the word
		for at, r := range text + "\n" {
			if !separatesLower(r) {
				continue
			}
			if letter, ok := s[text[start:at]]; ok {
				out = utf8.AppendRune(out, letter)
			} else {
				out = append(out, text[start:at]...)
			}
			if firstLetter <= r && r <= lastLetter {
				out = utf8.AppendRune(out, literal)
			}
			out = utf8.AppendRune(out, r)
			start = at + utf8.RuneLen(r)
		}
		list[i] = strings.TrimSuffix(string(out), "\n")
	}
	return list
}
