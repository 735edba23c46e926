package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// run draws running text.
func (r *nodeRenderer) run(n *run) {
	r.out.text(n.text)
	if n.hardBreak {
		r.out.raw("<br>")
	}
}

func (r *nodeRenderer) codeSpan(n ast.Node) {
	r.out.raw("<code>")
	r.name(strings.ReplaceAll(string(r.plain(nil, n)), "\n", " "))
	r.out.raw("</code>")
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

func (r *nodeRenderer) link(n *ast.Link) {
	dest := unescaped(n.Destination)
	outside := isExternal(dest) || refuse(dest) != ""
	text := func() {
		switch {
		case n.HasChildren():
			r.linked = true
			r.children(n)
			r.linked = false
		case outside:
			r.out.text(dest)
		default:
			r.place(linkText, "")
		}
	}
	if outside {
		r.external(dest, text)
		return
	}
	r.place(linkStart, dest)
	text()
	r.place(linkEnd, "")
}

// external draws a link to another site, or only its text if it is refused.
func (r *nodeRenderer) external(dest string, text func()) {
	if !isExternal(dest) || refuse(dest) != "" || r.linked {
		text()
		return
	}
	r.out.raw("<a")
	r.out.attribute("href", address(dest))
	r.out.raw(` rel="external">`)
	text()
	r.out.raw("</a>")
}

func (r *nodeRenderer) autoLink(n *ast.AutoLink) {
	dest := string(n.Label(r.src))
	r.external(dest, func() { r.out.text(dest) })
}

// address escapes an external address as browsers do. It does not escape a
// second time.
func address(dest string) string { return string(util.URLEscape([]byte(dest), false)) }
