package markdown

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"httpcodes/internal/diagram"
)

// A nodeRenderer draws the nodes of a document. It keeps the places of hooks. It
// only reads the document.
type nodeRenderer struct {
	*Doc
	out    htmlBuilder
	places []place
	inline bool   // paragraphs have no element
	names  bool   // the current node is in a cell with a line for each name
	listed string // id of the last heading, until a list follows it
}

// render calls draw, and returns what that has drawn.
func (r *nodeRenderer) render(draw func()) drawing {
	r.out.Reset()
	r.places, r.listed = r.places[:0], ""
	draw()
	return drawing{r.out.String(), slices.Clone(r.places)}
}

func (r *nodeRenderer) node(node ast.Node) {
	switch n := node.(type) {
	case *ast.Paragraph:
		if r.inline {
			r.children(n)
			return
		}
		r.element("p", n)
	case *ast.ListItem:
		r.element("li", n)
	case *ast.Heading:
		r.heading(n)
	case *ast.List:
		r.list(n)
	case *ast.Blockquote:
		r.quote(n)
	case *ast.FencedCodeBlock:
		r.fence(r.tree.blocks[n])
	case *ast.Emphasis:
		r.element([]string{"em", "strong"}[n.Level-1], n)
	case *ast.CodeSpan:
		r.codeSpan(n)
	case *ast.Link:
		r.link(n)
	case *ast.AutoLink:
		r.autoLink(n)
	case *ast.Image, *ast.RawHTML:
		r.out.text(r.textOf("", n))
	case *ast.Text:
		r.text(n)
	case *tables.Table:
		r.table(r.tree.grids[n])
	default:
		r.children(n)
	}
}

func (r *nodeRenderer) children(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		r.node(n)
	}
}

// element draws an element without attributes around the content of a node.
func (r *nodeRenderer) element(tag string, n ast.Node) {
	r.out.raw("<", tag, ">")
	r.children(n)
	r.out.raw("</", tag, ">")
}

// place records this point of the HTML for a hook.
func (r *nodeRenderer) place(f filling) {
	r.places = append(r.places, place{r.out.Len(), 0, f})
}

func (r *nodeRenderer) heading(n *ast.Heading) {
	id, anchor := r.tree.headings[n].ID, !holdsLink(n)
	r.out.raw("<h")
	r.place(headingLevel(n.Level))
	r.out.raw(` id="`)
	r.place(idOf(id))
	r.out.raw(`">`)
	if anchor {
		r.out.raw(`<a class="anchor" href="#`)
		r.place(idOf(id))
		r.out.raw(`">`)
	}
	r.children(n)
	if anchor {
		r.out.raw("</a>")
	}
	r.out.raw("</h")
	r.place(headingLevel(n.Level))
	r.out.raw(">")
	r.listed = id
}

// holdsLink reports whether a node contains a link, so that it cannot be in
// another one.
func holdsLink(n ast.Node) bool {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Kind() == ast.KindLink || child.Kind() == ast.KindAutoLink || holdsLink(child) {
			return true
		}
	}
	return false
}

func (r *nodeRenderer) list(n *ast.List) {
	if n.IsOrdered() {
		r.out.raw("<ol")
		if n.Start != 1 {
			r.out.attribute("start", strconv.Itoa(n.Start))
		}
		r.out.raw(">")
		r.children(n)
		r.out.raw("</ol>")
		return
	}
	r.out.raw("<ul>")
	r.children(n)
	if r.listed != "" {
		r.place(moreItem(r.listed))
		r.listed = ""
	}
	r.out.raw("</ul>")
}

func (r *nodeRenderer) quote(n *ast.Blockquote) {
	mark := r.tree.alerts[n]
	if !mark.known() {
		r.element("blockquote", n)
		return
	}
	r.out.raw(`<div class="alert alert-`, strings.ToLower(mark.kind), `" role="note">`)
	r.out.raw(`<p class="alert-title">`, mark.title(), "</p>")
	r.children(n)
	r.out.raw("</div>")
}

func (r *nodeRenderer) fence(b *Block) {
	if b.Picture != nil {
		r.out.raw(`<figure class="picture">`, diagram.SVG(b.Picture), "</figure>")
		return
	}
	r.out.raw(`<figure class="code"`)
	r.out.attribute("data-language", b.Language)
	r.out.raw(">")
	if title := b.Attrs["title"]; title != "" {
		r.out.raw("<figcaption>")
		r.out.text(title)
		r.out.raw("</figcaption>")
	}
	r.out.raw("<pre><code>")
	if b.Exchange != nil {
		r.exchange(b)
	} else {
		r.out.raw(drawCode(b.Language, b.Text))
	}
	r.out.raw("</code></pre></figure>")
}
