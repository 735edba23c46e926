package content

import (
	"unicode"
	"unicode/utf8"
)

// wordsOf yields the start and end of each word of a text: a run of letters,
// with hyphens and full stops between them.
func wordsOf(text string) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRuneInString(text[i:])
			if !letter(r) {
				i += size
				continue
			}
			start := i
			for i < len(text) {
				r, size := utf8.DecodeRuneInString(text[i:])
				if !letter(r) && !(r == '-' || r == '.') || !letter(r) && !letterAt(text, i+1) {
					break
				}
				i += size
			}
			if !yield(start, i) {
				return
			}
		}
	}
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// letterAt reports whether the character at index i of a text is a letter.
func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return letter(r)
}
