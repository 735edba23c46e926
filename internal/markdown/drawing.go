package markdown

import "strconv"

// Hooks are what a page adds to the drawing of a text. The zero value adds
// nothing.
type Hooks struct {
	// Link says where a link within the site leads. If it is nil, links lead
	// where they are written to.
	Link func(dest string) Target

	// Field gives the address that the name of a field in an example links to,
	// or "".
	Field func(name string) string

	// Column gives the head of a table column that is a number alone. Without
	// a Name, the number stands as it is.
	Column func(number string) Column

	// More gives a link that ends the first list below the heading with an id,
	// or no Href.
	More func(id string) Target

	// Part is what a text is part of, if it stands on a page with others.
	Part Part
}

// A Column is the head of a table column: a code and its name.
type Column struct {
	Class string // class attribute
	Name  string
}

// A Part says how a text stands on a page with others. The zero value is for a
// page of its own.
type Part struct {
	Prefix string // of all ids
	Lower  int    // how many levels headings stand lower
}

// ID returns an id as the part has it.
func (p Part) ID(id string) string { return p.Prefix + id }

// A drawing is HTML with places for what hooks add. It is made once and filled
// for each page, so that the tree of the document, ten times its size, need
// not be kept.
type drawing struct {
	html   string
	places []place
}

// A place is an offset in the HTML where something is added.
type place struct {
	at   int
	kind placeKind
	text string // what the hook is asked about
}

type placeKind int

const (
	linkStart  placeKind = iota // the tag of a link to text
	linkText                    // the words of a link that was written without
	linkEnd                     // its closing tag
	fieldStart                  // the tag around the field name text
	fieldEnd                    // its closing tag
	column                      // a column head with the number text
	listEnd                     // before the end of the first list below the heading text
	idValue                     // the id text
	levelDigit                  // the heading level text
)

// fill returns the HTML with what the hooks add.
func (d drawing) fill(h Hooks) string {
	if len(d.places) == 0 {
		return d.html
	}
	if h.Link == nil {
		h.Link = identity
	}
	f := filler{Hooks: h, out: make(htmlBytes, 0, len(d.html)+64*len(d.places))}
	done := 0
	for _, p := range d.places {
		f.out.raw(d.html[done:p.at])
		done = p.at
		f.fill(p)
	}
	f.out.raw(d.html[done:])
	return string(f.out)
}

// A filler fills the places of one drawing. Neither links nor field names
// stand in one another, so that an end is that of what began last.
type filler struct {
	Hooks
	out    htmlBytes
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

// link draws a part of a link. One that leads nowhere is its text.
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
