package markdown

import (
	"strconv"
	"strings"
)

// A fold is a tag within code for screens that are narrower than its lines.
type fold struct {
	at  int // offset in the code
	tag string
}

// mayBreak is the tag where a line may break.
const mayBreak = "<wbr>"

// The numbers of characters of code for which phones have room: in a line, and in what
// wraps of a line that is indented.
const (
	codeRoom = 28
	tailRoom = 24
)

// folds returns the folds of code, by offset. A line that is indented and has no room
// is an element of a class with the width of its indent, so that what wraps of it is
// indented further. Addresses and names that are too long may be broken between their
// parts.
func folds(text string) []fold {
	var list []fold
	start := 0
	for line := range strings.Lines(text) {
		end := start + len(line)
		indent := len(line) - len(strings.TrimLeft(line, " "))
		hangs := indent > 0 && len(line) > codeRoom
		if hangs {
			list = append(list, fold{start, `<span class="i` + strconv.Itoa(indentClass(indent)) + `">`})
		}
		for word := range strings.FieldsSeq(line) {
			start += strings.Index(text[start:], word)
			list = append(list, wordFolds(start, word)...)
			start += len(word)
		}
		if hangs {
			list = append(list, fold{end - len(line) + len(strings.TrimSuffix(line, "\n")), "</span>"})
		}
		start = end
	}
	return list
}

// indentClass returns the indent for which the style has a class.
func indentClass(indent int) int { return max(2, min(indent, 6)/2*2) }

// wordFolds returns where a word at an offset may be broken.
func wordFolds(at int, word string) []fold {
	if len(word) <= tailRoom {
		return nil
	}
	var list []fold
	for _, part := range cut(word, least, beginsPart) {
		pieces := []string{part}
		if len(part) > codeRoom {
			pieces = cut(part, least, beginsWord)
		}
		for _, piece := range pieces {
			list = append(list, fold{at, mayBreak})
			at += len(piece)
		}
	}
	return list[1:]
}

// least is the number of characters that a part of a word has at least, so that no
// scrap is left on a line.
const least = 4

// beginsPart reports whether a part of an address, a list or a markup begins at an
// offset: after its sign, and with a variable or an element.
func beginsPart(word string, i int) bool {
	before, at := word[i-1], word[i]
	switch {
	case at == '$' || at == '<':
		return before != '/'
	case at|0x20 < 'a' || at|0x20 > 'z':
		return false
	case before == '/':
		return word[i-2] != '/' && word[i-2] != '<' // of a scheme, or of an end tag
	}
	return strings.IndexByte("?&=,;", before) >= 0
}
