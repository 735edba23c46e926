// Package markdown turns the Markdown of an entry into an outline, links,
// code blocks, plain text and HTML.
//
// # The Markdown that is read
//
// It is CommonMark with GitHub's tables and alerts. The following are not used, and
// each is a fault: raw HTML, images, indented code, thematic breaks,
// underlined (setext) headings, strikethrough, link titles and bare
// addresses (write <https://example.com/>). A body has no level 1 heading,
// since the page draws its own, and skips no level. Headings stand at the
// top, never in a list or quote. See Rules for all of them.
//
// A fence names its language (see Languages) and may have attributes:
//
//	```http status=401,200 title="First try"
//
// A block of language http is read by package exchange, which also colors it. A
// block of language picture is read and drawn by package diagram.
//
// A heading has an id, made from its words or written behind them as {#id}; so
// may a row of a table, at the end of its first cell: "| H10 {#h10} | … |".
//
// A link goes to another page of the site ("503", "206#example"), to a
// heading of the same page ("#example"), or to a full https address. Where
// the first two lead is for the caller to say; see Target.
//
// # Promises
//
// Parse accepts any input. Faults returns what is wrong with it, and every offset is
// an offset in the src of Parse. A Doc does not change after Parse, and all functions
// may be called from several goroutines.
//
// In the HTML, everything that a writer wrote is text. All elements, attributes and
// addresses come from this package or from a Target, and tags are balanced, even if
// there are faults.
//
// # The HTML that is written
//
// No line breaks between blocks, no style attributes. Beside plain elements:
//
//	<h3 id="ID"><a class="anchor" href="#ID">…</a></h3>
//	<div class="alert alert-note" role="note"><p class="alert-title">Note</p>…</div>
//	<div class="table" tabindex="0" role="group" aria-label="Table: …"><table>…
//	<figure class="code" data-language="go"><figcaption>…</figcaption><pre tabindex="0"><code>…
//	<figure class="picture"><svg …>…</svg></figure>
//	<a href="https://…" rel="external">
//
// Cells of a column aligned to the right or center have that word as class.
//
// Within code, spans have these classes; assets/css/syntax.css colors them:
//
//	k    keywords, true, false, null, directives
//	s    strings
//	c    comments
//	m    numbers
//	n    functions, types, tags, attributes, JSON keys
//	v    variables, as $uri
//	hm   the method of a request
//	hn   names of fields in requests and responses
//	hs1… a status code of that class; hs, one out of range
//	request   a whole request
//	response  a whole response, also with the class of its code, as c4xx
//	interim   a response that another one follows
//	gp   the prompt of a console, which cannot be selected
package markdown

// Options says how a document is read and drawn. The zero value is fine.
type Options struct {
	// ID gives the id of a heading. If nil or "" is returned, the id is what
	// the writer put behind the words, as in `## Words {#id}`, or else made from
	// the words as GitHub does. A repeated id gets a number in any case.
	ID func(level int, text string) string

	// Specs finds references to specifications in running text, in order and
	// without overlap. They become links; not in headings, links or code.
	Specs func(text string) []SpecLink

	// Suggest gives the end of a message, "; did you mean `x`?", or "".
	Suggest func(word string, known []string) string

	// Taken are ids that the page has itself. No heading or row gets one of
	// them, unless ID gives it.
	Taken []string

	// Prose is called with each running text, in order.
	Prose func(Text)

	// Highlighter colors code. Documents should share one, since it keeps the lexers
	// that it has looked up. It may be nil.
	Highlighter *Highlighter
}

// A SpecLink is a reference in running text, text[Start:End].
type SpecLink struct {
	Start, End int
	URL        string
}

// A Doc is a document that has been read.
type Doc struct {
	opt      Options
	src      []byte // the Markdown alone
	base     int    // offset of src in the file
	tree     tree   // while it is read
	buffer   []byte // the same, for texts to be put together in
	faults   []Fault
	headings []Heading
	rows     []Row
	links    []Link
	blocks   []*Block
	sections []*Section
	line     drawing // of ParseLine
}

// Parse reads the Markdown in src[body:]. All offsets that the document
// gives are offsets in src.
func Parse(src []byte, body int, opt Options) *Doc {
	return read(src, body, opt, page)
}

func read(src []byte, body int, opt Options, g *grammar) *Doc {
	body = max(0, min(body, len(src)))
	d := &Doc{opt: opt, src: src[body:], base: body}
	d.tree = g.parse(d.src)
	survey(d)
	d.readProse()
	d.divide()
	if g == line {
		d.drawLine()
	}
	d.tree, d.buffer = tree{}, nil // ten times the size of all the rest
	return d
}

// Headings returns all headings in order, those of sections among them.
func (d *Doc) Headings() []Heading { return d.headings }

// A Row is a row of a table that has an id.
type Row struct {
	ID     string // unique in the document
	Text   string // plain text of its first cell
	Offset int    // of the id
}

// Rows returns the rows of tables that have an id, in order. A writer gives a
// row one at the end of its first cell, as in "| H10 {#h10} | 503 |".
func (d *Doc) Rows() []Row { return d.rows }

// Links returns all links in order. References to specifications, which
// are found in running text, are not among them.
func (d *Doc) Links() []Link { return d.links }

// Blocks returns the fenced code blocks in order.
func (d *Doc) Blocks() []*Block { return d.blocks }

// Sections returns the parts of the document: first the part before the
// first level 2 heading, which has Level 0 and is there even if it is empty,
// then one for each level 2 heading.
func (d *Doc) Sections() []*Section { return d.sections }
