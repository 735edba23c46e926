// Package markdown turns the Markdown of an entry into an outline, links,
// code blocks, plain text and HTML.
//
// # Supported Markdown
//
// The input is CommonMark with GitHub's tables and alerts. The following
// constructs are not supported, and each is a fault: raw HTML, images, indented code,
// thematic breaks, underlined (setext) headings, strikethrough, link titles, footnotes
// and bare addresses (write <https://example.com/>). A body has no level 1 heading,
// since the page draws its own, and skips no level. Headings are never in a list or
// quote. See problem.Rules for all of them.
//
// A fence names its language (see Languages) and may have attributes:
//
//	```http status=401,200 title="First try"
//
// Package exchange parses and colors a block of language http. Package diagram
// parses and draws a block of language picture.
//
// A heading has an id, which is made from its words or written after them as
// {#id}. A row of a table may have an id at the end of its first cell, as in
// "| H10 {#h10} | … |".
//
// A link goes to another page of the site ("503", "206#example"), to a
// heading of the same page ("#example"), or to a full https address. The
// caller provides the targets of the first two kinds; see Target. A link may be by
// reference, as in "[words][label]". A definition that no link uses is a fault.
//
// # Promises
//
// Parse accepts any input. Faults returns what is wrong with it, and every offset is
// an offset in the src of Parse. A Doc does not change after Parse, and all functions
// may be called from several goroutines.
//
// In the HTML, everything that a writer wrote is text. All elements, attributes and
// addresses come from this package or from a Target, and tags are balanced, even if
// there are faults. Blocks that are not supported are not drawn.
//
// # HTML
//
// The HTML has no line breaks between blocks and no style attributes. Besides plain
// elements, it has:
//
//	<h3 id="ID"><a class="anchor" href="#ID">…</a></h3>
//	<div class="alert alert-note" role="note"><p class="alert-title">Note</p>…</div>
//	<div class="table" tabindex="0" role="group" aria-label="Table: …"><table>…
//	<figure class="code" data-language="go"><figcaption>…</figcaption><pre><code>…
//	<figure class="picture"><svg …>…</svg></figure>
//	<a href="https://…" rel="external">
//
// Tables of three columns or more have the class stacked, because phones show their
// cells one below the other, and so have those whose first column is wide. Where there
// are three columns or more, a cell names its column, unless that is plain, as what a
// code means; an arrow stands for "Who fixes it":
//
//	<td data-column="Retry?">
//
// A table of five columns or more, whose first one has no codes, has the class listed,
// too, if all cells after the first of a row name their columns.
//
// Other classes say what the columns of a table hold: keyed, short or named for a narrow
// first one, from codes to names, and phrased for a wide one; coded for a narrow second
// one, and tagged if that has names beside codes. A code span with a hyphen that
// fits a line of phones has the class whole, and so has such a word in a longer one,
// and a short name such as Wi-Fi in text.
// No line breaks between RFC and its number, nor between a number and KB, MiB or
// the like: the space is U+00A0.
//
// Within code, spans have these classes; assets/css/syntax.css colors them:
//
//	k    keywords, true, false, null, directives
//	s    strings
//	c    comments
//	m    numbers
//	n    functions, types, tags, attributes, JSON keys
//	v    variables, such as $uri
//	hm   the method of a request
//	hn   names of fields in requests and responses
//	hs1… a status code of that class; hs if it is out of range
//	request   a whole request
//	response  a whole response, also with the class of its code, such as c4xx
//	interim   a response that is followed by another one
//	gp   the prompt of a console session, which cannot be selected
package markdown

import (
	"github.com/yuin/goldmark/parser"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// Options say how a document is parsed and drawn. The zero value is valid.
type Options struct {
	// ID returns the fixed id of a heading. If ID is nil or returns "", the
	// heading has the id that the writer put after its words, as in `## Words
	// {#id}`, or an id made from its words as GitHub does it. A number is added
	// to a repeated id in any case.
	ID func(level int, text string) string

	// Specs finds references to specifications in running text, in order and
	// without overlap. They become links, except in headings, links and code.
	Specs func(text string) []registry.SpecMatch

	// Taken are ids of other parts of the page. No heading or row gets one of
	// them, except from ID.
	Taken []string

	// Prose is called with each running text, in order.
	Prose func(Text)
}

// A Doc is a parsed document.
type Doc struct {
	opt       Options
	src       []byte // the Markdown alone
	base      int    // offset of src in the file
	tree      tree   // only during Parse
	faults    []problem.Fault
	headings  []Heading
	rows      []Row
	tableRows int // of tables, below their heads
	links     []Link
	blocks    []*Block
	sections  []*Section
}

// Parse parses the Markdown in src[body:]. All offsets in the document are
// offsets in src.
func Parse(src []byte, body int, opt Options) *Doc {
	return read(src, body, opt, page)
}

func read(src []byte, body int, opt Options, p parser.Parser) *Doc {
	body = max(0, min(body, len(src)))
	if opt.ID == nil {
		opt.ID = func(int, string) string { return "" }
	}
	d := &Doc{opt: opt, src: src[body:], base: body}
	d.tree = parseTree(p, d.src)
	collect(d)
	r := &nodeRenderer{Doc: d, inline: p == line}
	r.divide()
	d.tree = tree{} // ten times the size of everything else
	return d
}

// Headings returns all headings in order, including those of sections.
func (d *Doc) Headings() []Heading { return d.headings }

// A Row is a row of a table that has an id.
type Row struct {
	ID     string // unique in the document
	Text   string // plain text of its first cell
	Offset int    // of the id
}

// Rows returns the table rows that have an id, in order. The id of a row is at
// the end of its first cell, as in "| H10 {#h10} | 503 |".
func (d *Doc) Rows() []Row { return d.rows }

// TableRows returns the number of rows of all tables, without those at their heads.
func (d *Doc) TableRows() int { return d.tableRows }

// Links returns all links in order, except the references to specifications in
// running text.
func (d *Doc) Links() []Link { return d.links }

// Blocks returns the fenced code blocks in order.
func (d *Doc) Blocks() []*Block { return d.blocks }

// Sections returns the parts of the document. The first one is the part before
// the first level 2 heading; it has Level 0 and may be empty. Each level 2
// heading begins another one.
func (d *Doc) Sections() []*Section { return d.sections }
