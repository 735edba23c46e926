package render

import (
	"bytes"
	"fmt"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// twin returns the Markdown of an entry, which write writes. It is a file of
// its own and a part of llms-full.txt.
func (b *book) twin(path catalog.Path, write func(out *bytes.Buffer)) []byte {
	twin, _ := b.drawn.twins.get(path, func() ([]byte, error) { // nothing here fails
		return b.templates.scratch.file(func(out *bytes.Buffer) error {
			write(out)
			return nil
		})
	})
	return twin
}

// codeMarkdown draws a code as Markdown: its facts, its body, its constants.
func (b *book) codeMarkdown(c *catalog.Code) []byte {
	return b.twin(c.Path(), func(out *bytes.Buffer) {
		fmt.Fprintf(out, "# %s\n\n%s\n\n", c.Title(), c.Summary)
		b.factsMarkdown(out, c)
		b.bodyMarkdown(out, c.Path(), c.Doc)
		listMarkdown(out, "Compare", c.Related, func(r catalog.Relation) string {
			return fmt.Sprintf("[%s](../%s/index.md): %s", r.Title(), r.Path(), r.Why)
		})
		listMarkdown(out, "Fields", c.Fields, func(f content.Field) string {
			return fmt.Sprintf("`%s` (%s): %s", f.Name, f.Level, f.Note)
		})
		listMarkdown(out, "In code", c.Constants, func(k registry.Constant) string {
			return fmt.Sprintf("%s, %s: `%s`", k.Language, k.Library, k.Name)
		})
		sourcesMarkdown(out, b.sources(c), c.Checked)
	})
}

// factsMarkdown writes the facts, older phrases and owners of a code.
func (b *book) factsMarkdown(out *bytes.Buffer, c *catalog.Code) {
	for _, f := range b.facts("../", c) {
		value := f.Value
		if strings.HasPrefix(f.Href, "https://") {
			value = "[" + value + "](" + f.Href + ")"
		}
		fmt.Fprintf(out, "- %s: %s", f.Name, value)
		if f.Note != "" {
			fmt.Fprintf(out, ". %s", f.Note)
		}
		out.WriteString("\n")
	}
	if c.Name() != c.Phrase {
		fmt.Fprintf(out, "- Registered as: %s\n", c.Phrase)
	}
	for _, f := range formerly(c) {
		fmt.Fprintf(out, "- Formerly: %s (%s)\n", f.Phrase, f.Where)
	}
	for _, o := range c.Owners {
		fmt.Fprintf(out, "- %s, %s: %s (%s)\n", o.Name, seenWords[o.Seen], o.Meaning, o.Source.URL)
	}
	out.WriteString("\n")
}

// listMarkdown writes a section with an item for each value, if there are any.
func listMarkdown[T any](out *bytes.Buffer, title string, list []T, item func(T) string) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(out, "## %s\n\n", title)
	for _, v := range list {
		fmt.Fprintf(out, "- %s\n", item(v))
	}
	out.WriteString("\n")
}

func (b *book) comparisonMarkdown(c *catalog.Comparison) []byte {
	return b.articleMarkdown(c.Path(), c.Title(), string(c.Summary), c.Doc, sources(c.Sources), c.Checked)
}

func (b *book) guideMarkdown(g *catalog.Guide) []byte {
	return b.articleMarkdown(g.Path(), g.Title(), string(g.Summary), g.Doc, sources(g.Sources), g.Checked)
}

func (b *book) articleMarkdown(path catalog.Path, title, summary string, doc *markdown.Doc, sources []Source, checked content.Date) []byte {
	return b.twin(path, func(out *bytes.Buffer) {
		fmt.Fprintf(out, "# %s\n\n%s\n\n", title, summary)
		b.bodyMarkdown(out, path, doc)
		sourcesMarkdown(out, sources, checked)
	})
}

// bodyMarkdown writes the sections of a body, their links resolved.
func (b *book) bodyMarkdown(out *bytes.Buffer, from catalog.Path, doc *markdown.Doc) {
	for _, s := range doc.Sections() {
		if text := strings.TrimSpace(s.Markdown(b.links("../", from))); text != "" {
			out.WriteString(text)
			out.WriteString("\n\n")
		}
	}
}

func sourcesMarkdown(out *bytes.Buffer, sources []Source, checked content.Date) {
	out.WriteString("## Sources\n\n")
	for _, s := range sources {
		fmt.Fprintf(out, "- [%s](%s)", s.Title, s.Href)
		if s.For != "" {
			fmt.Fprintf(out, ": %s", s.For)
		}
		out.WriteString("\n")
	}
	fmt.Fprintf(out, "\nChecked %s.\n", checked)
}

// llms draws llms.txt: what the site is and where each entry stands as Markdown.
func (b *book) llms() ([]byte, error) {
	var out bytes.Buffer
	c := b.model.Config
	fmt.Fprintf(&out, "# %s\n\n> %s\n\n", c.Title, c.Summary)
	fmt.Fprintf(&out, "Registry of %[1]s. All codes as data: [codes.json](%[2]scodes.json), of the form that [codes.schema.json](%[2]scodes.schema.json) describes. All text in one file: [llms-full.txt](%[2]sllms-full.txt). License of the text: %[3]s.\n", c.Registry, b.base, c.License)
	for _, class := range b.model.Classes {
		fmt.Fprintf(&out, "\n## %s\n\n", class.Title())
		for _, c := range class.Codes {
			b.llmsLine(&out, c.Title(), c.Path(), c.Summary)
		}
	}
	out.WriteString("\n## Comparisons\n\n")
	for _, c := range b.model.Comparisons {
		b.llmsLine(&out, c.Title(), c.Path(), c.Summary)
	}
	out.WriteString("\n## Guides\n\n")
	for _, g := range b.model.Guides {
		b.llmsLine(&out, g.Title(), g.Path(), g.Summary)
	}
	return out.Bytes(), nil
}

func (b *book) llmsLine(out *bytes.Buffer, title string, path catalog.Path, summary content.Summary) {
	fmt.Fprintf(out, "- [%s](%s%s/index.md): %s\n", title, b.base, path, summary)
}
