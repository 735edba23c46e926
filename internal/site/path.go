package site

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// A Path names a page: "404", "4xx", "redirects"; "" is the home page.
type Path string

// File returns the page's file in the finished site.
func (p Path) File() string {
	if p == "" {
		return "index.html"
	}
	return string(p) + "/index.html"
}

// Address returns what follows the base URL in the page's published address.
func (p Path) Address() string {
	if p == "" {
		return ""
	}
	return string(p) + "/"
}

// A Link is the end of a link within the site, or an outside address.
type Link struct {
	Path    Path
	Anchor  string // id in the page, or ""
	Outside string // an https address, or ""
	Here    bool   // the link leads to a section of the page it stands on
	Title   string // what the page is called, for links without words
	Class   string // class of codes that the page belongs to: "4xx", "unofficial", or ""
}

// Href returns the link as written in a page from which the root of the site
// is reached by root: "../", "" from the home page, or a path from the
// host's root.
func (l Link) Href(root string) string {
	if l.Outside != "" {
		return l.Outside
	}
	if l.Here {
		return "#" + l.Anchor
	}
	if l.Anchor == "" {
		return root + l.Path.File()
	}
	return root + l.Path.File() + "#" + l.Anchor
}

// Resolve finds the page that a writer's link means: "404", "404#example",
// "4xx", "401-vs-403", "redirects", "home", "#example" on the page from itself, or
// a full https address. The second result says what is wrong with the link, in
// the writer's words.
func (s *Site) Resolve(from Path, dest string) (Link, string) {
	if strings.HasPrefix(dest, "https://") {
		return Link{Outside: dest}, ""
	}
	name, anchor, _ := strings.Cut(dest, "#")
	path, here := Path(name), name == "" && anchor != ""
	switch {
	case here:
		path = from
	case name == "home":
		path = ""
	}
	p := s.pages[path]
	if p == nil || name == "" && !here {
		return Link{}, s.lost(name)
	}
	if anchor != "" && !slices.Contains(p.Anchors(), anchor) {
		return Link{}, fmt.Sprintf("page `%s` has no section `#%s`; it has #%s", path, anchor, strings.Join(p.Anchors(), " #"))
	}
	return Link{Path: path, Anchor: anchor, Here: here, Title: p.Title(), Class: classOf(p)}, ""
}

// lost says that there is no such page, and which one may be meant.
func (s *Site) lost(name string) string {
	names := make([]string, 0, len(s.pages))
	for _, p := range slices.Sorted(maps.Keys(s.pages)) {
		if len(p) > 3 {
			names = append(names, string(p))
		}
	}
	if fault := s.moved(name); fault != "" {
		return fault
	}
	if name == "" {
		return "the link leads nowhere; write a code, a class, a page's name or an https address"
	}
	return fmt.Sprintf("there is no page `%s`%s", name, problem.Suggest(name, names))
}

// classOf returns the class of codes that a page belongs to.
func classOf(p page) string {
	switch p := p.(type) {
	case *Code:
		return p.ClassName()
	case *Class:
		return string(p.Class.Class)
	case *Number:
		return string(p.Class.Class.Class)
	}
	return ""
}
