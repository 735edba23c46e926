package content

import (
	"bytes"
	"strconv"
)

// A Guide is an article: a guide, or a page about the site.
type Guide struct {
	Head
	GuideFront
	Slug string // "redirects"
}

// GuideFront is the front matter of a guide and of a page.
type GuideFront struct {
	Title    string   `yaml:"title" doc:"The heading."`
	Summary  Summary  `yaml:"summary" doc:"What the reader learns, in at most 160 characters."`
	Codes    []int    `yaml:"codes,optional" doc:"The codes it is about; their pages link here."`
	Keywords []string `yaml:"keywords,optional" doc:"What people type when they look for it; CURLE_* stands for all names that begin with CURLE_."`
	Sources  []Source `yaml:"sources,optional" doc:"The documents that were read."`
	Changes  []Change `yaml:"changes,optional" doc:"What changed in the entry, newest first; it appears in the feed."`
	Checked  Date     `yaml:"checked" doc:"The day on which the facts were last compared with the sources."`
}

func (g *Guide) join(lib *Library) {
	if g.folder() == "pages" {
		lib.Pages = append(lib.Pages, g)
	} else {
		lib.Guides = append(lib.Guides, g)
	}
}

func readGuide(s *source) entry {
	g := &Guide{Slug: pageName(s.File)}
	s.checkSlug(g.Slug, slug)
	ok := s.head(&g.Head, &g.GuideFront, nil)
	if g.Doc == nil {
		return nil
	}
	s.checkFilled(g.Doc)
	if len(bytes.TrimSpace(s.text[s.body:])) == 0 {
		s.fault(s.body, ruleEmptySection, "the page has no text; write it below the front matter")
	}
	if !ok {
		return nil
	}
	s.checkLists(g.Keywords, g.Sources, g.Changes)
	once(s, "codes[%d]", g.Codes, strconv.Itoa)
	return g
}
