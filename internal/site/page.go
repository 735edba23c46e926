package site

import (
	"slices"

	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
)

// A Class is a class of codes, or the vendor codes as a class.
type Class struct {
	*content.Class
	Codes []*Code
}

// Path returns the class's name.
func (c *Class) Path() Path { return Path(c.Class.Class) }

// Title returns name and title, as "4xx Client error".
func (c *Class) Title() string {
	if c.Class.Class == "unofficial" {
		return c.Class.Title
	}
	return string(c.Class.Class) + " " + c.Class.Title
}

// Section returns the part of the body with that id, or nil.
func (c *Class) Section(id string) *markdown.Section { return section(c.Doc, id) }

// Anchors returns the ids of its headings and of the list of its codes.
func (c *Class) Anchors() []string { return append(headingIDs(c.Doc), "codes", "sources") }

// A Comparison tells codes apart.
type Comparison struct {
	*content.Comparison
	Codes []*Code
}

// Path returns the comparison's slug, as "401-vs-403".
func (c *Comparison) Path() Path { return Path(c.Slug) }

// Anchors returns the ids of its sections.
func (c *Comparison) Anchors() []string {
	ids := append([]string{"verdict"}, headingIDs(c.Doc)...)
	if len(c.Others()) > 0 {
		ids = append(ids, "others")
	}
	return append(ids, "sources")
}

// Others returns the other comparisons that share a code with it.
func (c *Comparison) Others() []*Comparison {
	var list []*Comparison
	for _, code := range c.Codes {
		for _, other := range code.Comparisons {
			if other != c && !slices.Contains(list, other) {
				list = append(list, other)
			}
		}
	}
	return list
}

// A Guide is an article about several codes, or a page beside the reference.
type Guide struct {
	*content.Guide
	Kind  string // "guide" or "page"
	Codes []*Code
}

// Path returns the guide's slug.
func (g *Guide) Path() Path { return Path(g.Slug) }

// Title returns the guide's title.
func (g *Guide) Title() string { return g.Guide.Title }

// Anchors returns the ids of its headings, and of the list of its codes.
func (g *Guide) Anchors() []string {
	ids := headingIDs(g.Doc)
	if len(g.Codes) > 0 {
		ids = append(ids, "codes")
	}
	return append(ids, "sources")
}

// A fixed page is drawn from the other pages.
type fixed struct {
	path    Path
	title   string
	anchors []string
}

func (f *fixed) Path() Path        { return f.path }
func (f *fixed) Title() string     { return f.title }
func (f *fixed) Anchors() []string { return f.anchors }
