package search

import (
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// article returns the document of a class, a comparison or a guide.
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
			d.add("H", h.Text, shortID(h.ID, h.Text))
		} else {
			d.add("h", h.Text, shortID(h.ID, h.Text))
		}
	}
	for _, s := range p.Doc.Sections() {
		d.rows(s)
	}
	d.add("y", p.Summary)
	d.body(p.Doc)
	return d
}

// rows adds the table rows that have an id: the first cell, the id, and the
// codes to which the second cell links. If the first cell is a list of tokens,
// each token is a line.
func (d *document) rows(s *markdown.Section) {
	for line := range strings.Lines(s.Source()) {
		before, after, ok := strings.Cut(line, " {#")
		id, rest, closed := strings.Cut(after, "} | ")
		if !ok || !closed || !strings.HasPrefix(line, "|") {
			continue
		}
		second, _, _ := strings.Cut(rest, " | ")
		for _, name := range tokens(plain(strings.Trim(before, "| "))) {
			d.add("w", name, shortID(id, name), strings.Join(codesIn(second), " "))
		}
	}
}

// shortID returns an id, or "" if the id is made of the words of the text.
func shortID(id, text string) string {
	if id == strings.Join(slices.Collect(words(text)), "-") {
		return ""
	}
	return id
}

// experiments returns the document of the page of experiments. Each experiment
// is a section, which is found by its name and by the words of its title.
func experiments(e *catalog.Experiments) *document {
	d := &document{path: e.Path, sections: []section{{}}}
	d.add("n", e.Title)
	d.add("y", e.Summary)
	for _, x := range e.List {
		name := strings.ReplaceAll(x.Name, "-", " ")
		d.add("H", name, shortID(x.Name, name))
		d.sections = append(d.sections, section{id: x.Name, text: x.Title})
	}
	return d
}

// compare returns the document of the page that compares codes. Search also
// offers this page for codes that no article compares.
func compare() *document {
	d := &document{path: catalog.ComparePath, sections: []section{{}}}
	d.add("n", catalog.CompareTitle)
	d.add("y", catalog.CompareSummary)
	return d
}

// codeLink matches a link to a code.
var codeLink = regexp.MustCompile(`\]\(([1-9]\d\d)[)#]`)

// codesIn returns the codes to which Markdown links.
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

// body adds the text of a body to the words of the document, without the
// sections named in without.
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

// plain returns the plain text of one line of Markdown.
func plain(line string) string { return markdown.LineText(line) }
