package search

import (
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// A document is the entry of a page in the index.
type document struct {
	path  catalog.Path
	class string // class of codes, for the color; "" if the page belongs to none
	facts string // of a code; see factsOf
	lines []string
	texts []string
}

// head returns what comes before the lines: the path, the class, and a code's facts.
func (d *document) head() string {
	head := string(d.path) + "\t" + d.class
	if d.facts != "" {
		head += "\t" + d.facts
	}
	return head
}

// add adds a line of a kind. It omits empty parts at the end of the line.
func (d *document) add(kind string, parts ...string) {
	line := kind + strings.TrimRight(strings.Join(parts, "\t"), "\t")
	if parts[0] != "" && !slices.Contains(d.lines, line) {
		d.lines = append(d.lines, line)
	}
}

// code returns the document of the page of a code. The argument said has texts
// of other pages about the code.
func (x *Index) code(reg *registry.Registry, c *catalog.Code, said []string) *document {
	d := &document{path: c.Path, class: c.ClassName, facts: factsOf(c)}
	d.add("n", c.Name())
	if c.Name() != c.Phrase {
		d.add("a", c.Phrase)
	}
	for _, o := range c.Owners {
		d.add("o", o.Phrase, o.Name)
		d.add("o", o.Product)
	}
	d.constants(x.libraries, c)
	for _, f := range c.Formerly {
		d.add("f", f.Phrase, f.Where)
	}
	d.fields(reg, c)
	d.specs(c)
	d.keywords(c.Page.Keywords)
	d.body(c.Page.Doc)
	d.house(c.House)
	d.texts = append(d.texts, said...)
	d.add("y", c.Page.Summary)
	return d
}

// house adds a team's own rule.
func (d *document) house(r *catalog.HouseRule) {
	if r != nil {
		d.add("h", r.Heading(), catalog.HouseAnchor)
		d.texts = append(d.texts, r.Title, r.Body().Text())
	}
}

// fields adds the HTTP fields of the code, and then the fields that the text
// and the examples mention.
func (d *document) fields(reg *registry.Registry, c *catalog.Code) {
	has := make(map[string]bool)
	for _, f := range c.Fields {
		has[strings.ToLower(f.Name)] = true
		if f.Level == "MUST" || f.Level == "SHOULD" {
			d.add("F", f.Name, markdown.LineText(f.Note))
		} else {
			d.add("G", f.Name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(mentions(c.Page.Doc))) {
		if f, ok := reg.Field(name); ok && !has[name] && !everywhere[name] {
			d.add("g", f.Name)
		}
	}
}

// everywhere are fields that occur in nearly every example.
var everywhere = map[string]bool{
	"date": true, "host": true, "content-type": true, "content-length": true, "server": true, "accept": true, "user-agent": true, "connection": true,
}

// mentions returns, in lower case, the words with hyphens in the text and the
// names of the fields in the examples.
func mentions(doc *markdown.Doc) map[string]bool {
	found := make(map[string]bool)
	for _, s := range doc.Sections() {
		for word := range strings.FieldsSeq(s.Text()) {
			if strings.Contains(word, "-") {
				found[strings.ToLower(strings.Trim(word, ".,:;()\"'`"))] = true
			}
		}
	}
	for _, b := range doc.Blocks() {
		if b.Exchange == nil {
			continue
		}
		for _, message := range b.Exchange.Messages {
			for _, f := range message.Fields {
				found[strings.ToLower(f.Name)] = true
			}
		}
	}
	return found
}

// specs adds the sections of specifications that define a code or defined it
// before.
func (d *document) specs(c *catalog.Code) {
	d.add("s", c.Spec.Spec)
	for _, earlier := range c.Facts.Earlier {
		d.add("e", earlier)
	}
	if since, _, _ := strings.Cut(c.Since, " ("); strings.HasPrefix(since, "RFC ") {
		d.add("e", since)
	}
}

// keywords adds keywords. It skips a keyword that has the same words as an
// earlier line, in any form and order, unless that can be spared.
func (d *document) keywords(keywords []string) {
	has := make(map[string]bool)
	for _, line := range d.lines {
		if !strings.Contains(otherKinds[len(otherKinds)-spared:], line[:1]) {
			has[wordSet(line[1:])] = true
		}
	}
	for _, k := range keywords {
		k = strings.TrimSuffix(k, " status code") // these words distinguish nothing here
		if set := wordSet(k); !has[set] || set == "" {
			has[set] = true
			d.add("k", k)
		}
	}
}

// wordSet returns the words by which a line is found, without their endings,
// sorted.
func wordSet(text string) string {
	found, _, _ := strings.Cut(text, "\t")
	var list []string
	for word := range words(found) {
		list = append(list, stem(word))
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

// whatOthersSay returns, for each code, the reasons for which other codes refer
// to it.
func whatOthersSay(cat *catalog.Catalog) map[int][]string {
	said := make(map[int][]string)
	for _, c := range cat.Codes {
		for _, r := range c.Related {
			said[r.Number] = append(said[r.Number], markdown.LineText(r.Why))
		}
	}
	return said
}
