package catalog

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// rankGuides puts the guides of each code in order: first the guide that says
// most about the code. That is the number of times that the text names the
// code, multiplied by the share of the code among the codes that the guide
// names. Long guides to many codes come after short ones to a few.
func (c *Catalog) rankGuides() {
	named := make(map[*Guide]mentions)
	for _, g := range slices.Concat(c.Guides, c.Pages) {
		named[g] = countMentions(g)
	}
	for _, code := range c.Codes {
		slices.SortStableFunc(code.Guides, func(a, b *Guide) int {
			return cmp.Compare(named[b].weight(code), named[a].weight(code))
		})
	}
}

// mentions has the number of times that a text names each code of its guide.
type mentions struct {
	of  map[string]int
	all int
}

func countMentions(g *Guide) mentions {
	m := mentions{of: make(map[string]int)}
	for _, code := range g.Codes {
		number := strconv.Itoa(code.Number)
		for _, s := range g.Doc.Sections() {
			m.of[number] += countWord(s.Text(), number)
		}
		m.all += m.of[number]
	}
	return m
}

// countWord returns the number of times that a text has a word.
func countWord(text, word string) int {
	count, end := 0, 0
	for {
		i := strings.Index(text[end:], word)
		if i < 0 {
			return count
		}
		before, _ := utf8.DecodeLastRuneInString(text[:end+i])
		end += i + len(word)
		after, _ := utf8.DecodeRuneInString(text[end:])
		if notInWord(before) && notInWord(after) {
			count++
		}
	}
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func (m mentions) weight(c *Code) float64 {
	times := float64(m.of[strconv.Itoa(c.Number)])
	return times * times / float64(max(m.all, 1))
}
