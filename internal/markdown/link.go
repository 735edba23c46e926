package markdown

import (
	"bytes"
	"net/url"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"httpcodes/internal/diagram"
)

// A Link is a link as its writer wrote it.
type Link struct {
	Dest   string // "503", "206#example", "#example", "https://…"
	Text   string // "" if it is to be drawn from the target
	Offset int    // of the destination, or of the link if that is written elsewhere
}

// A Target is where a link within the site leads.
type Target struct {
	Href  string // "" if there is no such place: the link is drawn as text
	Text  string // used where the text of the link is empty
	Class string // class attribute, "" for none
}

// identity is used where the caller gives no function.
func identity(dest string) Target { return Target{Href: dest, Text: dest} }

// isExternal reports whether dest is an address of another site. Those are
// drawn as they are; the caller is asked for all others.
func isExternal(dest string) bool {
	return len(dest) > len("https://") && strings.EqualFold(dest[:len("https://")], "https://")
}

// refuse says what is wrong with a destination, or "".
func refuse(dest string) string {
	odd := func(r rune) bool { return r <= ' ' || unicode.IsControl(r) || r == '\\' }
	scheme, _, found := strings.Cut(dest, ":")
	switch {
	case dest == "":
		return "this link has no target; write the page it leads to, as in `[words](503)`"
	case strings.IndexFunc(dest, odd) >= 0:
		return "an address has no space, backslash or control character"
	case isExternal(dest), strings.EqualFold(dest, "https://"):
		if u, err := url.Parse(dest); err != nil || u.Hostname() == "" {
			return "this is not a valid URL"
		} else if u.User != nil {
			return "this address has a user name; leave out what stands before `@`"
		}
	case strings.HasPrefix(dest, "//"):
		return "write the scheme too: `https:" + dest + "`"
	case strings.HasPrefix(dest, "/"):
		return "the site may be read from disk, where `/` leads elsewhere; write the name of the page, as in `[words](503)`"
	case strings.EqualFold(scheme, "http") && found:
		return "write `https` for `http`"
	case found:
		return "a link leads to a page of this site or to an `https://` address, not to `" + scheme + ":`"
	}
	return ""
}

// lead notes where a link leads. Nobody looks for the page of one that is refused.
func (s *surveyor) lead(l Link) {
	if refuse(l.Dest) == "" {
		s.links = append(s.links, l)
	}
}

// A spot is a link within the site, or a picture, that can be rewritten in the
// Markdown of its section. Offsets are offsets there.
type spot struct {
	span        // of the destination
	dest string // what it stands for
	text int    // where to put a text if it has none, else -1
	list string // what stands in the place of a picture; "" for links
}

// spots returns what there is to rewrite below the nodes of a section, in order.
func (d *Doc) spots(nodes []ast.Node, section span) []spot {
	var found []spot
	visit := func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		s, ok := d.spot(n)
		if ok && s.stop <= section.stop && (s.list != "" || !isExternal(s.dest) && refuse(s.dest) == "") {
			s.start, s.stop, s.text = s.start-section.start, s.stop-section.start, s.text-section.start
			found = append(found, s)
		}
		return ast.WalkContinue, nil
	}
	for _, n := range nodes {
		_ = ast.Walk(n, visit) // visit returns no error
	}
	return found
}

func (d *Doc) spot(node ast.Node) (spot, bool) {
	switch n := node.(type) {
	case *ast.Link:
		if at, ok := d.tree.dests[n]; ok {
			s := spot{span: at, dest: resolved(n.Destination), text: -1}
			if !n.HasChildren() {
				s.text = n.Pos() + 1
			}
			return s, true
		}
	case *ast.LinkReferenceDefinition:
		if at := d.definition(n); bytes.HasPrefix(d.src[at:], n.Destination) {
			return spot{span: span{at, at + len(n.Destination)}, dest: resolved(n.Destination), text: -1}, true
		}
	case *ast.FencedCodeBlock:
		if b := d.tree.blocks[n]; b.Picture != nil {
			return spot{span: d.fenced(n), text: -1, list: listOf(b.Picture)}, true
		}
	}
	return spot{}, false
}

// fenced returns where a block stands that is not empty, fences included.
func (d *Doc) fenced(n *ast.FencedCodeBlock) span {
	last := n.Lines().At(n.Lines().Len() - 1)
	return span{n.Pos(), lineEnd(d.src, last.Stop)}
}

// listOf writes a picture as a list.
func listOf(p diagram.Picture) string {
	var out strings.Builder
	out.WriteString(Escape(p.Title()) + ":\n")
	for _, line := range p.Lines() {
		out.WriteString("\n- " + Escape(line))
	}
	return out.String()
}

// definition returns the offset of the destination of "[label]: dest", or
// that of the definition if the label is broken across lines.
func (d *Doc) definition(n *ast.LinkReferenceDefinition) int {
	at := n.Pos()
	rest, ok := bytes.CutPrefix(d.src[at:], append(append([]byte("["), n.Label...), "]:"...))
	if !ok {
		return at
	}
	rest = bytes.TrimLeft(rest, " \t\n>")
	rest = bytes.TrimPrefix(rest, []byte("<"))
	return len(d.src) - len(rest)
}
