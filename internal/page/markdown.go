package page

import (
	"bytes"
	"fmt"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// A markdownWriter writes the Markdown of an entry.
type markdownWriter struct {
	at  place // its root is "../", "" or the base URL
	out *bytes.Buffer
}

// Markdown writes the Markdown of an entry for a file at the root of the site.
func (p *Pages) Markdown(out *bytes.Buffer, e catalog.Entry) {
	w := markdownWriter{place{Pages: p, root: p.cat.Base}, out}
	w.title(e.Common())
	w.text(e)
}

func (w markdownWriter) printf(format string, args ...any) { fmt.Fprintf(w.out, format, args...) }

func (w markdownWriter) title(page *catalog.Page) {
	title := page.Title
	if page.Kind == catalog.KindHome {
		title = homeTitle
	}
	w.printf("# %s\n\n", markdown.Escape(title))
}

// text writes what follows the title.
func (w markdownWriter) text(e catalog.Entry) {
	page := e.Common()
	w.printf("%s\n\n", markdown.Escape(page.Summary))
	switch e := e.(type) {
	case *catalog.Page:
		w.overview(e)
	case *catalog.Experiments:
		w.experiments()
	case *catalog.Class:
		writeEntries(w, "Codes", e.Codes)
		w.body(page)
	case *catalog.Code:
		w.code(e)
	case *catalog.Comparison:
		w.comparison(e)
	case *catalog.Guide:
		w.body(page)
		writeEntries(w, "Main codes", e.Page.Codes)
	}
	if page.HasText() {
		w.sources(page)
	}
}

func (w markdownWriter) comparison(c *catalog.Comparison) {
	w.body(&c.Page)
	for _, r := range c.HouseRules() {
		w.house(r, r.ComparedHeading())
	}
	writeEntries(w, "Also confused", c.Others())
}

func (w markdownWriter) code(c *catalog.Code) {
	w.facts(c)
	w.body(&c.Page)
	if c.House != nil {
		w.house(c.House, c.House.Heading())
	}
	writeEntries(w, "Comparisons", c.Comparisons)
	writeList(w, "Compare", c.Related, func(r catalog.Relation) string {
		return markdown.LinkTo(r.Title, w.at.root+r.Path.Twin()) + ": " + markdown.Escape(r.Why)
	})
	writeEntries(w, "Guides", c.Guides)
	writeList(w, "Fields", c.Fields, func(f content.Field) string {
		return fmt.Sprintf("%s (%s): %s", markdown.CodeSpan(f.Name), f.Level, oneLine(f.Note))
	})
	writeList(w, "In code", c.Constants, func(k registry.Constant) string {
		return strings.TrimSpace(fmt.Sprintf("%s, %s: %s %s", markdown.Escape(k.Language), markdown.Escape(k.Library), markdown.CodeSpan(k.Name), k.Note))
	})
}

// facts writes the facts, older phrases and owners of a code.
func (w markdownWriter) facts(c *catalog.Code) {
	for _, f := range w.at.facts(c) {
		value := markdown.Escape(f.Value)
		if f.Outside {
			value = markdown.LinkTo(f.Value, f.Href)
		}
		w.printf("- %s: %s", f.Name, value)
		if f.Note != "" {
			w.printf(". %s", markdown.Escape(f.Note))
		}
		w.out.WriteString("\n")
	}
	if c.Name() != c.Phrase {
		w.printf("- Registered as: %s\n", markdown.Escape(c.Phrase))
	}
	for _, f := range c.FormerPhrases() {
		w.printf("- Formerly: %s (%s)\n", markdown.Escape(f.Phrase), markdown.Escape(f.Where))
	}
	for _, o := range c.Owners {
		w.printf("- %s, %s: %s (<%s>)\n", ownerMarkdown(o), seenWords[o.Seen], oneLine(o.Meaning), o.Source.URL)
	}
	w.out.WriteString("\n")
}

// ownerMarkdown returns an owner with its product and phrase.
func ownerMarkdown(o content.Owner) string {
	name := o.Name
	if product := productOf(o); product != "" {
		name += " " + product
	}
	if o.Phrase != "" {
		name += ` "` + o.Phrase + `"`
	}
	return markdown.Escape(name)
}

// oneLine joins the lines of a Markdown text.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// writeList writes a section with an item for each value. It writes nothing
// if there are no values.
func writeList[T any](w markdownWriter, title string, list []T, item func(T) string) {
	if len(list) == 0 {
		return
	}
	w.printf("## %s\n\n", title)
	for _, v := range list {
		w.printf("- %s\n", item(v))
	}
	w.out.WriteString("\n")
}

// body writes the sections of a text with resolved links.
func (w markdownWriter) body(page *catalog.Page) {
	for i, s := range page.Doc.Sections() {
		if text := s.Markdown(w.links(page)); text != "" {
			w.out.WriteString(text)
			w.out.WriteString("\n\n")
		}
		if i == 0 {
			w.matrix(page)
		}
	}
}

func (w markdownWriter) house(r *catalog.HouseRule, heading string) {
	w.printf("## %s\n\n%s\n\n", markdown.Escape(heading), r.Body().Markdown(w.links(&r.Page)))
}

func (w markdownWriter) sources(page *catalog.Page) {
	for i, s := range page.Sources {
		if i == 0 {
			w.out.WriteString("## Sources\n\n")
		}
		href := s.Href
		if s.Tried != "" {
			href = w.at.root + string(catalog.ExperimentsPath) + "/index.md#" + s.Tried
		}
		w.out.WriteString("- " + markdown.LinkTo(s.Title, href))
		if s.For != "" {
			w.out.WriteString(": " + markdown.Escape(s.For))
		}
		w.out.WriteString("\n")
	}
	w.printf("\nChecked %s.\n", page.Checked)
}
