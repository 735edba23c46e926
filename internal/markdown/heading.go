package markdown

import (
	"strconv"
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

// ids are the ids in use.
type ids map[string]bool

// take returns id, or id followed by the first free number.
func (taken ids) take(id string) string {
	free := id
	for n := 1; taken[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
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

// fixedID returns the id that Options.ID gives a heading, or "".
func (opt Options) fixedID(level int, text string) string {
	if opt.ID == nil {
		return ""
	}
	return opt.ID(level, text)
}
