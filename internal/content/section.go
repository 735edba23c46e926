package content

import (
	"slices"
	"strings"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
)

// A Section is a part of a body with a fixed heading, place and id.
type Section struct {
	Title    string
	ID       string
	Optional bool
	Parts    []Section // sub-headings, all of them, in order
}

// CodeSections are the sections of a code, in order. Which of them are optional
// depends on the status: a code that nobody should send needs no advice on when
// to use it.
var CodeSections = []Section{
	{Title: "Use it when", ID: "use"},
	{Title: "Use something else when", ID: "instead"},
	{Title: "Example", ID: "example"},
	{Title: "If you see it", ID: "seen", Parts: []Section{
		{Title: "As a visitor", ID: "seen-visitor"},
		{Title: "As an API client", ID: "seen-client"},
		{Title: "As an operator", ID: "seen-operator"},
	}},
	{Title: "Behavior", ID: "behavior", Optional: true},
	{Title: "History", ID: "history", Optional: true},
}

// ClassSections are the sections of a class.
var ClassSections = []Section{
	{Title: "The rule", ID: "rule"},
	{Title: "An unknown code", ID: "unknown"},
	{Title: "How to choose", ID: "choose"},
}

// UnofficialSections are the sections of the index of vendor codes.
var UnofficialSections = []Section{
	{Title: "What unofficial means", ID: "meaning"},
	{Title: "How to read one", ID: "read"},
	{Title: "What to send instead", ID: "send"},
}

// ComparisonSections are the sections of a comparison.
var ComparisonSections = []Section{
	{Title: "Differences", ID: "differences"},
	{Title: "Worked case", ID: "case"},
	{Title: "Common mistakes", ID: "mistakes", Optional: true},
}

// Sections returns the sections that a code with its status has. The folder counts
// before the status, which may be wrong.
func (c *Code) Sections() []Section {
	if c.folder() != "unofficial" && (c.Status == "standard" || c.Status == "temporary") {
		return CodeSections
	}
	sections := append([]Section(nil), CodeSections...)
	for i := range sections {
		sections[i].Optional = sections[i].Optional || sections[i].ID == "use" || sections[i].ID == "example"
	}
	return sections
}

// sectionID returns the fixed ids of the headings of sections.
func sectionID(sections []Section) func(level int, text string) string {
	return func(level int, text string) string {
		for _, s := range sections {
			if level == 2 && s.Title == text {
				return s.ID
			}
			for _, p := range s.Parts {
				if level == 3 && p.Title == text {
					return p.ID
				}
			}
		}
		return ""
	}
}

// checkSections compares the headings of a document with the sections it should have.
func (s *source) checkSections(doc *markdown.Doc, sections []Section) {
	s.checkHeadings(doc.Headings(), 2, sections, s.body)
	for _, section := range sections {
		if len(section.Parts) > 0 {
			s.checkParts(doc.Headings(), section)
		}
	}
	s.checkFilled(doc)
}

// checkParts checks the sub-headings of a section, up to the next section.
func (s *source) checkParts(headings []markdown.Heading, section Section) {
	start := slices.IndexFunc(headings, func(h markdown.Heading) bool { return h.Level == 2 && h.Text == section.Title })
	if start < 0 {
		return
	}
	inside := headings[start+1:]
	if end := slices.IndexFunc(inside, func(h markdown.Heading) bool { return h.Level == 2 && h.Text != section.Title }); end >= 0 {
		inside = inside[:end]
	}
	s.checkHeadings(inside, 3, section.Parts, headings[start].Offset)
}

// checkFilled reports headings of sections that have no text below them.
func (s *source) checkFilled(doc *markdown.Doc) {
	for _, part := range doc.Sections() {
		if part.Level == 2 && part.Empty() {
			s.fault(part.Offset, ruleEmptySection, "section `%s` is empty; write its text", part.Heading.Text)
		}
	}
}

// checkHeadings checks that the headings of a level are the sections, in order. It
// reports a missing section at the offset end.
func (s *source) checkHeadings(headings []markdown.Heading, level int, sections []Section, end int) {
	names := make([]string, len(sections))
	at := make(map[string]int)
	for i, section := range sections {
		names[i], at[section.Title] = section.Title, i
	}
	last, seen := -1, make(map[string]bool)
	for _, h := range headings {
		if h.Level != level {
			continue
		}
		i, known := at[h.Text]
		switch {
		case !known:
			s.fault(h.Offset, ruleUnknownSection, "unknown section `%s`%s", h.Text, problem.Choose(h.Text, names))
			seen[problem.Nearest(h.Text, names)] = true // a misspelled section is not missing, too
			continue
		case seen[h.Text]:
			s.fault(h.Offset, ruleRepeatedSection, "section `%s` appears twice; join the two", h.Text)
		case i < last:
			s.fault(h.Offset, ruleSectionOrder, "section `%s` belongs before `%s`; move it", h.Text, names[last])
		}
		seen[h.Text], last = true, max(i, last)
	}
	missing := slices.DeleteFunc(slices.Clone(sections), func(section Section) bool { return section.Optional || seen[section.Title] })
	if !s.unclosed {
		s.reportMissing(missing, headings, level, end)
	}
}

// reportMissing reports sections that have no heading of their level: each that has one
// of another level, and the others at the offset end.
func (s *source) reportMissing(missing []Section, headings []markdown.Heading, level, end int) {
	sign := strings.Repeat("#", level)
	var absent []string
	for _, section := range missing {
		if i := slices.IndexFunc(headings, func(h markdown.Heading) bool { return h.Text == section.Title }); i >= 0 {
			s.fault(headings[i].Offset, ruleMissingSection, "this heading has the wrong level; write `%s %s`", sign, section.Title)
			continue
		}
		absent = append(absent, "`"+sign+" "+section.Title+"`")
	}
	if len(absent) == 1 {
		s.fault(end, ruleMissingSection, "section %s is missing; write it", absent[0])
	} else if len(absent) > 1 {
		s.fault(end, ruleMissingSection, "sections are missing: %s", strings.Join(absent, ", "))
	}
}
