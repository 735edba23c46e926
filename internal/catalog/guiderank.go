package catalog

import (
	"cmp"
	"slices"
	"strconv"
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

// mentions has the number of times that a text names each code of its guide.
type mentions struct {
	of  map[string]int
	all int
}

func countMentions(g *Guide) mentions {
	m := mentions{of: make(map[string]int)}
	for _, code := range g.Codes {
		m.of[strconv.Itoa(code.Number)] = 0
	}
	for _, s := range g.Doc.Sections() {
		for word := range strings.FieldsFuncSeq(s.Text(), notInWord) {
			if _, ok := m.of[word]; ok {
				m.of[word]++
				m.all++
			}
		}
	}
	return m
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func (m mentions) weight(c *Code) float64 {
	times := float64(m.of[strconv.Itoa(c.Number)])
	return times * times / float64(max(m.all, 1))
}
