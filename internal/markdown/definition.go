package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// footnotes is the message about each footnote.
const footnotes = "footnotes are not used; say it in the text"

// isFootnote reports whether a label is that of a footnote. CommonMark treats a
// footnote as a link if its text is a single word.
func isFootnote(label []byte) bool { return bytes.HasPrefix(label, []byte("^")) }

// useLabel records that a link uses a label. It reports whether the label is
// that of a footnote.
func (s *collector) useLabel(label []byte, at int) (footnote bool) {
	key := util.ToLinkReference(label)
	footnote = isFootnote(label)
	if footnote && !s.used[key] {
		s.fault(at, ruleMarkup, footnotes)
	}
	s.used[key] = true
	return footnote
}

// define records a definition.
func (s *collector) define(n *ast.LinkReferenceDefinition) {
	s.definitions = append(s.definitions, n)
	if at := s.definition(n); bytes.HasPrefix(s.src[at:], n.Destination) {
		s.rewrite(span{at, at + len(n.Destination)}, unescaped(n.Destination), -1)
	}
}

// checkDefinitions reports definitions that readers would not see: those that
// no link uses, and all but the first definition of a label.
func (s *collector) checkDefinitions() {
	seen := make(map[string]bool)
	for _, n := range s.definitions {
		key := util.ToLinkReference(n.Label)
		switch {
		case isFootnote(n.Label):
			s.useLabel(n.Label, n.Pos())
		case seen[key]:
			s.fault(n.Pos(), ruleLink, "the label `%s` is defined above, so this line has no effect; remove it", n.Label)
		case !s.used[key]:
			s.fault(n.Pos(), ruleLink, "no link uses the label `%s`, so readers do not see this line; write `[words][%s]`, or do not begin a line with `[%s]:`",
				n.Label, n.Label, n.Label)
		default:
			s.address(s.definition(n), unescaped(n.Destination))
		}
		seen[key] = true
	}
}
