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
	weights := make(map[*Guide]map[*Code]float64)
	for _, g := range slices.Concat(c.Guides, c.Pages) {
		weights[g] = g.weights()
	}
	for _, code := range c.Codes {
		slices.SortStableFunc(code.Guides, func(a, b *Guide) int { return cmp.Compare(weights[b][code], weights[a][code]) })
	}
}

// weights returns for each code of the guide how much the guide says about it.
func (g *Guide) weights() map[*Code]float64 {
	times, all := make(map[*Code]float64), 0.0
	for _, s := range g.Doc.Sections() {
		for _, code := range g.Codes {
			n := countWord(s.Text(), string(code.Path))
			times[code] += n
			all += n
		}
	}
	for code, n := range times {
		times[code] = n * n / max(all, 1)
	}
	return times
}

// countWord counts a word in a text, without parts of longer words.
func countWord(text, word string) (count float64) {
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
