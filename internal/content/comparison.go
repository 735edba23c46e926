package content

import (
	"strconv"
	"strings"
)

// A Comparison explains the differences between codes that people confuse.
type Comparison struct {
	Head
	ComparisonFront
	Slug string // "401-vs-403"
}

// ComparisonFront is the front matter of a comparison.
type ComparisonFront struct {
	Codes    []int    `yaml:"codes" doc:"The codes, in the order of the file's name."`
	Summary  Summary  `yaml:"summary" doc:"The conclusion: when to send which code, in at most 160 characters."`
	Keywords []string `yaml:"keywords" doc:"What people type when they look for it."`
	Sources  []Source `yaml:"sources" doc:"The documents that were read."`
	Changes  []Change `yaml:"changes,optional" doc:"What changed in the entry, newest first; it appears in the feed."`
	Checked  Date     `yaml:"checked" doc:"The day on which the facts were last compared with the sources."`
}

func (c *Comparison) join(lib *Library) { lib.Comparisons = append(lib.Comparisons, c) }

// Sections returns the sections that a comparison has.
func (c *Comparison) Sections() []Section { return ComparisonSections }

func readComparison(s *source) entry {
	c := &Comparison{Slug: pageName(s.File)}
	if !s.head(&c.Head, &c.ComparisonFront, c.Sections) {
		return nil
	}
	s.checkCounts("codes", len(c.Codes), 2, 4)
	var numbers []string
	for _, code := range c.Codes {
		numbers = append(numbers, strconv.Itoa(code))
	}
	if want := strings.Join(numbers, "-vs-"); want != c.Slug {
		s.keyFault("codes", ruleFileName, "these codes belong in a file named %s.md, not %s.md; rename the file, or change `codes`", want, c.Slug)
	}
	s.checkLists(c.Keywords, c.Sources, c.Changes)
	once(s, "codes[%d]", c.Codes, strconv.Itoa)
	s.checkColumns(c, numbers)
	return c
}

// checkColumns checks that there is a table whose columns are the codes.
func (s *source) checkColumns(c *Comparison, numbers []string) {
	want := "| | " + strings.Join(numbers, " | ") + " |"
	for _, section := range c.Doc.Sections() {
		if section.ID != "differences" {
			continue
		}
		for line := range strings.Lines(section.Source()) {
			if strings.Join(strings.Fields(line), " ") == want {
				return
			}
		}
		s.fault(section.Offset, ruleComparisonTable, "section `Differences` has no table that begins with the row `%s`; add it", want)
	}
}
