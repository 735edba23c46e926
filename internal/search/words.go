package search

import (
	"iter"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word matches the words of a text in the same way as the search script: runs
// of letters and digits of all scripts. An apostrophe does not end a word.
// "15.4.5" and "HTTP/2" are words.
var word = regexp.MustCompile(`(?i)http/\d(?:\.\d)?|\d+(?:\.\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*`)

// words yields the words of a text, folded. The tests of this package and of
// the script share the table of cases testdata/words.txt.
func words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for part := range strings.FieldsFuncSeq(text, separates) {
			part = strings.Trim(part, "./'")
			if isPlain(part) { // like nearly all parts, and ten times as fast
				if part != "" && !yield(strings.ToLower(part)) {
					return
				}
				continue
			}
			for _, raw := range word.FindAllString(part, -1) {
				if !yield(fold(raw)) {
					return
				}
			}
		}
	}
}

// inner are the characters that are allowed inside a word.
const inner = "./'’"

// separates reports whether no word can contain a rune.
func separates(r rune) bool {
	if r < utf8.RuneSelf { // like nearly all runes, and much faster
		return !inWord[r]
	}
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && !strings.ContainsRune(inner, r)
}

// inWord are the ASCII characters that a word can contain.
var inWord = func() (table [utf8.RuneSelf]bool) {
	for _, r := range "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ./'" {
		table[r] = true
	}
	return table
}()

// fold returns a word without accents and capitals, so that its spellings are
// equal.
func fold(word string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) || strings.ContainsRune("'’/", r) {
			return -1
		}
		return r
	}, norm.NFD.String(word)))
}

// isPlain reports whether a part of a text consists of ASCII letters and digits.
func isPlain(part string) bool {
	return !strings.ContainsFunc(part, func(r rune) bool { return r > unicode.MaxASCII || r == '.' || r == '/' || r == '\'' })
}
