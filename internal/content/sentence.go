package content

import (
	"iter"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence is the largest number of words in a sentence that is easy to
// read.
const maxSentence = 35

// sentences yields the start and end of each sentence of a text.
func sentences(text string) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		start, at := 0, 0
		for i := strings.IndexAny(text, stops); i >= 0; i = strings.IndexAny(text[at:], stops) {
			stop := at + i
			at = len(text) - len(strings.TrimLeft(text[stop:], stops))
			closed := len(text) - len(strings.TrimLeft(text[at:], closers))
			next := strings.TrimLeft(text[closed:], " ")
			if next != "" && (text[closed] != ' ' || !ends(text[start:stop], text[stop:closed], next)) {
				continue
			}
			if !yield(start, closed) {
				return
			}
			start = len(text) - len(next)
			at = start
		}
		if strings.TrimSpace(text[start:]) != "" {
			yield(start, len(text))
		}
	}
}

// The characters of stops end a sentence. Those of closers may follow a stop,
// and those of openers may precede the first word.
const (
	stops   = ".!?…"
	closers = ")]\"”’'»"
	openers = "([\"“„‘'«"
)

// ends reports whether a stop and the closers after it end the sentence in
// before. The text next follows after a space.
func ends(before, stop, next string) bool {
	switch {
	case strings.HasPrefix(stop, ".."), strings.HasPrefix(stop, "…"):
		return opens(next) // words are left out
	case stop[0] == '.' && abbreviated(before, next):
		return false
	case len(stop) > 1 && strings.ContainsAny(stop, closers):
		return opens(next) // a sentence such as `"Why?" he asks.` goes on
	}
	return true
}

// opens reports whether a text begins like a sentence: with a capital or a
// digit.
func opens(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, openers))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// Abbreviations that never end a sentence, and abbreviations that do not end
// one before a digit or a lower-case letter.
var (
	always    = map[string]bool{"e.g": true, "i.e": true, "cf": true, "vs": true, "viz": true, "dr": true, "mr": true, "mrs": true, "ms": true, "prof": true, "st": true}
	sometimes = map[string]bool{"etc": true, "approx": true, "resp": true, "incl": true, "fig": true, "sec": true, "sect": true, "pp": true, "ca": true,
		"inc": true, "ltd": true, "corp": true, "al": true, "u.s": true, "a.m": true, "p.m": true, "est": true, "dept": true, "vol": true, "ver": true}
)

// abbreviated reports whether the full stop after the text before belongs to
// its last word.
func abbreviated(before, next string) bool {
	word := strings.ToLower(strings.TrimLeft(before[strings.LastIndexByte(before, ' ')+1:], openers))
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case always[word]:
		return true
	case len(word) == 1 && letter(rune(word[0])) && word != "x": // an initial; x is code
		return true
	case word == "no" || word == "nos":
		return unicode.IsDigit(first)
	}
	return sometimes[word] && !unicode.IsUpper(first)
}

// countWords counts the words of a sentence. A dash is not a word.
func countWords(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if strings.ContainsFunc(word, func(r rune) bool { return letter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

// ended reports whether a text ends like a sentence, or with a colon, which
// announces the text after it.
func ended(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, closers+" "))
	return strings.ContainsRune(".:?!…›", last)
}

// passiveOpening matches the opening of a sentence that hides who does something.
var passiveOpening = regexp.MustCompile(`^(?:` +
	`(?:It|This|(?:This|The)(?: status)? code|This response) (?:is|was|has been) ` +
	`(?:used|sent|returned|given|issued|generated|emitted|recommended|intended|meant|designed)` +
	`|(?:Used|Returned|Sent|Issued) (?:when|if|to|by))\b`)

// passive returns the opening of a sentence that hides who does something, or "".
func passive(sentence string) string {
	return passiveOpening.FindString(strings.TrimLeft(sentence, openers))
}

// wordForm matches a word: a run of letters, with hyphens and full stops between them.
var wordForm = regexp.MustCompile(`[\pL\pM]+(?:[-.][\pL\pM]+)*`)

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// letterAt reports whether the character at index i of a text is a letter.
func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return letter(r)
}
