package render

import (
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// add adds a line of a kind. Parts that are empty at its end are left out.
func (d *searchDoc) add(kind string, parts ...string) {
	line := kind + strings.TrimRight(strings.Join(parts, "\t"), "\t")
	if parts[0] != "" && !slices.Contains(d.lines, line) {
		d.lines = append(d.lines, line)
	}
}

// code collects a code. The texts told are what other pages say of it.
func (x *searchIndex) code(m *catalog.Catalog, c *catalog.Code, told []string) *searchDoc {
	d := &searchDoc{path: c.Path(), class: c.ClassName()}
	d.add("n", c.Name())
	if c.Name() != c.Phrase {
		d.add("a", c.Phrase)
	}
	for _, o := range c.Owners {
		d.add("o", o.Phrase, o.Name)
		d.add("o", o.Product)
		d.add("u", plain(o.Meaning))
	}
	d.constants(x.libraries, c)
	for _, f := range c.Formerly {
		d.add("f", f.Phrase, f.Where)
	}
	d.fields(m.Registry, c, told)
	d.specs(c)
	d.keywords(c.Keywords)
	for _, bullet := range bullets(c.Section("use")) {
		d.add("u", bullet)
	}
	d.add("y", string(c.Summary))
	return d
}

// fields takes the text of a code's page, and adds the HTTP fields of the code,
// then those that the text and the examples mention.
func (d *searchDoc) fields(reg *registry.Registry, c *catalog.Code, told []string) {
	has := make(map[string]bool)
	for _, f := range c.Fields {
		has[strings.ToLower(f.Name)] = true
		kind := "G"
		if f.Level == "MUST" || f.Level == "SHOULD" {
			kind = "F"
		}
		d.add(kind, f.Name, plain(f.Note))
	}
	d.body(c.Doc, "use", "instead")
	for _, name := range slices.Sorted(maps.Keys(d.mentions(c.Doc))) {
		if f, ok := reg.Field(name); ok && !has[name] && !everywhere[name] {
			d.add("g", f.Name)
		}
	}
	d.text = append(d.text, told...)
}

// everywhere are fields that nearly every example has.
var everywhere = map[string]bool{
	"date": true, "host": true, "content-type": true, "content-length": true, "server": true, "accept": true, "user-agent": true, "connection": true,
}

// mentions returns the words with hyphens that the text has, in lower case, and
// the names of the fields in the examples.
func (d *searchDoc) mentions(doc *markdown.Doc) map[string]bool {
	found := make(map[string]bool)
	for _, text := range d.text {
		for word := range strings.FieldsSeq(text) {
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

// specs adds the sections of specifications that a code stands in.
func (d *searchDoc) specs(c *catalog.Code) {
	d.add("s", string(c.Spec))
	for _, earlier := range c.Facts.Earlier {
		d.add("e", earlier)
	}
	if since, _, _ := strings.Cut(c.Since, " ("); strings.HasPrefix(since, "RFC ") {
		d.add("e", since)
	}
	d.sources(c.Sources)
}

func (d *searchDoc) sources(sources []content.Source) {
	for _, s := range sources {
		d.add("r", string(s.Spec))
	}
}

func (d *searchDoc) keywords(keywords []string) {
	for _, k := range keywords {
		d.add("k", k)
	}
}

// body takes the text of a body for its words, without the sections named.
func (d *searchDoc) body(doc *markdown.Doc, without ...string) {
	for _, s := range doc.Sections() {
		if !slices.Contains(without, s.ID) {
			d.text = append(d.text, s.Text())
		}
	}
	for _, b := range doc.Blocks() {
		if b.Exchange == nil && b.Language != "json" {
			d.text = append(d.text, b.Text)
		}
	}
}

// headings adds the headings of an article.
func (d *searchDoc) headings(doc *markdown.Doc) {
	for _, h := range doc.Headings() {
		d.add("h", h.Text)
	}
}

func classDoc(c *catalog.Class) *searchDoc {
	d := &searchDoc{path: c.Path(), class: string(c.Class.Class)}
	d.add("n", c.Title())
	for _, s := range c.Sources[:min(1, len(c.Sources))] {
		d.add("s", string(s.Spec))
	}
	d.sources(c.Sources)
	d.keywords(c.Keywords)
	d.headings(c.Doc)
	d.body(c.Doc)
	d.add("y", string(c.Summary))
	return d
}

// comparisonDoc collects a comparison. Its text is left out: it says again what
// the pages of its codes say.
func comparisonDoc(c *catalog.Comparison) *searchDoc {
	d := &searchDoc{path: c.Path()}
	d.add("n", c.Title())
	var names []string
	for _, code := range c.Codes {
		names = append(names, code.Name())
	}
	d.add("a", strings.Join(names, " vs "))
	d.sources(c.Sources)
	d.keywords(c.Keywords)
	d.headings(c.Doc)
	d.add("y", string(c.Summary))
	return d
}

func guideDoc(g *catalog.Guide) *searchDoc {
	d := &searchDoc{path: g.Path()}
	d.add("n", g.Title())
	d.sources(g.Sources)
	d.keywords(g.Keywords)
	d.headings(g.Doc)
	d.body(g.Doc)
	d.add("y", string(g.Summary))
	return d
}

// whatOthersSay returns for each code the reasons for which others name it.
func whatOthersSay(m *catalog.Catalog) map[int][]string {
	told := make(map[int][]string)
	for _, c := range m.Codes {
		for _, r := range c.Related {
			told[r.Number] = append(told[r.Number], plain(r.Why))
		}
	}
	return told
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
