package markdown

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// heading records a heading of the document and gives it its id.
func (s *collector) heading(n *ast.Heading) {
	at, text := n.Pos(), s.words(n)
	switch {
	case n.Parent() != s.tree.root:
		s.fault(at, ruleHeading, "a heading cannot be in a list or quote; move it above or below")
	case n.Level == 1:
		s.fault(at, ruleHeading, "the page draws its own level 1 heading; write `##`")
	case n.Level > s.level+1:
		s.fault(at, ruleHeading, "level %d follows level %d; write `%s`", n.Level, s.level, strings.Repeat("#", s.level+1))
	case text == "":
		s.fault(at, ruleHeading, "this heading has no text; write it after the marks")
	}
	h := Heading{n.Level, text, s.headingID(n, text), s.base + at}
	s.tree.headings[n] = h
	s.headings = append(s.headings, h)
	s.level, s.about, s.exchanges = n.Level, text, nil
}

// keepFixedIDs reserves the fixed ids of headings, so that headings above them
// do not get these ids.
func (s *collector) keepFixedIDs() {
	for n := s.tree.root.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			if id := s.opt.ID(h.Level, s.words(h)); id != "" {
				s.ids[id] = true
			}
		}
	}
}

// headingID returns the id of a heading, which is unique.
func (s *collector) headingID(n *ast.Heading, text string) string {
	fixed := s.opt.ID(n.Level, text)
	written := s.writtenID(n, text, fixed)
	if fixed != "" && !s.fixed[fixed] {
		s.fixed[fixed] = true
		return fixed
	}
	return s.ids.take(cmp.Or(written, fixed, slug(text)), "-%d", 1)
}

// writtenID returns the id that the writer gave a heading as {#id}, or "".
func (s *collector) writtenID(n *ast.Heading, text, fixed string) string {
	written := ""
	for _, a := range n.Attributes() {
		value, _ := a.Value.([]byte)
		if string(a.Name) != "id" {
			s.fault(n.Pos(), ruleHeading, "only an id may stand in the braces, as in `## %s {#id}`", text)
			continue
		}
		written = string(value)
	}
	switch {
	case written == "" && strings.Contains(text, "{#"):
		s.fault(n.Pos(), ruleHeading, "an id ends its line, and is one word: `## Words {#id}`")
		return ""
	case written == "":
	case !plainID.MatchString(written):
		s.fault(n.Pos(), ruleHeading, "`{#%s}` is not a valid id; use lower-case letters and digits, with hyphens between words", written)
		return ""
	case fixed != "":
		s.fault(n.Pos(), ruleHeading, "the id of this heading is the same on all pages; remove `{#%s}`", written)
		return ""
	case s.ids[written]:
		s.fault(n.Pos(), ruleHeading, "the page already has the id `%s`; write another", written)
	}
	return written
}

var plainID = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
