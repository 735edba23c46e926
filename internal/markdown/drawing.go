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

// A drawing is HTML or Markdown with places for the results of hooks. It is made once
// and filled in for each page. So the tree of the document, which is ten times as
// large, need not be kept.
type drawing struct {
	text   string
	places []place
}

// A place is an offset in a text where the result of a hook is written.
type place struct {
	at    int
	size  int // of what it replaces
	write filling
}

// A filling writes the result of a hook.
type filling func(out *htmlBuilder, h *Hooks)

// fill returns the text with the results of the hooks.
func (d drawing) fill(h Hooks) string {
	if len(d.places) == 0 {
		return d.text
	}
	if h.Link == nil {
		h.Link = identity
	}
	var out htmlBuilder
	out.Grow(len(d.text) + 32*len(d.places))
	done := 0
	for _, p := range d.places {
		out.raw(d.text[done:p.at])
		done = p.at + p.size
		p.write(&out, &h)
	}
	out.raw(d.text[done:])
	return out.String()
}

// startTag writes the start tag of a link.
func (t Target) startTag(out *htmlBuilder) {
	out.raw("<a")
	out.attribute("class", t.Class)
	out.attribute("href", t.Href)
	out.raw(">")
}

// startLink writes the start tag of a link. A link without a target is only text.
func startLink(dest string) filling {
	return func(out *htmlBuilder, h *Hooks) {
		if t := h.Link(dest); t.Href != "" {
			t.startTag(out)
		}
	}
}

// linkText writes the text of a link that has none in the Markdown.
func linkText(dest string) filling {
	return func(out *htmlBuilder, h *Hooks) { out.text(h.Link(dest).Text) }
}

func endLink(dest string) filling {
	return func(out *htmlBuilder, h *Hooks) {
		if h.Link(dest).Href != "" {
			out.raw("</a>")
		}
	}
}

// fieldName writes the name of a field in an example.
func fieldName(name string) filling {
	return func(out *htmlBuilder, h *Hooks) {
		href, tag := "", "span"
		if h.Field != nil {
			href = h.Field(name)
		}
		if href != "" {
			tag = "a"
		}
		out.raw("<", tag, ` class="hn"`)
		out.attribute("href", href)
		out.raw(">")
		out.text(name)
		out.raw("</", tag, ">")
	}
}

// columnHead writes the head of a column with a number.
func columnHead(number string) filling {
	return func(out *htmlBuilder, h *Hooks) {
		var c Column
		if h.Column != nil {
			c = h.Column(number)
		}
		if c.Name == "" {
			out.raw(`<th scope="col">`, number, "</th>")
			return
		}
		out.raw(`<th scope="col"`)
		out.attribute("class", c.Class)
		out.raw(`><b class="number">`, number, "</b> ")
		out.text(c.Name)
		out.raw("</th>")
	}
}

// moreItem writes the item at the end of the first list below the heading with an id.
func moreItem(id string) filling {
	return func(out *htmlBuilder, h *Hooks) {
		if h.More == nil {
			return
		}
		if t := h.More(id); t.Href != "" {
			out.raw("<li>More: ")
			t.startTag(out)
			out.text(t.Text)
			out.raw("</a></li>")
		}
	}
}

// idOf writes an id of the page.
func idOf(id string) filling {
	return func(out *htmlBuilder, h *Hooks) { out.value(h.Part.ID(id)) }
}

// headingLevel writes the digit of a heading.
func headingLevel(level int) filling {
	return func(out *htmlBuilder, h *Hooks) { out.raw(strconv.Itoa(level + h.Part.Lower)) }
}
