package markdown

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"httpcodes/internal/diagram"
)

// A nodeRenderer draws the nodes of a document for goldmark's renderer. It
// writes to a drawing, which keeps the places of hooks, and not to the writer
// that goldmark passes. It only reads the document.
type nodeRenderer struct {
	*Doc
	goldmark renderer.Renderer // calls the functions that RegisterFuncs registers

	out    htmlBytes
	places []place
	linked int    // number of links around the current node
	listed string // id of the last heading, until a list follows it
}

// renderers holds renderers that are not in use. Making one takes longer than
// drawing a section.
var renderers = sync.Pool{New: func() any {
	r := new(nodeRenderer)
	r.goldmark = renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(r, 0)))
	return r
}}

// withRenderer calls draw with a renderer for the nodes of the document.
func (d *Doc) withRenderer(draw func(*nodeRenderer)) {
	r := renderers.Get().(*nodeRenderer)
	defer renderers.Put(r)
	r.Doc = d
	draw(r)
	r.Doc = nil
}

// render returns the drawing of nodes.
func (r *nodeRenderer) render(nodes ...ast.Node) drawing {
	r.out, r.places, r.linked, r.listed = r.out[:0], r.places[:0], 0, ""
	for _, n := range nodes {
		// These functions write to memory, which cannot fail, and return no error.
		_ = r.goldmark.Render(noWriter{}, r.src, n)
	}
	return drawing{string(r.out), slices.Clone(r.places)}
}

// noWriter is the writer that goldmark requires and nodeRenderer does not use.
type noWriter struct{ util.BufWriter }

func (noWriter) Write(p []byte) (int, error) { return len(p), nil }
func (noWriter) Flush() error                { return nil }

// RegisterFuncs implements renderer.NodeRenderer.
func (r *nodeRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	register := func(kind ast.NodeKind, draw func(n ast.Node, entering bool) ast.WalkStatus) {
		reg.Register(kind, func(_ util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
			return draw(n, entering), nil
		})
	}
	register(ast.KindParagraph, r.element("<p>", "</p>"))
	register(ast.KindTextBlock, r.element("", ""))
	register(ast.KindListItem, r.element("<li>", "</li>"))
	register(ast.KindThematicBreak, r.element("<hr>", ""))
	register(ast.KindLinkReferenceDefinition, r.element("", ""))
	register(ast.KindHeading, r.heading)
	register(ast.KindList, r.list)
	register(ast.KindBlockquote, r.quote)
	register(ast.KindFencedCodeBlock, r.fence)
	register(ast.KindCodeBlock, r.refused)
	register(ast.KindHTMLBlock, r.refused)
	register(ast.KindEmphasis, r.emphasis)
	register(ast.KindCodeSpan, r.codeSpan)
	register(ast.KindLink, r.link)
	register(ast.KindAutoLink, r.autoLink)
	register(ast.KindImage, r.plainly)
	register(ast.KindRawHTML, r.plainly)
	register(kindRun, r.run)
	register(tables.KindTable, r.table)
	register(tables.KindTableHeader, r.tableHeader)
	register(tables.KindTableRow, r.tableRow)
	register(tables.KindTableCell, r.tableCell)
}

// element returns a function that draws an element without attributes around
// the content of a node.
func (r *nodeRenderer) element(start, end string) func(ast.Node, bool) ast.WalkStatus {
	return func(_ ast.Node, entering bool) ast.WalkStatus {
		if entering {
			r.out.raw(start)
		} else {
			r.out.raw(end)
		}
		return ast.WalkContinue
	}
}

// place records this point of the HTML for a hook.
func (r *nodeRenderer) place(kind placeKind, text string) {
	r.places = append(r.places, place{len(r.out), kind, text})
}

func (r *nodeRenderer) heading(node ast.Node, entering bool) ast.WalkStatus {
	n := node.(*ast.Heading)
	id, level := r.tree.ids[n], strconv.Itoa(n.Level)
	if entering {
		r.out.raw("<h")
		r.place(levelDigit, level)
		r.out.raw(` id="`)
		r.place(idValue, id)
		r.out.raw(`">`)
		if !holdsLink(n) {
			r.out.raw(`<a class="anchor" href="#`)
			r.place(idValue, id)
			r.out.raw(`">`)
		}
		return ast.WalkContinue
	}
	if !holdsLink(n) {
		r.out.raw("</a>")
	}
	r.out.raw("</h")
	r.place(levelDigit, level)
	r.out.raw(">")
	r.listed = id
	return ast.WalkContinue
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

func (r *nodeRenderer) list(node ast.Node, entering bool) ast.WalkStatus {
	n := node.(*ast.List)
	switch {
	case n.IsOrdered() && entering && n.Start != 1:
		r.out.raw(`<ol start="`, strconv.Itoa(n.Start), `">`)
	case n.IsOrdered() && entering:
		r.out.raw("<ol>")
	case n.IsOrdered():
		r.out.raw("</ol>")
	case entering:
		r.out.raw("<ul>")
	default:
		if r.listed != "" {
			r.place(listEnd, r.listed)
			r.listed = ""
		}
		r.out.raw("</ul>")
	}
	return ast.WalkContinue
}

func (r *nodeRenderer) quote(n ast.Node, entering bool) ast.WalkStatus {
	mark, ok := r.tree.alerts[n]
	alert := ok && mark.known()
	switch {
	case !alert && entering:
		r.out.raw("<blockquote>")
	case !alert:
		r.out.raw("</blockquote>")
	case entering:
		r.out.raw(`<div class="alert alert-`, strings.ToLower(mark.kind), `" role="note">`)
		r.out.raw(`<p class="alert-title">`, mark.title(), "</p>")
	default:
		r.out.raw("</div>")
	}
	return ast.WalkContinue
}

// refused draws the source of an unsupported construct as text.
func (r *nodeRenderer) refused(n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		r.out.raw("<pre>")
		r.out.text(string(n.Lines().Value(r.src)))
		r.out.raw("</pre>")
	}
	return ast.WalkSkipChildren
}

func (r *nodeRenderer) fence(n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	b := r.tree.blocks[n]
	if b.Picture != nil {
		r.out.raw(`<figure class="picture">`, diagram.SVG(b.Picture), "</figure>")
		return ast.WalkContinue
	}
	r.out.raw(`<figure class="code"`)
	r.out.attribute("data-language", b.Language)
	r.out.raw(">")
	if b.Title != "" {
		r.out.raw("<figcaption>")
		r.out.text(b.Title)
		r.out.raw("</figcaption>")
	}
	r.out.raw(`<pre tabindex="0"><code>`)
	if b.Exchange != nil {
		r.exchange(b)
	} else {
		r.out.raw(r.opt.Highlighter.draw(b.Language, b.Text))
	}
	r.out.raw("</code></pre></figure>")
	return ast.WalkContinue
}
