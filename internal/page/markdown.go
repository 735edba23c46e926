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

// Markdown writes the Markdown of an entry. The argument root is the path from the
// file to the root of the site, such as "../".
func (p *Pages) Markdown(out *bytes.Buffer, root string, e catalog.Entry) {
	titleMarkdown(out, e.Common())
	p.textMarkdown(out, root, e)
}

func titleMarkdown(out *bytes.Buffer, page *catalog.Page) {
	title := page.Title
	if page.Kind == catalog.KindHome {
		title = homeTitle
	}
	fmt.Fprintf(out, "# %s\n\n", markdown.Escape(title))
}

// textMarkdown writes what follows the title.
func (p *Pages) textMarkdown(out *bytes.Buffer, root string, e catalog.Entry) {
	page := e.Common()
	fmt.Fprintf(out, "%s\n\n", markdown.Escape(page.Summary))
	switch page.Kind {
	case catalog.KindHome:
		p.homeMarkdown(out, root)
	case catalog.KindGuides:
		p.guidesMarkdown(out, root)
	case catalog.KindCompare:
		p.compareMarkdown(out, root)
	case catalog.KindExperiments:
		experimentsMarkdown(out, p.cat.Experiments.List)
	}
	if page.HasText() {
		p.entryMarkdown(out, root, e)
	}
}

// entryMarkdown writes the text of an entry, between the lists that come from its
// facts.
func (p *Pages) entryMarkdown(out *bytes.Buffer, root string, e catalog.Entry) {
	switch e := e.(type) {
	case *catalog.Code:
		p.factsMarkdown(out, e)
	case *catalog.Class:
		entriesMarkdown(out, root, "Codes", e.Codes)
	}
	p.bodyMarkdown(out, root, e.Common())
	p.housesMarkdown(out, root, e)
	switch e := e.(type) {
	case *catalog.Comparison:
		entriesMarkdown(out, root, "Also confused", e.Others())
	case *catalog.Guide:
		entriesMarkdown(out, root, "Main codes", e.Page.Codes)
	case *catalog.Code:
		codeMarkdown(out, root, e)
	}
	sourcesMarkdown(out, root, e.Common())
}

// codeMarkdown writes the parts of a code that come from its facts: its related
// codes, fields and constants.
func codeMarkdown(out *bytes.Buffer, root string, c *catalog.Code) {
	entriesMarkdown(out, root, "Comparisons", c.Comparisons)
	listMarkdown(out, "Compare", c.Related, func(r catalog.Relation) string {
		return markdown.LinkTo(r.Title, root+r.Path.Twin()) + ": " + markdown.Escape(r.Why)
	})
	entriesMarkdown(out, root, "Guides", c.Guides)
	listMarkdown(out, "Fields", c.Fields, func(f content.Field) string {
		return fmt.Sprintf("%s (%s): %s", markdown.CodeSpan(f.Name), f.Level, oneLine(f.Note))
	})
	listMarkdown(out, "In code", c.Constants, func(k registry.Constant) string {
		return strings.TrimSpace(fmt.Sprintf("%s, %s: %s %s", markdown.Escape(k.Language), markdown.Escape(k.Library), markdown.CodeSpan(k.Name), k.Note))
	})
}

// factsMarkdown writes the facts, older phrases and owners of a code.
func (p *Pages) factsMarkdown(out *bytes.Buffer, c *catalog.Code) {
	for _, f := range p.facts(ownPage, c) {
		value := markdown.Escape(f.Value)
		if strings.HasPrefix(f.Href, "https://") {
			value = markdown.LinkTo(f.Value, f.Href)
		}
		fmt.Fprintf(out, "- %s: %s", f.Name, value)
		if f.Note != "" {
			fmt.Fprintf(out, ". %s", markdown.Escape(f.Note))
		}
		out.WriteString("\n")
	}
	if c.Name() != c.Phrase {
		fmt.Fprintf(out, "- Registered as: %s\n", markdown.Escape(c.Phrase))
	}
	for _, f := range c.FormerPhrases() {
		fmt.Fprintf(out, "- Formerly: %s (%s)\n", markdown.Escape(f.Phrase), markdown.Escape(f.Where))
	}
	for _, o := range c.Owners {
		fmt.Fprintf(out, "- %s, %s: %s (<%s>)\n", ownerMarkdown(o), seenWords[o.Seen], oneLine(o.Meaning), o.Source.URL)
	}
	out.WriteString("\n")
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

// listMarkdown writes a section with an item for each value. It writes nothing
// if there are no values.
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

// bodyMarkdown writes the sections of a text with resolved links.
func (p *Pages) bodyMarkdown(out *bytes.Buffer, root string, page *catalog.Page) {
	for i, s := range page.Doc.Sections() {
		if text := s.Markdown(p.twinLinks(root, page)); len(text) > 0 {
			out.Write(text)
			out.WriteString("\n\n")
		}
		if i == 0 {
			p.matrixMarkdown(out, root, page)
		}
	}
}

func sourcesMarkdown(out *bytes.Buffer, root string, page *catalog.Page) {
	for i, s := range page.Sources {
		if i == 0 {
			out.WriteString("## Sources\n\n")
		}
		href := s.Href
		if s.Tried != "" {
			href = root + string(catalog.ExperimentsPath) + "/index.md#" + s.Tried
		}
		out.WriteString("- " + markdown.LinkTo(s.Title, href))
		if s.For != "" {
			out.WriteString(": " + markdown.Escape(s.For))
		}
		out.WriteString("\n")
	}
	fmt.Fprintf(out, "\nChecked %s.\n", page.Checked)
}
