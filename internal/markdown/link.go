package markdown

import (
	"bytes"
	"cmp"
	"net/url"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"httpcodes/internal/diagram"
)

// A Link is a link as the writer wrote it.
type Link struct {
	Dest   string // "503", "206#example", "#example", "https://…"
	Text   string // "" if the target provides the text
	Offset int    // of the destination, or of the link if its destination is in a definition
}

// A Target is the place to which a link within the site leads.
type Target struct {
	Href  string // "" if there is no such place; then the link is drawn as text
	Text  string // used if the link has no text
	Class string // the class attribute, or ""
}

// identity is the default function from links to targets.
func identity(dest string) Target { return Target{Href: dest, Text: dest} }

// isExternal reports whether dest is an address on another site. Such links are
// drawn as written; the caller provides the targets of all others.
func isExternal(dest string) bool {
	return len(dest) > len("https://") && strings.EqualFold(dest[:len("https://")], "https://")
}

// refuse returns what is wrong with a destination, or "".
func refuse(dest string) string {
	odd := func(r rune) bool { return r <= ' ' || unicode.IsControl(r) || r == '\\' }
	scheme, _, found := strings.Cut(dest, ":")
	switch {
	case dest == "":
		return "this link has no target; write the page it leads to, as in `[words](503)`"
	case strings.IndexFunc(dest, odd) >= 0:
		return "an address has no space, backslash or control character; write `%20` for a space"
	case isExternal(dest), strings.EqualFold(dest, "https://"):
		if u, err := url.Parse(dest); err != nil || u.Hostname() == "" {
			return "this is not a valid URL; write it as `https://example.com/path`"
		} else if u.User != nil {
			return "this address has a user name; remove the text before `@`"
		}
	case strings.HasPrefix(dest, "//"):
		return "write the scheme too: `https:" + dest + "`"
	case strings.HasPrefix(dest, "/"):
		return "the site may be read from disk, where `/` leads elsewhere; write the name of the page, as in `[words](503)`"
	case strings.EqualFold(scheme, "http") && found:
		return "write `https` instead of `http`"
	case found:
		return "a link leads to a page of this site or to an `https://` address, not to `" + scheme + ":`"
	}
	return ""
}

// rewrite records a link within the site for Section.Markdown, which replaces its
// destination, at the span, by the Href of its target. The argument hollow is the
// offset at which a link without text gets the Text of its target; it is -1 for other
// links. If the target has no Href, the link stays as it is.
func (s *collector) rewrite(at span, dest string, hollow int) {
	if isExternal(dest) || refuse(dest) != "" {
		return
	}
	if hollow >= 0 {
		s.tree.places = append(s.tree.places, place{hollow, 0, func(out *htmlBuilder, h *Hooks) {
			if t := h.Link(dest); t.Href != "" {
				out.raw(Escape(t.Text))
			}
		}})
	}
	written := string(s.src[at.start:at.stop])
	s.tree.places = append(s.tree.places, place{at.start, len(written), func(out *htmlBuilder, h *Hooks) {
		out.raw(cmp.Or(destEscaper.Replace(h.Link(dest).Href), written))
	}})
}

// fenced returns the position of a non-empty block, including its fences.
func (d *Doc) fenced(n *ast.FencedCodeBlock) span {
	last := n.Lines().At(n.Lines().Len() - 1)
	return span{n.Pos(), lineEnd(d.src, last.Stop)}
}

// listOf returns a picture as a Markdown list.
func listOf(p diagram.Picture) string {
	var out strings.Builder
	out.WriteString(Escape(p.Title()) + ":\n")
	for _, line := range p.Lines() {
		out.WriteString("\n- " + Escape(line))
	}
	return out.String()
}

// definition returns the offset of the destination of "[label]: dest", or the
// offset of the definition if the label spans several lines.
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
