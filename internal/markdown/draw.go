package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// A drawer writes HTML. It only reads the document.
type drawer struct {
	*Doc
	out    []byte
	gaps   []gap
	still  int // depth of elements in which text is not searched for links
	linked int // depth of links
}

// drawing returns what was drawn.
func (w *drawer) drawing() drawing { return drawing{string(w.out), w.gaps} }

func (w *drawer) raw(parts ...string) {
	for _, p := range parts {
		w.out = append(w.out, p...)
	}
}

func (w *drawer) text(s string)  { w.out = appendText(w.out, s) }
func (w *drawer) value(s string) { w.out = appendValue(w.out, s) }

// attribute writes name="value", or nothing if value is empty.
func (w *drawer) attribute(name, value string) {
	if value != "" {
		w.raw(" ", name, `="`)
		w.value(value)
		w.raw(`"`)
	}
}

func (w *drawer) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.block(n)
	}
}

func (w *drawer) block(node ast.Node) {
	switch n := node.(type) {
	case *ast.Paragraph:
		w.raw("<p>")
		w.inlines(n)
		w.raw("</p>")
	case *ast.TextBlock:
		w.inlines(n)
	case *ast.Heading:
		w.heading(n)
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.raw("<li>")
		w.blocks(n)
		w.raw("</li>")
	case *ast.Blockquote:
		w.quote(n)
	case *ast.FencedCodeBlock:
		w.code(w.tree.blocks[n])
	case *tables.Table:
		w.table(n)
	case *ast.ThematicBreak:
		w.raw("<hr>")
	case *ast.CodeBlock, *ast.HTMLBlock:
		w.refused(n)
	}
}

func (w *drawer) heading(n *ast.Heading) {
	tag, id := "h"+strconv.Itoa(n.Level), w.tree.ids[n]
	w.raw("<", tag)
	w.attribute("id", id)
	w.raw(">")
	w.still++
	w.inlines(n)
	w.still--
	w.raw(`<a class="anchor"`)
	w.attribute("href", "#"+id)
	w.attribute("aria-label", "Link to "+w.words(n))
	w.raw(">#</a></", tag, ">")
}

func (w *drawer) list(n *ast.List) {
	if !n.IsOrdered() {
		w.raw("<ul>")
		w.blocks(n)
		w.raw("</ul>")
		return
	}
	w.raw("<ol")
	if n.Start != 1 {
		w.attribute("start", strconv.Itoa(n.Start))
	}
	w.raw(">")
	w.blocks(n)
	w.raw("</ol>")
}

func (w *drawer) quote(n *ast.Blockquote) {
	mark, ok := w.tree.alerts[n]
	if !ok || !mark.known() {
		w.raw("<blockquote>")
		w.blocks(n)
		w.raw("</blockquote>")
		return
	}
	w.raw(`<div class="alert alert-`, strings.ToLower(mark.kind), `" role="note">`)
	w.raw(`<p class="alert-title">`, mark.title(), "</p>")
	w.blocks(n)
	w.raw("</div>")
}

// refused draws the source of what is a fault as text.
func (w *drawer) refused(n ast.Node) {
	w.raw("<pre>")
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		w.text(string(s.Value(w.src)))
	}
	w.raw("</pre>")
}

func (w *drawer) code(b *Block) {
	w.raw(`<figure class="code"`)
	w.attribute("data-language", b.Language)
	w.raw(">")
	if b.Title != "" {
		w.raw("<figcaption>")
		w.text(b.Title)
		w.raw("</figcaption>")
	}
	w.raw(`<pre tabindex="0"><code>`)
	if b.Exchange != nil {
		w.out = appendExchange(w.out, b.Text, b.Exchange.Tokens())
	} else {
		w.raw(w.opt.Highlighter.draw(b.Language, b.Text))
	}
	w.raw("</code></pre></figure>")
}

// address escapes an external address as browsers do, which leaves what is
// escaped already.
func address(dest string) string { return string(util.URLEscape([]byte(dest), false)) }
