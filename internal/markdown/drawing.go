package markdown

// A drawing is HTML with gaps, which are for what the caller alone knows:
// where links within the site lead. It is made once and filled for each page,
// so that the tree of the document need not be kept.
type drawing struct {
	html string
	gaps []gap
}

// A gap is a part of a link within the site.
type gap struct {
	at   int // offset in the HTML
	part linkPart
	dest string // of the beginning of the link
}

type linkPart int

const (
	beginning linkPart = iota // the tag
	wording                   // the text of a link that was written without one
	ending                    // the closing tag
)

// fill returns the HTML with its gaps filled. Links do not stand in links, so
// that each gap is of the link that began last.
func (d drawing) fill(links func(dest string) Target) string {
	if len(d.gaps) == 0 {
		return d.html
	}
	if links == nil {
		links = identity
	}
	w := drawer{out: make([]byte, 0, len(d.html)+64*len(d.gaps))}
	done := 0
	var target Target
	for _, g := range d.gaps {
		w.raw(d.html[done:g.at])
		done = g.at
		if g.part == beginning {
			target = links(g.dest)
		}
		w.linkPart(g.part, target)
	}
	w.raw(d.html[done:])
	return string(w.out)
}

// linkPart draws a part of a link. One that leads nowhere is its text.
func (w *drawer) linkPart(part linkPart, t Target) {
	switch {
	case part == wording:
		w.text(t.Text)
	case t.Href == "":
	case part == beginning:
		w.raw("<a")
		w.attribute("class", t.Class)
		w.attribute("href", t.Href)
		w.raw(">")
	case part == ending:
		w.raw("</a>")
	}
}
