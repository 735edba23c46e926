package search

import (
	"regexp"
	"slices"
	"strconv"
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
		d.add("a", catalog.Names(p.Codes, " vs "))
	}
	d.keywords(p.Keywords)
	for _, h := range p.Doc.Headings() {
		d.add("h", h.Text, shortID(h.ID, h.Text))
	}
	if len(p.Doc.Rows()) > 0 {
		for _, s := range p.Doc.Sections() {
			d.rows(s)
		}
	}
	d.add("y", p.Summary)
	d.body(p.Doc)
	return d
}

// rows adds the table rows that have an id: the first cell, the id, and the
// codes to which the second cell links. If the first cell is a list of tokens,
// each token is a line. A status code gets the heading above it, which says whose it is.
func (d *document) rows(s *markdown.Section) {
	for line := range strings.Lines(s.Source()) {
		before, after, ok := strings.Cut(line, " {#")
		id, rest, closed := strings.Cut(after, "} | ")
		if !ok || !closed || !strings.HasPrefix(line, "|") {
			continue
		}
		cells := strings.Split(strings.Trim(rest, "|\n "), " | ")
		for _, name := range tokens(markdown.LineText(strings.Trim(before, "| "))) {
			if statusCode.MatchString(name) {
				name = s.Heading.Text + " " + name
			}
			d.add("w", name, shortID(id, name), strings.Join(codesIn(cells[0]), " "))
			if opaque.MatchString(name) {
				d.lines = append(d.lines, "m"+meaning(cells)) // the order counts, so that not even equal ones go
			}
		}
	}
}

var statusCode = regexp.MustCompile(`^\d{3}$`)

// opaque matches a token that does not say what it means: H17, 1020, 401.2.
var opaque = regexp.MustCompile(`^(?:[A-Z]|\d{4}|\d+\.)[A-Z\d]{0,4}$`)

// meaningWords is how many words of a long meaning there is room for.
const meaningWords = 4

// small are words after which a meaning is not cut off.
const small = " a an the this of to in at on by for from with and or as but that which is are was has its such "

// meaning returns the beginning of the first cell that has more than codes, without
// an article.
func meaning(cells []string) string {
	for _, cell := range cells {
		text, _, _ := strings.Cut(markdown.LineText(strings.TrimSpace(cell)), ";")
		list := strings.Fields(text)
		if len(codesIn(cell)) > 0 || len(list) < 2 {
			continue
		}
		if list[0] == "A" || list[0] == "An" || list[0] == "The" {
			list = list[1:]
		}
		if len(list) <= meaningWords+3 {
			return strings.Join(list, " ")
		}
		list = list[:meaningWords]
		for len(list) > 1 && strings.Contains(small, " "+list[len(list)-1]+" ") {
			list = list[:len(list)-1]
		}
		return strings.TrimRight(strings.Join(list, " "), ",.:") + " …"
	}
	return ""
}

// shortID returns an id without what follows from its text: "" for court-order of "Court
// order", "=2" if that is the beginning of "Court order, takedown", and "s=" for s400-2 of
// "400.2".
func shortID(id, text string) string {
	list := slices.Collect(words(text))
	for n := range min(len(list), 10) {
		if n > 0 && id == joinID(list[:n]) {
			return "=" + strconv.Itoa(n)
		}
	}
	if before, ok := strings.CutSuffix(id, joinID(list)); ok && len(list) > 0 {
		return strings.TrimPrefix(before+"=", "=")
	}
	return id
}

func joinID(words []string) string { return strings.ReplaceAll(strings.Join(words, "-"), ".", "-") }

// experiments returns the document of the page of experiments. An experiment is found
// by the entries that rest on it: with a line for each, the page would take the room of
// two guides.
func experiments(e *catalog.Experiments) *document {
	d := &document{path: e.Path}
	d.add("n", e.Title)
	d.add("y", e.Summary)
	for _, x := range e.List {
		d.texts = append(d.texts, strings.ReplaceAll(x.Title, "`", ""))
	}
	return d
}

// compare returns the document of the page that compares codes. Search also
// offers this page for codes that no article compares.
func compare() *document {
	d := &document{path: catalog.ComparePath}
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

// body adds the text of a body.
func (d *document) body(doc *markdown.Doc) {
	for _, s := range doc.Sections() {
		d.texts = append(d.texts, s.Text())
	}
	for _, b := range doc.Blocks() {
		if b.Exchange == nil && b.Picture == nil && b.Language != "json" {
			d.texts = append(d.texts, b.Text)
		}
	}
}
