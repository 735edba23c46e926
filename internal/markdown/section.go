package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A Section is a level 2 heading and what follows it, or the part of the
// document before the first one, whose Heading has Level 0.
type Section struct {
	Heading
	src     []byte // its Markdown, heading included
	empty   bool
	text    string
	spots   []spot
	title   drawing // of the heading
	linked  bool    // a link stands in the heading
	drawing drawing
}

// divide splits the document at its level 2 headings.
func (d *Doc) divide() {
	heading, start := Heading{Offset: d.base}, 0
	var head *ast.Heading
	var nodes []ast.Node // of the section, without the heading itself
	next := 0            // heading of d.headings that comes next
	for n := d.tree.root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level != 2 {
			nodes = append(nodes, n)
			continue
		}
		stop := lineStart(d.src, h.Pos())
		d.section(heading, head, nodes, span{start, stop})
		for d.headings[next].Offset != d.base+h.Pos() {
			next++
		}
		heading, head, nodes, start = d.headings[next], h, nodes[:0], stop
	}
	d.section(heading, head, nodes, span{start, len(d.src)})
}

// section adds a section, drawn. Only the first has no head.
func (d *Doc) section(heading Heading, head *ast.Heading, nodes []ast.Node, at span) {
	s := &Section{
		Heading: heading,
		src:     d.src[at.start:at.stop],
		empty:   empty(nodes),
		text:    d.words(nodes...),
		spots:   d.spots(nodes, at),
	}
	if head != nil {
		s.spots = append(d.spots([]ast.Node{head}, at), s.spots...)
		s.title, s.linked = d.drawWords(head), holdsLink(head)
	}
	for _, n := range nodes {
		d.joinText(n, true)
	}
	s.drawing = d.render(nodes...)
	d.sections = append(d.sections, s)
}

// drawWords draws what a heading says, without an element around it.
func (d *Doc) drawWords(head *ast.Heading) drawing {
	d.joinText(head, false)
	return d.render(inlines(head)...)
}

func empty(nodes []ast.Node) bool {
	for _, n := range nodes {
		if n.Kind() != ast.KindLinkReferenceDefinition {
			return false
		}
	}
	return true
}

// lineStart returns the offset of the line that holds offset i.
func lineStart(src []byte, i int) int {
	for i > 0 && src[i-1] != '\n' {
		i--
	}
	return i
}

// Empty reports whether there is nothing below the heading.
func (s *Section) Empty() bool { return s.empty }

// Title draws the words of the section's own heading.
func (s *Section) Title(hooks Hooks) string { return s.title.fill(hooks) }

// Linked reports whether the heading of the section holds a link.
func (s *Section) Linked() bool { return s.linked }

// HTML draws the section without its own heading.
func (s *Section) HTML(hooks Hooks) string { return s.drawing.fill(hooks) }

// Source returns the Markdown of the section, heading included, as written
// but for empty lines around it.
func (s *Section) Source() string { return trimLines(string(s.src)) }

// Markdown returns the Markdown of the section with each link that stays
// within the site rewritten: its destination becomes Href, its text Text if
// it has none. A picture becomes a list. All else is as in Source. A link
// without Href is left alone.
func (s *Section) Markdown(links func(dest string) Target) string {
	if len(s.spots) == 0 {
		return s.Source()
	}
	var out strings.Builder
	out.Grow(len(s.src) + 32*len(s.spots))
	done := 0
	for _, at := range s.spots {
		if at.list != "" {
			out.Write(s.src[done:at.start])
			out.WriteString(at.list)
			done = at.stop
			continue
		}
		t := links(at.dest)
		if at.start < done || t.Href == "" {
			continue
		}
		if at.text >= done {
			out.Write(s.src[done:at.text])
			out.WriteString(Escape(t.Text))
			done = at.text
		}
		out.Write(s.src[done:at.start])
		out.WriteString(destEscaper.Replace(t.Href))
		done = at.stop
	}
	out.Write(s.src[done:])
	return trimLines(out.String())
}

// Items returns the items of the lists in the section as plain text. A nil
// section has none.
func (s *Section) Items() []string {
	if s == nil {
		return nil
	}
	var list []string
	for line := range strings.Lines(s.Source()) {
		if text, ok := strings.CutPrefix(line, "- "); ok {
			list = append(list, LineText(text))
		} else if n := len(list); n > 0 && strings.HasPrefix(line, "  ") {
			list[n-1] += " " + LineText(line)
		}
	}
	return list
}

// LineText returns the plain text of one line of Markdown.
func LineText(line string) string {
	line = strings.TrimSpace(line)
	if !strings.ContainsAny(line, "`*_[]<>&\\") {
		return line // as most are
	}
	for _, s := range ParseLine(line, Options{}).Sections() {
		return s.Text()
	}
	return ""
}

// trimLines drops empty lines at both ends and ends text with a line end.
func trimLines(text string) string {
	text = strings.TrimRight(text, " \t\n")
	for {
		first, rest, found := strings.Cut(text, "\n")
		if !found || strings.TrimSpace(first) != "" {
			break
		}
		text = rest
	}
	if text == "" {
		return ""
	}
	return text + "\n"
}

// Text returns the plain text of the section without its own heading: code
// blocks left out, one space between words, a link without text as its
// destination.
func (s *Section) Text() string { return s.text }
