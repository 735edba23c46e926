package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// kept matches what stays on one line: a specification with its number, and a
// number with its unit.
var kept = regexp.MustCompile(`\bRFC \d|\d [KMG]i?B\b`)

// hyphened escapes text and keeps short names with a hyphen whole.
var hyphened = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;",
	"Wi-Fi", `<span class="whole">Wi-Fi</span>`, "UTF-8", `<span class="whole">UTF-8</span>`, "0-RTT", `<span class="whole">0-RTT</span>`)

// text draws a text node together with those that follow it, since goldmark ends a
// text at each line end and at each character that might begin markup.
func (r *nodeRenderer) text(n *ast.Text) {
	if _, drawn := n.PreviousSibling().(*ast.Text); drawn {
		return
	}
	linked := r.opt.Specs != nil && !within(n, ast.KindHeading) && !within(n, ast.KindLink)
	var text []byte
	for ok := true; ok; n, ok = n.NextSibling().(*ast.Text) {
		r.eachPieceOf(n, func(_ pieceKind, _ int, piece []byte) { text = append(text, piece...) })
		if n.HardLineBreak() {
			r.running(strings.TrimRight(string(text), " "), linked)
			r.out.raw("<br>")
			text = text[:0]
		}
	}
	r.running(string(text), linked)
	if r.names && len(text) > 0 {
		r.out.raw("<br>")
	}
}

// running draws running text. If linked is true, references to specifications become
// links. A reference may span a line end.
func (r *nodeRenderer) running(text string, linked bool) {
	done := 0
	if linked {
		for _, spec := range r.opt.Specs(text) {
			r.plain(text[done:spec.Start])
			r.startExternal(spec.Spec.URL())
			r.plain(text[spec.Start:spec.End])
			r.out.raw("</a>")
			done = spec.End
		}
	}
	r.plain(text[done:])
}

// plain draws text without links.
func (r *nodeRenderer) plain(text string) {
	if strings.ContainsAny(text, "BC") { // as what is kept does; the expression takes longer than all else here
		text = kept.ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") })
	}
	if strings.Contains(text, "-") {
		hyphened.WriteString(&r.out, text)
	} else {
		r.out.text(text)
	}
}

// codeSpan draws a code span. Browsers break text after a hyphen; the style keeps a
// span with one whole, such as a flag of a program or the name of a field, or else
// its words, if they fit a line of phones.
func (r *nodeRenderer) codeSpan(n ast.Node) {
	text := strings.ReplaceAll(r.textOf("", n), "\n", " ")
	room := lineRoom
	if within(n, tables.KindTableCell) {
		room = cellRoom
	}
	if staysWhole(text, room) {
		r.out.raw(`<code class="whole">`)
		r.out.text(text)
	} else {
		r.out.raw("<code>")
		r.codeWords(text, room)
	}
	r.out.raw("</code>")
}

// codeWords writes the words of a code span.
func (r *nodeRenderer) codeWords(text string, room int) {
	for i, word := range strings.Split(text, " ") {
		if i > 0 {
			r.out.raw(" ")
		}
		if staysWhole(word, room) {
			r.out.raw(`<span class="whole">`)
			r.out.text(word)
			r.out.raw("</span>")
		} else {
			r.name(word)
		}
	}
}

// The numbers of characters in code for which phones have room: in a line of text and
// in the narrowest cell of a table.
const (
	lineRoom = 23
	cellRoom = 16
)

// staysWhole reports whether a text has a hyphen and fits the room.
func staysWhole(text string, room int) bool {
	return strings.Contains(text, "-") && len(text) > 1 && len(text) <= room
}

// within reports whether a node is of a kind, or is in a node of that kind.
func within(n ast.Node, kind ast.NodeKind) bool {
	for n != nil && n.Kind() != kind {
		n = n.Parent()
	}
	return n != nil
}

// nameRoom is the number of characters for which a column of a table has room on
// phones.
const nameRoom = 15

// brokenName matches names, and names with a value, that may be broken.
var brokenName = regexp.MustCompile(`^[\w:.="]+$`)

// name writes the text of a code span.
func (r *nodeRenderer) name(text string) {
	for i, part := range NameParts(text, nameRoom) {
		if i > 0 {
			r.out.raw("<wbr>")
		}
		r.out.text(part)
	}
}

// NameParts splits a name in code where a line may break: after a dot or a colon, and
// where a part is still longer than room, after an underscore and before a capital
// letter. A name of at most room bytes is one part.
func NameParts(name string, room int) []string {
	if len(name) <= room || !brokenName.MatchString(name) {
		return []string{name}
	}
	var parts []string
	for _, part := range cut(name, 1, endsQualifier) {
		if len(part) > room {
			parts = append(parts, cut(part, 1, beginsWord)...)
		} else {
			parts = append(parts, part)
		}
	}
	return parts
}

// cut returns the parts of a word. A part begins where begins says so, and has at least
// the given number of bytes.
func cut(word string, least int, begins func(word string, i int) bool) []string {
	var parts []string
	start := 0
	for i := least; i <= len(word)-least; i++ {
		if i-start >= least && begins(word, i) {
			parts, start = append(parts, word[start:i]), i
		}
	}
	return append(parts, word[start:])
}

// signs join the words of a name.
const signs = "_:."

// endsQualifier reports whether a qualifier ends before the offset i of a name.
func endsQualifier(name string, i int) bool {
	return (name[i-1] == ':' || name[i-1] == '.') && strings.IndexByte(signs, name[i]) < 0
}

// beginsWord reports whether a word of a name begins at the offset i.
func beginsWord(name string, i int) bool {
	before, at := name[i-1], name[i]
	capital := 'A' <= at && at <= 'Z'
	return at != '/' && strings.IndexByte(signs, before) >= 0 && strings.IndexByte(signs, at) < 0 || capital && 'a' <= before && before <= 'z'
}

func (r *nodeRenderer) link(n *ast.Link) {
	dest := unescaped(n.Destination)
	switch {
	case refuse(dest) != "":
		r.linkWords(n, dest)
	case isExternal(dest):
		r.startExternal(dest)
		r.linkWords(n, dest)
		r.out.raw("</a>")
	default:
		r.place(startLink(dest))
		if n.HasChildren() {
			r.linkWords(n, dest)
		} else {
			r.place(linkText(dest))
		}
		r.place(endLink(dest))
	}
}

// linkWords draws the words of a link, or its address if it has none.
func (r *nodeRenderer) linkWords(n *ast.Link, dest string) {
	if !n.HasChildren() {
		r.out.text(dest)
		return
	}
	r.children(n)
}

func (r *nodeRenderer) autoLink(n *ast.AutoLink) {
	dest := string(n.Label(r.src))
	if within(n, ast.KindLink) || !isExternal(dest) || refuse(dest) != "" {
		r.out.text(dest)
		return
	}
	r.startExternal(dest)
	r.out.text(dest)
	r.out.raw("</a>")
}

// startExternal begins a link to another site. It escapes the address as browsers do,
// except for what is escaped already.
func (r *nodeRenderer) startExternal(dest string) {
	r.out.raw("<a")
	r.out.attribute("href", string(util.URLEscape([]byte(dest), false)))
	r.out.raw(` rel="external">`)
}
