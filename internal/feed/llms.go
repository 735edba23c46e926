package feed

import (
	"bytes"
	"fmt"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// LLMs returns llms.txt, which describes the site and lists the Markdown file of each
// entry.
func LLMs(cat *catalog.Catalog) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# %s\n\n> %s\n\n", markdown.Escape(cat.Config.Title), markdown.Escape(string(cat.Config.Summary)))
	fmt.Fprintf(&out, "Registry of %[1]s. All codes as data: [codes.json](%[2]scodes.json), of the form that "+
		"[codes.schema.json](%[2]scodes.schema.json) describes, and in short as a table: [codes.csv](%[2]scodes.csv). The text of codes, comparisons, guides and pages in one file: [llms-full.txt](%[2]sllms-full.txt). "+
		"License of the text: %[3]s.\n", cat.Config.Registry, cat.Base, markdown.Escape(cat.Config.License))
	for _, class := range cat.Classes {
		llmsHeading(&out, class.Title)
		llmsLines(&out, cat, class)
		llmsLines(&out, cat, class.Codes...)
	}
	llmsHeading(&out, "Comparisons")
	llmsLines(&out, cat, cat.Comparisons...)
	llmsHeading(&out, "Guides")
	llmsLines(&out, cat, cat.Guides...)
	llmsHeading(&out, "More")
	if len(cat.Experiments.List) > 0 {
		llmsLines(&out, cat, cat.Experiments)
	}
	llmsLines(&out, cat, cat.Pages...)
	return out.Bytes()
}

func llmsHeading(out *bytes.Buffer, title string) {
	fmt.Fprintf(out, "\n## %s\n\n", markdown.Escape(title))
}

func llmsLines[E catalog.Entry](out *bytes.Buffer, cat *catalog.Catalog, entries ...E) {
	for _, e := range entries {
		p := e.Common()
		fmt.Fprintf(out, "- %s: %s\n", markdown.LinkTo(p.Title, cat.Base+p.Path.Twin()), markdown.Escape(p.Summary))
	}
}

// LLMsFull returns llms-full.txt, the Markdown of the codes, comparisons, guides and
// pages, in the order of llms.txt. The function draw writes the Markdown of an entry, with links relative to
// the folder of llms-full.txt.
func LLMsFull(cat *catalog.Catalog, draw func(*bytes.Buffer, catalog.Entry)) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# %s\n\n> %s\n\nRegistry of %s. License of the text: %s.\n", markdown.Escape(cat.Config.Title),
		markdown.Escape(string(cat.Config.Summary)), cat.Config.Registry, markdown.Escape(cat.Config.License))
	for _, e := range cat.Articles() {
		if e.Common().Kind != catalog.KindClass {
			out.WriteString("\n---\n\n")
			draw(&out, e)
		}
	}
	return out.Bytes()
}
