package catalog

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
)

// A Path names a page: "404", "4xx", "redirects"; "" is the home page.
type Path string

// ComparePath is the path of the page that compares any codes.
const ComparePath Path = "compare"

// The title and the summary of the page that compares codes.
const (
	CompareTitle   = "Compare codes"
	CompareSummary = "Any two or three status codes side by side: what they mean, who sends them, whether they are cached and retried."
)

// GuidesPath is the path of the index of comparisons and guides.
const GuidesPath Path = "guides"

// File returns the page's file in the finished site.
func (p Path) File() string {
	if p == "" {
		return "index.html"
	}
	return string(p) + "/index.html"
}

// Twin returns the file with the Markdown of the page, which is in the same
// folder.
func (p Path) Twin() string { return strings.TrimSuffix(p.File(), "html") + "md" }

// Address returns the part of the page's published address after the base URL.
func (p Path) Address() string {
	if p == "" {
		return ""
	}
	return string(p) + "/"
}

// A Link is the target of a link: a page or section of the site, or an address
// on another site.
type Link struct {
	Path    Path
	Anchor  string // id in the page, or ""
	Outside string // an https address, or ""
	here    bool   // the link leads to a section of the page that contains it
	Title   string // the title of the page, for links without text
	Class   string // class of codes that the page belongs to: "4xx", "unofficial", or ""
}

// Href returns the link as a page writes it. The argument root is the path from
// that page to the root of the site: "../", "" for the home page, or a path from
// the root of the host.
func (l Link) Href(root string) string {
	if l.Outside != "" {
		return l.Outside
	}
	if l.here {
		return "#" + l.Anchor
	}
	if l.Anchor == "" {
		return root + l.Path.File()
	}
	return root + l.Path.File() + "#" + l.Anchor
}

// Resolve returns the target of a link in the sources of the page from. The link is
// "404", "404#example", "4xx", "401-vs-403", "redirects", "home", "#example" for a
// section of the same page, or a full https address. The second result says what
// is wrong with the link, or is "".
func (c *Catalog) Resolve(from Path, dest string) (Link, string) {
	if len(dest) > len("https://") && strings.EqualFold(dest[:len("https://")], "https://") {
		return Link{Outside: dest}, ""
	}
	name, anchor, cut := strings.Cut(dest, "#")
	path, here := Path(name), name == "" && anchor != ""
	switch {
	case here:
		path = from
	case name == "home":
		path = ""
	}
	p := c.pages[path]
	if c.absent[name] {
		return Link{}, ""
	}
	if p == nil || name == "" && !here {
		return Link{}, c.lost(name)
	}
	switch {
	case cut && anchor == "":
		return Link{}, fmt.Sprintf("there is no section name after the `#`; write `%s`", name)
	case anchor != "" && !slices.Contains(p.Anchors, anchor):
		if c.listed[content.Address{Page: string(path), Anchor: anchor}.String()] {
			return Link{}, "" // checkAddresses reports the missing section
		}
		return Link{}, noAnchor(cmp.Or(name, string(path)), anchor, p.Anchors)
	}
	return Link{Path: path, Anchor: anchor, here: here, Title: p.Title, Class: p.ClassName}, ""
}

// manySections is the number of sections that a message can list.
const manySections = 20

// noAnchor returns a message that a page has no such section, with the sections
// that it has, or those with the most similar ids.
func noAnchor(name, anchor string, has []string) string {
	sections := make([]string, len(has))
	for i, id := range has {
		sections[i] = "#" + id
	}
	it := "; it has "
	if len(sections) > manySections {
		it, sections = "; the most similar are ", problem.Closest("#"+anchor, sections, 3)
	}
	hint := cmp.Or(problem.Suggest("#"+anchor, sections), it+cmp.Or(strings.Join(sections, " "), "none"))
	return fmt.Sprintf("page `%s` has no section `#%s`%s", name, anchor, hint)
}

// lost returns a message that there is no such page, with the page that may be
// meant.
func (c *Catalog) lost(name string) string {
	if meant := c.guess(name); meant != "" {
		return fmt.Sprintf("there is no page `%s`; write `%s`", name, meant)
	}
	names := make([]string, 0, len(c.pages))
	for _, p := range slices.Sorted(maps.Keys(c.pages)) {
		if len(p) > 3 {
			names = append(names, string(p))
		}
	}
	if fault := c.moved(name); fault != "" {
		return fault
	}
	if name == "" {
		return "the link has no target; write a code, a class, a page's name or an https address"
	}
	return fmt.Sprintf("there is no page `%s`%s", name, problem.Suggest(name, names))
}

// guess returns the page that a misspelled name means: a file name, an address,
// a name in capitals, a code with its phrase, or a comparison with its codes in
// the wrong order. It returns "" if the name is none of these.
func (c *Catalog) guess(name string) string {
	page := strings.ToLower(name)
	for _, end := range []string{"index.html", "index.md", ".html", ".md", "/"} {
		page = strings.TrimSuffix(page, end)
	}
	page = page[strings.LastIndexByte(page, '/')+1:]
	first, last, compared := strings.Cut(page, "-vs-")
	number, _, _ := strings.Cut(page, "-")
	for _, meant := range []string{page, last + "-vs-" + first, number} {
		if c.pages[Path(meant)] != nil && (meant != number || meant == page || !compared) {
			return meant
		}
	}
	return ""
}
