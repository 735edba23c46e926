package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A Section is a level 2 heading and what follows it, or the part of the
// document before the first one, whose Heading has Level 0.
type Section struct {
	Heading
	doc   *Doc
	nodes []ast.Node // without the heading itself
	span             // in the Markdown alone, heading included
}

// divide splits the document at its level 2 headings.
func (d *Doc) divide() {
	current := &Section{doc: d, Heading: Heading{Offset: d.base}}
	d.sections = []*Section{current}
	next := 0 // heading of d.headings that comes next
	for n := d.tree.root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level != 2 {
			current.nodes = append(current.nodes, n)
			continue
		}
		for d.headings[next].Offset != d.base+h.Pos() {
			next++
		}
		start := lineStart(d.src, h.Pos())
		current.stop = start
		current = &Section{Heading: d.headings[next], doc: d, span: span{start: start}}
		d.sections = append(d.sections, current)
	}
	current.stop = len(d.src)
}

// lineStart returns the offset of the line that holds offset i.
func lineStart(src []byte, i int) int {
	for i > 0 && src[i-1] != '\n' {
		i--
	}
	return i
}

// Empty reports whether there is nothing below the heading.
func (s *Section) Empty() bool {
	for _, n := range s.nodes {
		if n.Kind() != ast.KindLinkReferenceDefinition {
			return false
		}
	}
	return true
}

// Source returns the Markdown of the section, heading included, as written
// but for empty lines around it.
func (s *Section) Source() string {
	return trimLines(string(s.doc.src[s.start:s.stop]))
}

// Markdown returns the Markdown of the section with each link that stays
// within the site rewritten: its destination becomes Href, its text Text if
// it has none. All else is as in Source. A link without Href is left alone.
func (s *Section) Markdown(links func(dest string) Target) string {
	var out strings.Builder
	src, done := string(s.doc.src), s.start
	for _, at := range s.doc.spots(s.nodes) {
		if at.start < done || at.stop > s.stop || isExternal(at.dest) || refuse(at.dest) != "" {
			continue
		}
		t := links(at.dest)
		if t.Href == "" {
			continue
		}
		if at.text >= done {
			out.WriteString(src[done:at.text])
			out.WriteString(textEscaper.Replace(t.Text))
			done = at.text
		}
		out.WriteString(src[done:at.start])
		out.WriteString(destEscaper.Replace(t.Href))
		done = at.stop
	}
	out.WriteString(src[done:s.stop])
	return trimLines(out.String())
}

var (
	// textEscaper writes text so that Markdown reads it as text.
	textEscaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`,
		`[`, `\[`, `]`, `\]`, `<`, `\<`, `&`, `\&`, `|`, `\|`)

	// destEscaper writes an address so that Markdown reads it to its end.
	destEscaper = strings.NewReplacer(` `, `%20`, `(`, `%28`, `)`, `%29`, `<`, `%3C`, `>`, `%3E`, `\`, `%5C`, `|`, `%7C`)
)

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
func (s *Section) Text() string { return s.doc.words(s.nodes...) }

// Words counts the words of the section as a reader does, without its own
// heading, code blocks and tables.
func (s *Section) Words() int {
	n := 0
	for _, node := range s.nodes {
		if !isTable(node) {
			n += len(strings.Fields(s.doc.words(node)))
		}
	}
	return n
}
