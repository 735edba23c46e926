package page

import (
	"bytes"
	"cmp"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// HasTwin reports whether a page has a Markdown twin. All pages have one except
// those of unassigned numbers, those that have moved, and the search page.
func HasTwin(page *catalog.Page) bool {
	return page.Kind != catalog.KindNumber && page.Kind != catalog.KindStub && page.Kind != catalog.KindSearch
}

// Twin returns the Markdown of an entry, for the file in the folder of its page. It
// has the address of llms.txt, for a program that has found only this page.
func (p *Pages) Twin(e catalog.Entry) []byte {
	w := markdownWriter{p.at(e.Common().Path), p.templates.buffer()}
	w.at.root = cmp.Or(p.cat.Base, w.at.root) // so that a copy of the text keeps its links
	defer p.templates.buffers.Put(w.out)
	w.title(e.Common())
	w.printf("> [llms.txt](%sllms.txt) lists the Markdown of every code, comparison and guide.\n\n", w.at.root)
	w.text(e)
	return bytes.Clone(w.out.Bytes())
}

// overview writes the lists of a page that is made from all entries.
func (w markdownWriter) overview(page *catalog.Page) {
	switch page.Kind {
	case catalog.KindHome:
		w.home()
	case catalog.KindGuides:
		w.guides()
	case catalog.KindCompare:
		w.compare()
	}
}

// home writes the lists of the home page.
func (w markdownWriter) home() {
	for _, name := range entryGuides {
		if g := w.at.cat.Guide(name); g != nil {
			w.printf("- %s\n", w.line(&g.Page))
		}
	}
	w.out.WriteString("\n")
	for _, c := range w.at.cat.Classes {
		w.printf("## %s\n\n%s\n\n", markdown.LinkTo(c.Title, w.at.root+c.Path.Twin()), markdown.Escape(c.Summary))
		for _, code := range c.Codes {
			w.printf("- %s\n", w.line(&code.Page))
		}
		w.out.WriteString("\n")
	}
	writeEntries(w, "Most confused", w.at.cat.Confused)
	writeEntries(w, "Guides", w.at.cat.Guides)
	w.printf("[All comparisons](%s)\n", w.at.root+catalog.GuidesPath.Twin())
}

// guides writes the index of comparisons and guides.
func (w markdownWriter) guides() {
	for _, s := range w.at.cat.Subjects {
		writeEntries(w, cmp.Or(s.Title, "Guides"), s.Guides)
	}
	writeEntries(w, "Comparisons", w.at.cat.Comparisons)
}

// compare writes what stands for the table of the page that compares codes,
// and the list of comparisons.
func (w markdownWriter) compare() {
	w.printf("The facts of all codes, to set side by side: [codes.json](%[1]scodes.json), [codes.csv](%[1]scodes.csv).\n\n", w.at.root)
	writeEntries(w, "Articles", w.at.cat.Comparisons)
}

// writeEntries writes a list of entries with a title.
func writeEntries[E catalog.Entry](w markdownWriter, title string, list []E) {
	writeList(w, title, list, func(e E) string { return w.line(e.Common()) })
}

// line returns a link to an entry, with the summary of the entry.
func (w markdownWriter) line(page *catalog.Page) string {
	return markdown.LinkTo(page.Title, w.at.root+page.Path.Twin()) + ": " + markdown.Escape(page.Summary)
}

// links returns a function from the links of a text to their targets in
// Markdown, which are twins.
func (w markdownWriter) links(page *catalog.Page) func(string) markdown.Target {
	return func(dest string) markdown.Target {
		link := page.Link(dest)
		target := markdown.Target{Href: link.Href(w.at.root), Text: link.Title}
		if to := w.at.cat.Page(link.Path); link.Outside == "" && link.Path != page.Path && to != nil && HasTwin(to) {
			target.Href = w.at.root + link.Path.Twin()
			if link.Anchor != "" {
				target.Href += "#" + link.Anchor
			}
		}
		return target
	}
}
