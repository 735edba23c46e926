package markdown

import (
	"fmt"
	"strings"
	"unicode"
)

// A Heading is a heading of the document.
type Heading struct {
	Level  int
	Text   string // plain text
	ID     string // unique in the document
	Offset int    // of its first "#"
}

// names are the ids, or the names of tables, in use.
type names map[string]bool

// take returns the name, or, if it is in use, the name with the first free number
// after it. The numbers begin with first; the format is that of fmt.Sprintf.
func (taken names) take(name, format string, first int) string {
	free := name
	for n := first; taken[free]; n++ {
		free = name + fmt.Sprintf(format, n)
	}
	taken[free] = true
	return free
}

// slug returns an id made from words as GitHub does it: letters in lower case,
// digits, hyphens and underscores stay, spaces become hyphens, and everything
// else is dropped.
func slug(text string) string {
	id := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '-', r == '_':
			return unicode.ToLower(r)
		case r == ' ':
			return '-'
		}
		return -1
	}, text)
	if id == "" {
		return "section"
	}
	return id
}
