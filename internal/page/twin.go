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
	w := markdownWriter{p, p.templates.buffer(), p.twinRoot(e.Common().Path)}
	defer p.templates.buffers.Put(w.out)
	w.title(e.Common())
	w.printf("> [llms.txt](%sllms.txt) lists the Markdown of every code, comparison and guide.\n\n", w.root)
	w.text(e)
	return bytes.Clone(w.out.Bytes())
}

// home writes the lists of the home page.
func (w markdownWriter) home() {
	for _, name := range entryGuides {
		if g := w.pages.cat.Guide(name); g != nil {
			w.printf("- %s\n", w.line(&g.Page))
		}
	}
	w.out.WriteString("\n")
	for _, c := range w.pages.cat.Classes {
		w.printf("## %s\n\n%s\n\n", markdown.LinkTo(c.Title, w.root+c.Path.Twin()), markdown.Escape(c.Summary))
		for _, code := range c.Codes {
			w.printf("- %s\n", w.line(&code.Page))
		}
		w.out.WriteString("\n")
	}
	writeEntries(w, "Most confused", w.pages.cat.Confused)
	writeEntries(w, "Guides", w.pages.cat.Guides)
	w.printf("[All comparisons](%s)\n", w.root+catalog.GuidesPath.Twin())
}

// guides writes the index of comparisons and guides.
func (w markdownWriter) guides() {
	for _, s := range w.pages.cat.Subjects {
		writeEntries(w, cmp.Or(s.Title, "Guides"), s.Guides)
	}
	writeEntries(w, "Comparisons", w.pages.cat.Comparisons)
}

// compare writes what stands for the table of the page that compares codes,
// and the list of comparisons.
func (w markdownWriter) compare() {
	w.printf("The facts of all codes, to set side by side: [codes.json](%[1]scodes.json), [codes.csv](%[1]scodes.csv).\n\n", w.root)
	writeEntries(w, "Articles", w.pages.cat.Comparisons)
}

// writeEntries writes a list of entries with a title.
func writeEntries[E catalog.Entry](w markdownWriter, title string, list []E) {
	writeList(w, title, list, func(e E) string { return w.line(e.Common()) })
}

// line returns a link to an entry, with the summary of the entry.
func (w markdownWriter) line(page *catalog.Page) string {
	return markdown.LinkTo(page.Title, w.root+page.Path.Twin()) + ": " + markdown.Escape(page.Summary)
}

// twinRoot returns the root of the site for links in a twin. If the site has a
// base URL, that is the root, so that a copy of the text keeps its links.
func (p *Pages) twinRoot(path catalog.Path) string {
	switch {
	case p.cat.Base != "":
		return p.cat.Base
	case path == "":
		return ""
	}
	return "../"
}

// links returns a function from the links of a text to their targets in
// Markdown, which are twins.
func (w markdownWriter) links(page *catalog.Page) func(string) markdown.Target {
	return func(dest string) markdown.Target {
		link := page.Link(dest)
		target := markdown.Target{Href: link.Href(w.root), Text: link.Title}
		if to := w.pages.cat.Page(link.Path); link.Outside == "" && link.Path != page.Path && to != nil && HasTwin(to) {
			target.Href = w.root + link.Path.Twin()
			if link.Anchor != "" {
				target.Href += "#" + link.Anchor
			}
		}
		return target
	}
}
