package search

import (
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// article collects a class, a comparison or a guide.
func article(p *catalog.Page) *document {
	d := &document{path: p.Path, class: p.ClassName}
	d.add("n", p.Title)
	switch {
	case p.Kind == catalog.KindClass && len(p.Sources) > 0:
		_, name, _ := strings.Cut(p.Title, "xx ")
		d.add("a", name)
		d.add("s", p.Sources[0].Spec)
	case p.Kind == catalog.KindComparison:
		d.add("a", strings.Join(names(p.Codes), " vs "))
	}
	d.sources(p.Sources)
	d.keywords(p.Keywords)
	for _, h := range p.Doc.Headings() {
		if h.Level == 2 {
			d.add("H", h.Text, h.ID)
		} else {
			d.add("h", h.Text, h.ID)
		}
	}
	for _, s := range p.Doc.Sections() {
		d.rows(s)
	}
	d.add("y", p.Summary)
	d.body(p.Doc)
	return d
}

// rows adds the rows of tables that have an id: the first cell, the id, and the
// codes that the second cell tells to send. A cell that lists tokens is a line
// for each.
func (d *document) rows(s *markdown.Section) {
	for line := range strings.Lines(s.Source()) {
		before, after, ok := strings.Cut(line, " {#")
		id, rest, closed := strings.Cut(after, "} | ")
		if !ok || !closed || !strings.HasPrefix(line, "|") {
			continue
		}
		second, _, _ := strings.Cut(rest, " | ")
		for _, name := range tokens(plain(strings.Trim(before, "| "))) {
			d.add("w", name, id, strings.Join(codesIn(second), " "))
		}
	}
}

// codeLink matches a link to a code.
var codeLink = regexp.MustCompile(`\]\(([1-9]\d\d)[)#]`)

// codesIn returns the codes that Markdown links to.
func codesIn(cell string) []string {
	var codes []string
	for _, m := range codeLink.FindAllStringSubmatch(cell, -1) {
		codes = append(codes, m[1])
	}
	return codes
}

// tokens returns the parts of a list of single words, or the text itself.
func tokens(text string) []string {
	list := strings.Split(text, ", ")
	if slices.ContainsFunc(list, func(part string) bool { return strings.Contains(part, " ") }) {
		return []string{text}
	}
	return list
}

// body takes the text of a body for its words, without the section named.
func (d *document) body(doc *markdown.Doc, without ...string) {
	for _, s := range doc.Sections() {
		if !slices.Contains(without, s.ID) {
			d.sections = append(d.sections, section{id: s.ID, text: s.Text()})
		}
	}
	for _, b := range doc.Blocks() {
		if b.Exchange == nil && b.Picture == nil && b.Language != "json" {
			d.sections[0].text += " " + b.Text
		}
	}
}

// bullets returns the items of the list in a section as plain text.
func bullets(s *markdown.Section) []string {
	if s == nil {
		return nil
	}
	var list []string
	for line := range strings.Lines(s.Source()) {
		if text, ok := strings.CutPrefix(line, "- "); ok {
			list = append(list, plain(text))
		} else if n := len(list); n > 0 && strings.HasPrefix(line, "  ") {
			list[n-1] += " " + plain(line)
		}
	}
	return list
}

// plain returns the plain text of one line of Markdown.
func plain(line string) string {
	if !strings.ContainsAny(line, "`*_[]<>&\\") {
		return strings.TrimSpace(line) // as most are
	}
	for _, s := range markdown.ParseLine(strings.TrimSpace(line), markdown.Options{}).Sections() {
		return s.Text()
	}
	return ""
}
