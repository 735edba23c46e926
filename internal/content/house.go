package content

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/sourcefile"
)

// House is the file house/site.yaml, which holds the settings of a team's copy
// of the site. Upstream has no such file, so merging from there never changes
// it.
type House struct {
	Name       Name   `yaml:"name,optional" doc:"What the team calls its copy, in place of the title in content/site.yaml."`
	Accent     Accent `yaml:"accent,optional" doc:"The color of the name and of the line below it, in the light and in the dark theme, in quotes: 'light-dark(#9a3412, #fdba74)'."`
	Logo       string `yaml:"logo,optional" doc:"An SVG file in content/house/, which stands before the name."`
	Foot       Foot   `yaml:"foot,optional" doc:"A line of Markdown for the foot of each page."`
	Repository URL    `yaml:"repository,optional" doc:"The repository of the team's sources, in place of the one in content/site.yaml."`
	Edit       URL    `yaml:"edit,optional" doc:"The part of an edit link before the name of the file, in place of the one in content/site.yaml."`

	Keys
	logo string // the SVG
}

// Types of House and HouseRuleFront whose values are checked.
type (
	Name   string // the name of a site, or the title of a house rule
	Accent string // a color for each theme
	Foot   string // a line of Markdown
)

// maxName is the longest name that fits next to the search box.
const maxName = 40

func (n Name) check() string {
	if utf8.RuneCountInString(string(n)) > maxName {
		return "is too long; shorten it to " + strconv.Itoa(maxName) + " characters"
	}
	return ""
}

var accentForm = regexp.MustCompile(`^light-dark\((#[0-9a-f]{6}), ?(#[0-9a-f]{6})\)$`)

func (a Accent) check() string {
	if !accentForm.MatchString(string(a)) {
		return "is not a color for each theme; write it as \"light-dark(#9a3412, #fdba74)\", with two colors of six digits, since no color is readable in both themes"
	}
	return ""
}

// Shades returns the colors of the light and the dark theme, or two empty
// strings.
func (a Accent) Shades() (day, night string) {
	m := accentForm.FindStringSubmatch(string(a))
	if m == nil {
		return "", ""
	}
	return m[1], m[2]
}

func (f Foot) check() string {
	for _, f := range markdown.ParseLine(string(f), markdown.Options{}).Faults() {
		return "is not a line of Markdown: " + f.Text
	}
	return ""
}

// Picture returns the SVG of the logo, or "".
func (h *House) Picture() string { return h.logo }

func (h *House) join(lib *Library) { lib.house = *h }

func readHouse(s *source) entry {
	h := &House{}
	if !s.clean(len(s.text)) || !s.decode(s.text, 0, h) {
		return nil
	}
	h.Keys = s.Keys
	s.checkRepository(h.Repository, h.Edit)
	return h
}

// over returns the configuration c with the values of h in place of its own.
func (h House) over(c Config) Config {
	c.House = h
	if h.Name != "" {
		c.Title = string(h.Name)
	}
	if h.Repository != "" || h.Edit != "" {
		c.Repository, c.Edit = h.Repository, h.Edit
	}
	return c
}

// checkHouse checks that the logo exists, and that each logo and each house
// rule is shown on some page.
func (lib *Library) checkHouse(names []string, problems *problem.List) {
	h := &lib.Config.House
	if file := "content/house/" + h.Logo; h.Logo != "" && !slices.Contains(names, file) {
		problems.Add(h.Key("logo"), ruleLogo, "there is no file %s; add it, or change `logo`", file)
	}
	for name := range lib.logos {
		if name != h.Logo && !lib.Faulty["site"] {
			problems.Add(problem.Pos{File: "content/house/" + name}, ruleLogo, "no page shows this file; name it as `logo` in content/house/site.yaml")
		}
	}
	for _, r := range lib.HouseRules {
		if lib.code(r.Number) == nil && !lib.Faulty[strconv.Itoa(r.Number)] {
			problems.Add(problem.Pos{File: r.File}, ruleHouse, "code %d has no entry that could show this rule; name the file after a code that has one, or begin an entry with `httpcodes new %d`", r.Number, r.Number)
		}
	}
}

// A HouseRule is a team's own rule about sending or receiving a code.
type HouseRule struct {
	Head
	HouseRuleFront
	Number int
}

// HouseRuleFront is the front matter of a house rule.
type HouseRuleFront struct {
	Title Name `yaml:"title" doc:"The rule, in a few words."`
}

func (r *HouseRule) join(lib *Library) { lib.HouseRules = append(lib.HouseRules, r) }

func readHouseRule(s *source) entry {
	stem := pageName(s.File)
	number, err := strconv.Atoi(stem)
	if err != nil || len(stem) != 3 || number < 100 {
		s.problems.Add(problem.Pos{File: s.File}, ruleFileName, "the name of a house rule is its code, such as content/house/404.md")
		return nil
	}
	r := &HouseRule{Number: number}
	ok := s.head(&r.Head, &r.HouseRuleFront, nil)
	if r.Doc == nil {
		return nil
	}
	s.checkHouseText(r.Doc)
	if !ok {
		return nil
	}
	return r
}

// checkHouseText checks that the rule can be shown on several pages: it has
// text, and no headings, ids or links within its page.
func (s *source) checkHouseText(doc *markdown.Doc) {
	for _, h := range doc.Headings() {
		s.fault(h.Offset, ruleHouse, "a house rule has no headings; write a paragraph or a list")
	}
	for _, r := range doc.Rows() {
		s.fault(r.Offset, ruleHouse, "a row of a house rule has no id; remove `{#%s}`", r.ID)
	}
	for _, link := range doc.Links() {
		if strings.HasPrefix(link.Dest, "#") {
			s.fault(link.Offset, ruleHouse, "write the page before `%s`, as in `404%[1]s`; comparisons show the rule, too", link.Dest)
		}
	}
	switch sections := doc.Sections(); {
	case len(doc.Headings()) > 0:
	case len(sections) == 0 || sections[0].Empty():
		s.fault(s.body, ruleEmptySection, "the house rule has no text; write it below the front matter")
	case sections[0].Text() == "":
		s.fault(s.body, ruleEmptySection, "the house rule is a block of code alone, which search and the data leave out; say in a sentence what it is for")
	}
}

// A logo is an SVG file of content/house/. Pages show it as a picture of their
// style, in which no browser runs a script or loads another file.
type logo struct{ name, text string }

func (l *logo) join(lib *Library) { lib.logos[l.name] = l.text }

// maxLogo is the largest size of a logo, which is part of the style of each
// page.
const maxLogo = 8 << 10

// svgSpace is the namespace of SVG.
const svgSpace = "http://www.w3.org/2000/svg"

func readLogo(s *source) entry {
	root, at, fault := sourcefile.ParseXML(string(s.text))
	switch {
	case len(s.text) > maxLogo:
		s.fault(0, ruleLogo, "the logo has %d bytes; make it smaller, at most %d", len(s.text), maxLogo)
	case fault != "":
		s.fault(min(at, len(s.text)), ruleLogo, "the logo is not SVG: %s", fault)
	case root.Local != "svg" || root.Space != svgSpace:
		s.fault(0, ruleLogo, "the logo begins with `<svg xmlns=\"%s\">`", svgSpace)
	default:
		return &logo{path.Base(s.File), string(s.text)}
	}
	return nil
}
