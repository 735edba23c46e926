package page

import (
	"bytes"
	"cmp"
	"fmt"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// HasTwin reports whether a page has a Markdown twin: all pages but those of
// unassigned numbers, those that moved, and the search.
func HasTwin(page *catalog.Page) bool {
	return page.Kind != catalog.KindNumber && page.Kind != catalog.KindStub && page.Path != "search"
}

// Twin draws an entry as Markdown, for the file beside its page.
func (p *Pages) Twin(e catalog.Entry) []byte {
	root := p.twinRoot(e.Common().Path)
	if x, ok := e.(*catalog.Experiments); ok {
		return pointed(root, p.experimentsMarkdown(x))
	}
	return pointed(root, p.Markdown(root, e))
}

// HomeTwin draws the home page as Markdown.
func (p *Pages) HomeTwin() []byte {
	var out bytes.Buffer
	root := p.twinRoot("")
	fmt.Fprintf(&out, "# HTTP status codes\n\n%s\n\n", markdown.Escape(string(p.cat.Config.Summary)))
	for _, name := range waysIn {
		if g := p.cat.Guide(name); g != nil {
			fmt.Fprintf(&out, "- %s\n", entryLine(root, &g.Page))
		}
	}
	out.WriteString("\n")
	for _, c := range p.cat.Classes {
		fmt.Fprintf(&out, "## %s\n\n%s\n\n", markdown.LinkTo(c.Title, root+c.Path.Twin()), markdown.Escape(c.Summary))
		for _, code := range c.Codes {
			fmt.Fprintf(&out, "- %s\n", entryLine(root, &code.Page))
		}
		out.WriteString("\n")
	}
	listMarkdown(&out, "Most confused", p.cat.Confused, func(c *catalog.Comparison) string { return entryLine(root, &c.Page) })
	listMarkdown(&out, "Guides", p.cat.Guides, func(g *catalog.Guide) string { return entryLine(root, &g.Page) })
	fmt.Fprintf(&out, "[All comparisons](%s)\n", root+catalog.GuidesPath.Twin())
	return pointed(root, out.Bytes())
}

// GuidesTwin draws the index of comparisons and guides as Markdown.
func (p *Pages) GuidesTwin() []byte {
	var out bytes.Buffer
	root := p.twinRoot(catalog.GuidesPath)
	fmt.Fprintf(&out, "# %s\n\n%s\n\n", guidesTitle, guidesSummary)
	for _, s := range p.cat.Subjects {
		listMarkdown(&out, cmp.Or(s.Title, "Guides"), s.Guides, func(g *catalog.Guide) string { return entryLine(root, &g.Page) })
	}
	listMarkdown(&out, "Comparisons", p.cat.Comparisons, func(c *catalog.Comparison) string { return entryLine(root, &c.Page) })
	return pointed(root, out.Bytes())
}

// CompareTwin draws the page that sets codes side by side as Markdown: the
// comparisons that somebody wrote.
func (p *Pages) CompareTwin() []byte {
	var out bytes.Buffer
	root := p.twinRoot(catalog.ComparePath)
	fmt.Fprintf(&out, "# %s\n\n%s\n\n", catalog.CompareTitle, catalog.CompareSummary)
	fmt.Fprintf(&out, "The facts of all codes, to set side by side: [codes.json](%[1]scodes.json), [codes.csv](%[1]scodes.csv).\n\n", root)
	listMarkdown(&out, "Articles", p.cat.Comparisons, func(c *catalog.Comparison) string { return entryLine(root, &c.Page) })
	return pointed(root, out.Bytes())
}

// entryLine links an entry with its sentence.
func entryLine(root string, page *catalog.Page) string {
	return markdown.LinkTo(page.Title, root+page.Path.Twin()) + ": " + markdown.Escape(page.Summary)
}

// pointed adds to the top of a twin the place where all pages are listed, for a
// program that found only this page.
func pointed(root string, text []byte) []byte {
	title, rest, _ := bytes.Cut(text, []byte("\n\n"))
	return fmt.Appendf(nil, "%s\n\n> Every page as Markdown is listed in [llms.txt](%sllms.txt).\n\n%s", title, root, rest)
}

// twinRoot returns how the twin of a page reaches the root of the site: by its
// full address where it has one, so that a copy of the text keeps its links.
func (p *Pages) twinRoot(path catalog.Path) string {
	switch {
	case p.cat.Base != "":
		return p.cat.Base
	case path == "":
		return ""
	}
	return "../"
}

// twinLinks says where the links of a text lead in Markdown: to twins.
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
