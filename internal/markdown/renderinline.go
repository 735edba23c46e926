package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

func (r *nodeRenderer) emphasis(n ast.Node, entering bool) ast.WalkStatus {
	tag := "em>"
	if n.(*ast.Emphasis).Level == 2 {
		tag = "strong>"
	}
	if entering {
		r.out.raw("<", tag)
	} else {
		r.out.raw("</", tag)
	}
	return ast.WalkContinue
}

// run draws running text.
func (r *nodeRenderer) run(n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	t := n.(*run)
	r.out.text(t.text)
	if t.hardBreak {
		r.out.raw("<br>")
	}
	return ast.WalkContinue
}

// plainly draws a node that is a fault, or that is not text, as plain text.
func (r *nodeRenderer) plainly(n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		r.out.text(string(r.plain(nil, n)))
	}
	return ast.WalkSkipChildren
}

func (r *nodeRenderer) codeSpan(n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		r.out.raw("<code>")
		r.name(strings.ReplaceAll(string(r.plain(nil, n)), "\n", " "))
		r.out.raw("</code>")
	}
	return ast.WalkSkipChildren
}

// longName matches names that may have to be broken on phones.
var longName = regexp.MustCompile(`^[\w:.]{16,}$`)

// name writes the text of a code span. A long name breaks after an underscore, a
// colon or a dot, and before a capital letter.
func (r *nodeRenderer) name(text string) {
	if !longName.MatchString(text) {
		r.out.text(text)
		return
	}
	for len(text) > 0 {
		n := nextBreak(text)
		r.out.text(text[:n])
		if text = text[n:]; text != "" {
			r.out.raw("<wbr>")
		}
	}
}

// nextBreak returns where a name may be broken first, or its length.
func nextBreak(name string) int {
	for i := 1; i < len(name); i++ {
		capital := 'A' <= name[i] && name[i] <= 'Z'
		if strings.IndexByte("_:.", name[i-1]) >= 0 && strings.IndexByte("_:.", name[i]) < 0 || capital && 'a' <= name[i-1] && name[i-1] <= 'z' {
			return i
		}
	}
	return len(name)
}

func (r *nodeRenderer) link(node ast.Node, entering bool) ast.WalkStatus {
	n := node.(*ast.Link)
	dest := unescaped(n.Destination)
	if entering {
		r.linked++
		r.startLink(dest, n.HasChildren())
	} else {
		r.linked--
		r.endLink(dest)
	}
	return ast.WalkContinue
}

// startLink begins a link. If the link has no text, it also draws the text of
// the target.
func (r *nodeRenderer) startLink(dest string, words bool) {
	external := isExternal(dest)
	refused := refuse(dest) != ""
	switch {
	case refused:
	case external:
		r.startExternal(dest)
	default:
		r.place(linkStart, dest)
	}
	switch {
	case words:
	case external || refused:
		r.out.text(dest)
	default:
		r.place(linkText, "")
	}
}

func (r *nodeRenderer) endLink(dest string) {
	switch {
	case refuse(dest) != "":
	case isExternal(dest):
		r.out.raw("</a>")
	default:
		r.place(linkEnd, "")
	}
}

func (r *nodeRenderer) startExternal(dest string) {
	r.out.raw("<a")
	r.out.attribute("href", address(dest))
	r.out.raw(` rel="external">`)
}

func (r *nodeRenderer) autoLink(n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	dest := string(n.(*ast.AutoLink).Label(r.src))
	if !isExternal(dest) || refuse(dest) != "" || r.linked > 0 {
		r.out.text(dest)
		return ast.WalkContinue
	}
	r.startExternal(dest)
	r.out.text(dest)
	r.out.raw("</a>")
	return ast.WalkContinue
}

// address escapes an external address as browsers do. It does not escape a
// second time.
func address(dest string) string { return string(util.URLEscape([]byte(dest), false)) }
