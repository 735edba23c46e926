package markdown

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"httpcodes/internal/diagram"
	"httpcodes/internal/exchange"
	"httpcodes/internal/problem"
)

// A collector walks through the tree of a document once and records its
// headings, links, blocks and faults.
type collector struct {
	*Doc
	ids         names
	fixed       map[string]bool // ids that Options.ID has given
	labels      names
	definitions []*ast.LinkReferenceDefinition // "[label]: address", which readers do not see
	used        map[string]bool                // labels that links use
	exchanges   []*exchange.Exchange           // since the last heading or picture
	level       int                            // of the last heading
	about       string                         // its text
	open        bool                           // a block above is not closed, and nothing that looks like its end has come
	tornRows    map[int]bool                   // the offsets at which the lines of rows with too many cells begin
}

func collect(d *Doc) {
	s := &collector{
		Doc: d, ids: names{}, fixed: map[string]bool{}, labels: names{}, used: map[string]bool{},
		tornRows: map[int]bool{}, level: 1,
	}
	for _, id := range d.opt.Taken {
		s.ids[id] = true
	}
	s.keepFixedIDs()
	s.children(d.tree.root)
	s.checkDefinitions()
	s.characters()
	slices.SortStableFunc(d.faults, func(a, b problem.Fault) int {
		return cmp.Or(cmp.Compare(a.Offset, b.Offset), cmp.Compare(a.Text, b.Text))
	})
}

// fault records a fault at an offset of the Markdown.
func (s *collector) fault(at int, rule problem.Rule, format string, args ...any) {
	s.faults = append(s.faults, problem.Fault{Offset: s.base + at, Rule: rule, Text: fmt.Sprintf(format, args...)})
}

func (s *collector) children(node ast.Node) {
	for c := node.FirstChild(); c != nil; c = c.NextSibling() {
		s.node(c)
	}
}

func (s *collector) node(node ast.Node) {
	switch n := node.(type) {
	case *ast.Heading:
		s.heading(n)
		s.prose(n, Title)
	case *ast.Paragraph, *ast.TextBlock:
		s.prose(n, kindOf(n))
	case *tables.TableCell:
		s.prose(n, Cell)
	case *ast.FencedCodeBlock:
		s.fence(n)
	case *ast.Blockquote:
		s.quote(n)
	case *ast.Link:
		s.link(n)
	case *ast.AutoLink:
		s.autoLink(n)
	case *ast.LinkReferenceDefinition:
		s.define(n)
	case *ast.Text:
		s.text(n)
	case *tables.Table:
		s.table(n)
	case *ast.CodeSpan:
		return
	default:
		s.refused(node)
	}
	s.children(node)
}

// refused reports constructs that are not supported.
func (s *collector) refused(node ast.Node) {
	at := node.Pos()
	switch n := node.(type) {
	case *ast.HTMLBlock:
		s.fault(at, ruleHTML, "HTML is not supported; write it as code, or `&lt;` for `<`")
	case *ast.RawHTML:
		s.fault(n.Segments.At(0).Start, ruleHTML, "HTML is not supported; write it as code, or `&lt;` for `<`")
	case *ast.CodeBlock:
		s.fault(at, ruleCode, "indented code has no language; write a fence, or indent by less than four spaces")
	case *ast.ThematicBreak:
		if s.underlines(n) {
			s.fault(at, ruleMarkup, underlined)
			return
		}
		s.fault(at, ruleMarkup, "thematic breaks are not used; begin a section with `##`")
	case *ast.Image:
		if n.Reference != nil {
			s.useLabel(n.Reference.Value, at)
		}
		s.fault(at, ruleImage, "images are not used; say it in words, or draw a `picture`")
	}
}

func (s *collector) fence(n *ast.FencedCodeBlock) {
	b := s.newBlock(n)
	s.blocks = append(s.blocks, b)
	s.tree.blocks[n] = b
	if s.open && n.Info == nil { // it is the closing fence of the block above, but is indented less
		b.Open, s.open = true, false
		return
	}
	if !s.tree.closed[n] || b.beginsAnother(s.src[n.Pos():]) {
		b.Open, s.open = true, true
		s.fault(n.Pos(), ruleFence, "this code block is not closed; end it with the marks it begins with, alone on a line and indented alike")
		return
	}
	if n.Info == nil {
		s.fault(n.Pos(), ruleFence, "the fence names no language; write one of %s", strings.Join(Languages(), ", "))
		return
	}
	at := n.Info.Segment.Start
	s.readInfo(b, string(n.Info.Segment.Value(s.src)), at)
	if _, known := languages[b.Language]; !known {
		s.fault(at, ruleFence, "unknown language `%s`%s", b.Language,
			problem.Choose(b.Language, Languages()))
	}
	if strings.TrimSpace(b.Text) == "" {
		s.fault(n.Pos(), ruleFence, "this code block is empty; write the code, or remove the block")
	}
	if b.Language == "http" {
		b.Exchange = exchange.Parse(b.Text)
		s.exchanges = append(s.exchanges, b.Exchange)
	}
	if b.Language == "picture" {
		s.picture(n, b)
	}
}

// picture parses a picture, which may draw the exchanges above it.
func (s *collector) picture(n *ast.FencedCodeBlock, b *Block) {
	if n.Parent() != s.tree.root {
		s.fault(n.Pos(), rulePicture, "a picture cannot be in a list or quote; move it above or below")
		return
	}
	if len(b.Attrs) > 0 {
		s.fault(n.Info.Segment.Start, rulePicture, "a picture has no attributes; write only `picture` after the fence")
	}
	picture, faults := diagram.Parse(b.Text, s.exchanges)
	for _, f := range faults {
		s.fault(b.Offset(f.Offset)-s.base, rulePicture, "%s", f.Text)
	}
	b.Picture, s.exchanges = picture, nil
	if picture != nil {
		at, list := s.fenced(n), listOf(picture)
		s.tree.places = append(s.tree.places, place{at.start, at.stop - at.start, func(out *htmlBuilder, _ *Hooks) { out.raw(list) }})
	}
}

func (s *collector) quote(n *ast.Blockquote) {
	mark, ok := s.tree.alerts[n]
	switch {
	case !ok:
	case !mark.known():
		s.fault(mark.offset, ruleAlert, "unknown alert `%s`%s", mark.kind,
			problem.Choose(mark.kind, alertKinds))
	case mark.rest != "":
		s.fault(mark.offset, ruleAlert, "write the text of the alert on the lines after `[!%s]`", mark.kind)
	case !n.HasChildren():
		s.fault(mark.offset, ruleAlert, "this alert has no text; write it below the mark")
	}
}

func (s *collector) link(n *ast.Link) {
	if n.Reference != nil && s.useLabel(n.Reference.Value, n.Pos()) {
		return
	}
	at, text, dest, hollow := n.Pos(), s.words(n), unescaped(n.Destination), -1
	if !n.HasChildren() {
		text, hollow = "", n.Pos()+1
	}
	if dst, ok := s.tree.dests[n]; ok {
		at = dst.start
		s.address(at, dest)
		s.rewrite(dst, dest, hollow)
	}
	if len(n.Title) > 0 {
		s.fault(at, ruleLink, "link titles are not used; say it in the text")
	}
	switch {
	case text != "":
	case isExternal(dest):
		s.fault(n.Pos(), ruleLink, "a link to another site needs words; write them, as in `[words](https://…)`")
	case n.HasChildren():
		s.fault(n.Pos(), ruleLink, "the text of this link is blank; remove it, as in `[](503)`")
	}
	if refuse(dest) == "" {
		s.links = append(s.links, Link{dest, text, s.base + at})
	}
}

// address checks the destination at an offset, and reports whether it has no fault.
func (s *collector) address(at int, dest string) bool {
	what := refuse(dest)
	if what != "" {
		s.fault(at, ruleLink, "%s", what)
	}
	return what == ""
}

func (s *collector) autoLink(n *ast.AutoLink) {
	at, dest := n.Pos()+1, string(n.Label(s.src))
	if n.AutoLinkType == ast.AutoLinkEmail {
		s.fault(at, ruleLink, "a link leads to a page of this site or to an `https://` address")
		return
	}
	if s.address(at, dest) {
		s.links = append(s.links, Link{dest, dest, s.base + at})
	}
}
