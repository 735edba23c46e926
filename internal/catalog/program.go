package catalog

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/table"
)

// A program is a product whose behavior entries describe.
type program struct {
	name   string
	words  []string       // words of which every text that names the program has at least one
	named  *regexp.Regexp // matches the name of the program in a text
	source *regexp.Regexp // matches the program in the title or address of a source, in lower case
	runs   string         // its name in experiments, or ""
}

// isNamedIn reports whether a text names the program. Most texts name none, and
// looking for a word takes far less time than matching a pattern.
func (p program) isNamedIn(text string) bool {
	has := func(word string) bool { return strings.Contains(text, word) }
	return slices.ContainsFunc(p.words, has) && p.named.MatchString(text)
}

// programs are the products that need a source about them when an entry
// describes their behavior: their own documentation, their source code, or an
// experiment.
var programs = readPrograms()

//go:embed programs.csv
var programsText string

func readPrograms() []program {
	var list []program
	for _, r := range table.Embedded("programs.csv", programsText, "name,words,named,source,runs") {
		named, source := regexp.MustCompile(r.Cells[2]), regexp.MustCompile(r.Cells[3])
		list = append(list, program{r.Cells[0], r.List(1), named, source, r.Cells[4]})
	}
	return list
}

// checkPrograms checks that an entry that names a program has a source about it. Classes
// and pages about the site name programs without describing their behavior, so
// they need none.
func (c *Catalog) checkPrograms(problems *problem.List) {
	for _, p := range c.WithText() {
		if p.Kind == KindClass || p.Kind == KindPage {
			continue
		}
		for _, s := range p.Doc.Sections() {
			text := s.Text()
			for _, program := range programs {
				if program.isNamedIn(text) && !c.hasSource(p, program) {
					problems.Add(p.Front.At(s.Offset), ruleProgram,
						"%s mentions %s, but no source of the entry is about it; add the document you read, or an experiment, to `sources`", nameOf(s), program.name)
				}
			}
		}
	}
}

// nameOf returns the name of a section in messages.
func nameOf(s *markdown.Section) string {
	if s.Heading.Text == "" {
		return "the text"
	}
	return "`" + s.Heading.Text + "`"
}

// hasSource reports whether an entry has a source about a program, or links to a
// section of another entry that has one.
func (c *Catalog) hasSource(p *Page, about program) bool {
	if c.hasOwnSource(p, about) {
		return true
	}
	for _, link := range p.links {
		if other := c.pages[link.Path]; link.Anchor != "" && other != nil && other != p && c.hasOwnSource(other, about) {
			return true
		}
	}
	return false
}

// hasOwnSource reports whether a source of an entry is about a program.
func (c *Catalog) hasOwnSource(p *Page, about program) bool {
	return slices.ContainsFunc(p.Sources, func(s Source) bool {
		if x := c.Experiments.find(s.Tried); x != nil {
			return about.runs != "" && x.runs(about.runs)
		}
		return about.source.MatchString(strings.ToLower(s.Title)) || about.source.MatchString(strings.ToLower(s.Href))
	})
}

// runs reports whether a program took part in an experiment.
func (x *Experiment) runs(program string) bool {
	for _, v := range x.Versions {
		if strings.Contains(strings.ToLower(v.Program), program) {
			return true
		}
	}
	return slices.Contains(x.Parties(), program)
}
