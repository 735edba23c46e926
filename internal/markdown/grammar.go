package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The parsers of the Markdown that this package supports. Several goroutines may use
// them.
var (
	page = newParser(
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(parser.WithHeadingAttribute()), 600),
		util.Prioritized(fenceParser{parser.NewFencedCodeBlockParser()}, 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
	)
	line = newParser() // a single paragraph, for notes and reasons
)

func newParser(blocks ...util.PrioritizedValue) parser.Parser {
	options := []parser.Option{
		parser.WithBlockParsers(append(blocks, util.Prioritized(parser.NewParagraphParser(), 1000))...),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(linkParser{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
	}
	if len(blocks) > 0 {
		options = append(options,
			parser.WithParagraphTransformers(
				util.Prioritized(alertTransformer{}, 50),
				util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
				util.Prioritized(extension.NewTableParagraphTransformer(), 200),
			),
			parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
		)
	}
	return parser.NewParser(options...)
}

// A tree is goldmark's tree of a document, and facts about its nodes that
// goldmark does not keep. All offsets are offsets in the Markdown alone.
type tree struct {
	root     ast.Node
	dests    map[ast.Node]span      // position of the destination of an inline link
	closed   map[ast.Node]bool      // fences with a closing fence
	alerts   map[ast.Node]alertMark // quotes that begin like alerts
	headings map[ast.Node]Heading
	blocks   map[ast.Node]*Block // blocks of fences
	grids    map[ast.Node]*grid  // tables
	excess   map[string]int      // above 0 for heads of first columns with much of the text
	places   []place             // of links and pictures in the Markdown
}

type span struct{ start, stop int }

var treeKey = parser.NewContextKey()

func parseTree(p parser.Parser, src []byte) tree {
	t := &tree{
		dests:    map[ast.Node]span{},
		closed:   map[ast.Node]bool{},
		alerts:   map[ast.Node]alertMark{},
		headings: map[ast.Node]Heading{},
		blocks:   map[ast.Node]*Block{},
		grids:    map[ast.Node]*grid{},
		excess:   map[string]int{},
	}
	pc := parser.NewContext()
	pc.Set(treeKey, t)
	t.root = p.Parse(text.NewReader(src), parser.WithContext(pc))
	return *t
}

func treeOf(pc parser.Context) *tree { return pc.Get(treeKey).(*tree) }

// linkParser is goldmark's parser of links. It also records the positions of
// destinations.
type linkParser struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (p linkParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	start := destination(block)
	node := p.InlineParser.Parse(parent, block, pc)
	if link, ok := node.(*ast.Link); ok && link.Reference == nil && start >= 0 {
		treeOf(pc).dests[node] = span{start, start + len(link.Destination)}
	}
	return node
}

// CloseBlock implements parser.CloseBlocker.
func (p linkParser) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

// destination returns the offset of the text after "](" in block, or -1.
func destination(block text.Reader) int {
	if text, _ := block.PeekLine(); !bytes.HasPrefix(text, []byte("](")) {
		return -1
	}
	number, at := block.Position()
	defer block.SetPosition(number, at)
	block.Advance(2)
	block.SkipSpaces()
	rest, segment := block.PeekLine()
	if bytes.HasPrefix(rest, []byte("<")) {
		return segment.Start + 1
	}
	return segment.Start
}

// fenceParser is goldmark's parser of fences. It also records which fences are
// closed.
type fenceParser struct{ parser.BlockParser }

// Continue implements parser.BlockParser.
func (p fenceParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	state := p.BlockParser.Continue(node, reader, pc)
	if state == parser.Close {
		treeOf(pc).closed[node] = true
	}
	return state
}
