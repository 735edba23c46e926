package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
)

// A Guide is an article about several codes, or a page about the site itself.
type Guide struct {
	Page
	*content.Guide
}

func newGuide(kind Kind, g *content.Guide) *Guide {
	guide := &Guide{Guide: g}
	guide.Page = Page{
		Kind: kind, Path: Path(g.Slug), Title: g.Title, Summary: string(g.Summary), Keywords: g.Keywords,
		Sources: newSources(g.Sources), Changes: g.Changes, Checked: g.Checked, Doc: g.Doc, Front: &g.Head,
	}
	guide.fixed = []string{"sources"}
	return guide
}

// anchors returns the ids of the sections of the page, and the id of the list
// of its codes.
func (g *Guide) anchors() []string {
	ids := g.textIDs()
	if len(g.Codes) > 0 {
		ids = append(ids, "codes")
	}
	return append(ids, "sources")
}

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

// mentions has the number of times that a text names each code of its guide, and all
// of them.
type mentions struct {
	of  map[*Code]int
	all int
}

func countMentions(g *Guide) mentions {
	m := mentions{of: make(map[*Code]int)}
	for _, s := range g.Doc.Sections() {
		for _, code := range g.Codes {
			n := countWord(s.Text(), string(code.Path))
			m.of[code] += n
			m.all += n
		}
	}
	return m
}

// countWord counts a word in a text, without parts of longer words.
func countWord(text, word string) (count int) {
	if !strings.Contains(text, word) { // most words of most texts
		return 0
	}
	for w := range strings.FieldsFuncSeq(text, notInWord) {
		if w == word {
			count++
		}
	}
	return count
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func (m mentions) weight(c *Code) float64 {
	times := float64(m.of[c])
	return times * times / float64(max(m.all, 1))
}

// checkTitles checks that no two guides have the same title.
func (c *Catalog) checkTitles(problems *problem.List) {
	files := make(map[string]string)
	for _, g := range slices.Concat(c.Guides, c.Pages) {
		if other := files[g.Title]; other != "" {
			problems.Add(g.Front.Key("title"), ruleTitle, "%s has this title, too; write another", other)
		}
		files[g.Title] = g.Front.File
	}
}
