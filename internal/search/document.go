package search

import (
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// add adds a line of a kind. Parts that are empty at its end are left out.
func (d *document) add(kind string, parts ...string) {
	line := kind + strings.TrimRight(strings.Join(parts, "\t"), "\t")
	if parts[0] != "" && !slices.Contains(d.lines, line) {
		d.lines = append(d.lines, line)
	}
}

// code collects a code. The texts said are what other pages say of it.
func (x *Index) code(reg *registry.Registry, c *catalog.Code, said []string) *document {
	d := &document{path: c.Path, class: c.ClassName}
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
	d.fields(reg, c, said)
	d.specs(c)
	d.keywords(c.Page.Keywords)
	for _, bullet := range bullets(c.Section("use")) {
		d.add("u", bullet)
	}
	d.add("y", c.Page.Summary)
	return d
}

// fields takes the text of a code's page, and adds the HTTP fields of the code,
// then those that the text and the examples mention.
func (d *document) fields(reg *registry.Registry, c *catalog.Code, said []string) {
	has := make(map[string]bool)
	for _, f := range c.Fields {
		has[strings.ToLower(f.Name)] = true
		kind := "G"
		if f.Level == "MUST" || f.Level == "SHOULD" {
			kind = "F"
		}
		d.add(kind, f.Name, plain(f.Note))
	}
	d.body(c.Page.Doc, "use", "instead")
	for _, name := range slices.Sorted(maps.Keys(d.mentions(c.Page.Doc))) {
		if f, ok := reg.Field(name); ok && !has[name] && !everywhere[name] {
			d.add("g", f.Name)
		}
	}
	d.text = append(d.text, said...)
}

// everywhere are fields that nearly every example has.
var everywhere = map[string]bool{
	"date": true, "host": true, "content-type": true, "content-length": true, "server": true, "accept": true, "user-agent": true, "connection": true,
}

// mentions returns the words with hyphens that the text has, in lower case, and
// the names of the fields in the examples.
func (d *document) mentions(doc *markdown.Doc) map[string]bool {
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
func (d *document) specs(c *catalog.Code) {
	d.add("s", c.Spec.Spec)
	for _, earlier := range c.Facts.Earlier {
		d.add("e", earlier)
	}
	if since, _, _ := strings.Cut(c.Since, " ("); strings.HasPrefix(since, "RFC ") {
		d.add("e", since)
	}
	for _, s := range c.Code.Sources {
		d.add("r", string(s.Spec))
	}
}

func (d *document) sources(sources []catalog.Source) {
	for _, s := range sources {
		d.add("r", s.Spec)
	}
}

func (d *document) keywords(keywords []string) {
	for _, k := range keywords {
		d.add("k", k)
	}
}

// body takes the text of a body for its words, without the sections named.
func (d *document) body(doc *markdown.Doc, without ...string) {
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
func (d *document) headings(doc *markdown.Doc) {
	for _, h := range doc.Headings() {
		d.add("h", h.Text)
	}
}

// article collects a class, a comparison or a guide. The text of a comparison
// is left out: it says again what the pages of its codes say.
func article(p *catalog.Page) *document {
	d := &document{path: p.Path, class: p.ClassName}
	d.add("n", p.Title)
	switch {
	case p.Kind == catalog.KindClass && len(p.Sources) > 0:
		d.add("s", p.Sources[0].Spec)
	case p.Kind == catalog.KindComparison:
		d.add("a", strings.Join(names(p.Codes), " vs "))
	}
	d.sources(p.Sources)
	d.keywords(p.Keywords)
	d.headings(p.Doc)
	if p.Kind != catalog.KindComparison {
		d.body(p.Doc)
	}
	d.add("y", p.Summary)
	return d
}

func names(codes []*catalog.Code) []string {
	var list []string
	for _, c := range codes {
		list = append(list, c.Name())
	}
	return list
}

// whatOthersSay returns for each code the reasons for which others name it.
func whatOthersSay(cat *catalog.Catalog) map[int][]string {
	said := make(map[int][]string)
	for _, c := range cat.Codes {
		for _, r := range c.Related {
			said[r.Number] = append(said[r.Number], plain(r.Why))
		}
	}
	return said
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
