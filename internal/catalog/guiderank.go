package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
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

// mentions has the number of times that a text has each word, and that it names the
// codes of its guide.
type mentions struct {
	of  map[string]int
	all int
}

func countMentions(g *Guide) mentions {
	m := mentions{of: make(map[string]int)}
	for _, s := range g.Doc.Sections() {
		for word := range strings.FieldsFuncSeq(s.Text(), notInWord) {
			m.of[word]++
		}
	}
	for _, code := range g.Codes {
		m.all += m.of[string(code.Path)]
	}
	return m
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func (m mentions) weight(c *Code) float64 {
	times := float64(m.of[string(c.Path)])
	return times * times / float64(max(m.all, 1))
}
