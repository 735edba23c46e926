package page

import (
	"bytes"
	"cmp"
	"fmt"

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
	root := p.twinRoot(e.Common().Path)
	out := p.templates.buffer()
	defer p.templates.buffers.Put(out)
	titleMarkdown(out, e.Common())
	fmt.Fprintf(out, "> [llms.txt](%sllms.txt) lists the Markdown of every code, comparison and guide.\n\n", root)
	p.textMarkdown(out, root, e)
	return bytes.Clone(out.Bytes())
}

// homeMarkdown writes the lists of the home page.
func (p *Pages) homeMarkdown(out *bytes.Buffer, root string) {
	for _, name := range entryGuides {
		if g := p.cat.Guide(name); g != nil {
			fmt.Fprintf(out, "- %s\n", entryLine(root, &g.Page))
		}
	}
	out.WriteString("\n")
	for _, c := range p.cat.Classes {
		fmt.Fprintf(out, "## %s\n\n%s\n\n", markdown.LinkTo(c.Title, root+c.Path.Twin()), markdown.Escape(c.Summary))
		for _, code := range c.Codes {
			fmt.Fprintf(out, "- %s\n", entryLine(root, &code.Page))
		}
		out.WriteString("\n")
	}
	entriesMarkdown(out, root, "Most confused", p.cat.Confused)
	entriesMarkdown(out, root, "Guides", p.cat.Guides)
	fmt.Fprintf(out, "[All comparisons](%s)\n", root+catalog.GuidesPath.Twin())
}

// guidesMarkdown writes the index of comparisons and guides.
func (p *Pages) guidesMarkdown(out *bytes.Buffer, root string) {
	for _, s := range p.cat.Subjects {
		entriesMarkdown(out, root, cmp.Or(s.Title, "Guides"), s.Guides)
	}
	entriesMarkdown(out, root, "Comparisons", p.cat.Comparisons)
}

// compareMarkdown writes what stands for the table of the page that compares codes,
// and the list of comparisons.
func (p *Pages) compareMarkdown(out *bytes.Buffer, root string) {
	fmt.Fprintf(out, "The facts of all codes, to set side by side: [codes.json](%[1]scodes.json), [codes.csv](%[1]scodes.csv).\n\n", root)
	entriesMarkdown(out, root, "Articles", p.cat.Comparisons)
}

// entriesMarkdown writes a list of entries with a title.
func entriesMarkdown[E catalog.Entry](out *bytes.Buffer, root, title string, list []E) {
	listMarkdown(out, title, list, func(e E) string { return entryLine(root, e.Common()) })
}

// entryLine returns a link to an entry, with the summary of the entry.
func entryLine(root string, page *catalog.Page) string {
	return markdown.LinkTo(page.Title, root+page.Path.Twin()) + ": " + markdown.Escape(page.Summary)
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

// twinLinks returns a function from the links of a text to their targets in
// Markdown, which are twins.
func (p *Pages) twinLinks(root string, page *catalog.Page) func(string) markdown.Target {
	return func(dest string) markdown.Target {
		link := page.Link(dest)
		target := markdown.Target{Href: link.Href(root), Text: link.Title}
		if to := p.cat.Page(link.Path); link.Outside == "" && link.Path != page.Path && to != nil && HasTwin(to) {
			target.Href = root + link.Path.Twin()
			if link.Anchor != "" {
				target.Href += "#" + link.Anchor
			}
		}
		return target
	}
}
