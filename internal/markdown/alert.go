package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// alertKinds are the alerts that GitHub knows.
var alertKinds = []string{"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}

// An alertMark is the mark "[!NOTE]" at the beginning of a quote.
type alertMark struct {
	kind   string // as written, between `[!` and `]`
	offset int    // of the kind
	rest   string // the text after it on the line, which should be empty
}

// known reports whether GitHub has alerts of this kind.
func (m alertMark) known() bool { return slices.Contains(alertKinds, m.kind) }

// title returns the title of the alert, such as "Note" for NOTE.
func (m alertMark) title() string { return m.kind[:1] + strings.ToLower(m.kind[1:]) }

// alertForm matches the mark of an alert.
var alertForm = regexp.MustCompile(`^ *\[!([^\]]+)\]`)

// alertTransformer removes the mark of an alert from the first paragraph of a
// quote. It runs before links are parsed, because "[!NOTE]" could be a link.
type alertTransformer struct{}

// Transform implements parser.ParagraphTransformer.
func (alertTransformer) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	quote := node.Parent()
	if quote.Kind() != ast.KindBlockquote || quote.FirstChild() != ast.Node(node) {
		return
	}
	lines := node.Lines()
	first := lines.At(0)
	value := first.Value(reader.Source())
	m := alertForm.FindSubmatchIndex(value)
	if m == nil {
		return
	}
	treeOf(pc).alerts[quote] = alertMark{
		kind:   string(value[m[2]:m[3]]),
		offset: first.Stop - len(value) + m[2],
		rest:   string(bytes.TrimSpace(value[m[1]:])),
	}
	if lines.SetSliced(1, lines.Len()); lines.Len() == 0 {
		quote.RemoveChild(quote, node)
	}
}
