package markdown

import "strconv"

// Hooks are what a page adds when it draws a text. The zero value adds nothing.
type Hooks struct {
	// Link returns the target of a link within the site. If it is nil, links
	// lead to the addresses in the text.
	Link func(dest string) Target

	// Field returns the address to which the name of a field in an example
	// links, or "".
	Field func(name string) string

	// Column returns the head of a table column whose text is a number. If the
	// column has no Name, the number is drawn unchanged.
	Column func(number string) Column

	// More returns a link to add at the end of the first list below the heading
	// with this id. If its Href is "", no link is added.
	More func(id string) Target

	// Part says how the text is embedded if it is one of several texts of a
	// page.
	Part Part
}

// A Column is the head of a table column: a code and its name.
type Column struct {
	Class string // the class attribute, which gives the color of the code
	Name  string // the phrase of the code
}

// A Part says how a text is embedded in a page with several texts. The zero
// value is for a page with a single text.
type Part struct {
	Prefix string // prefix of all ids
	Lower  int    // number of levels by which headings are lowered
}

// ID returns an id with the prefix of the part.
func (p Part) ID(id string) string { return p.Prefix + id }

// A drawing is HTML with places for the results of hooks. It is made once and
// filled in for each page. So the tree of the document, which is ten times as
// large, need not be kept.
type drawing struct {
	html   string
	places []place
}

// A place is an offset in the HTML where the result of a hook is inserted.
type place struct {
	at   int
	kind placeKind
	text string // the argument of the hook
}

type placeKind int

const (
	linkStart  placeKind = iota // opening tag of a link to text
	linkText                    // text of a link that has none in the Markdown
	linkEnd                     // closing tag of a link
	fieldStart                  // opening tag around the field name text
	fieldEnd                    // closing tag around a field name
	column                      // head of a column with the number text
	listEnd                     // end of the first list below the heading with the id text
	idValue                     // the id text
	levelDigit                  // the heading level text
)

// fill returns the HTML with the results of the hooks.
func (d drawing) fill(h Hooks) string {
	if len(d.places) == 0 {
		return d.html
	}
	if h.Link == nil {
		h.Link = identity
	}
	f := filler{Hooks: h}
	f.out.Grow(len(d.html) + 32*len(d.places))
	done := 0
	for _, p := range d.places {
		f.out.raw(d.html[done:p.at])
		done = p.at
		f.fill(p)
	}
	f.out.raw(d.html[done:])
	return f.out.String()
}

// A filler fills the places of one drawing. Links and field names are never
// nested, so an end belongs to what began last.
type filler struct {
	Hooks
	out    htmlBuilder
	target Target
	field  string
}

func (f *filler) fill(p place) {
	switch p.kind {
	case linkStart, linkText, linkEnd:
		f.link(p)
	case fieldStart, fieldEnd:
		f.fieldName(p)
	case column:
		f.column(p.text)
	case listEnd:
		f.more(p.text)
	case idValue:
		f.out.value(f.Part.ID(p.text))
	case levelDigit:
		level, _ := strconv.Atoi(p.text)
		f.out.raw(strconv.Itoa(level + f.Part.Lower))
	}
}

// link writes a part of a link. Of a link without a target it writes only the
// text.
func (f *filler) link(p place) {
	if p.kind == linkStart {
		f.target = f.Link(p.text)
	}
	switch {
	case p.kind == linkText:
		f.out.text(f.target.Text)
	case f.target.Href == "":
	case p.kind == linkEnd:
		f.out.raw("</a>")
	default:
		f.out.raw("<a")
		f.out.attribute("class", f.target.Class)
		f.out.attribute("href", f.target.Href)
		f.out.raw(">")
	}
}

func (f *filler) fieldName(p place) {
	if p.kind == fieldStart {
		if f.field = ""; f.Field != nil {
			f.field = f.Field(p.text)
		}
	}
	switch {
	case p.kind == fieldEnd && f.field == "":
		f.out.raw("</span>")
	case p.kind == fieldEnd:
		f.out.raw("</a>")
	case f.field == "":
		f.out.raw(`<span class="hn">`)
	default:
		f.out.raw(`<a class="hn"`)
		f.out.attribute("href", f.field)
		f.out.raw(">")
	}
}

func (f *filler) column(number string) {
	var c Column
	if f.Column != nil {
		c = f.Column(number)
	}
	if c.Name == "" {
		f.out.raw(`<th scope="col">`, number, "</th>")
		return
	}
	f.out.raw(`<th scope="col"`)
	f.out.attribute("class", c.Class)
	f.out.raw(`><b class="number">`, number, "</b> ")
	f.out.text(c.Name)
	f.out.raw("</th>")
}

func (f *filler) more(id string) {
	if f.More == nil {
		return
	}
	if t := f.More(id); t.Href != "" {
		f.out.raw("<li>More: <a")
		f.out.attribute("href", t.Href)
		f.out.raw(">")
		f.out.text(t.Text)
		f.out.raw("</a></li>")
	}
}
