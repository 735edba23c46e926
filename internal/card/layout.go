package card

import (
	"image"
	"image/color"
)

// The layout: a bar in the colors of the marks at the left edge, text between
// the margins, and the site's name at the bottom.
const (
	bar    = 28
	left   = 88
	right  = Width - 64
	top    = 72
	foot   = Height - 48 // baseline
	bottom = foot - 52   // only the foot is below it
	gap    = 16          // between title and text
)

// layout draws the whole card from top to bottom.
func (c *canvas) layout(card Card) {
	ink, soft := c.palette.Ink, c.palette.Soft
	c.bar(card)
	small, label := c.face(regular, 30), c.face(regular, 34)
	switch len(card.Marks) {
	case 0:
		c.line(label, soft, left, top+34, card.Label)
		c.texts(card, titlesOfArticles, top+64)
	case 1:
		c.line(label, soft, right-label.width(card.Label), top+26, card.Label)
		fallthrough
	default:
		c.texts(card, titlesOfCodes, c.marks(card.Marks))
	}
	c.line(c.face(bold, 30), ink, left, foot, card.Site)
	c.line(small, soft, right-small.width(card.Address), foot, card.Address)
}

// The settings to try, in order of preference.
var (
	titlesOfCodes    = []setting{{68, 1}, {60, 1}, {52, 1}, {46, 1}, {52, 2}, {46, 2}, {40, 2}, {36, 2}}
	titlesOfArticles = []setting{{104, 1}, {92, 1}, {80, 2}, {68, 2}, {56, 3}}
	textSettings     = []setting{{44, 3}, {40, 3}, {36, 3}, {36, 4}, {32, 4}}
	smallTexts       = []setting{{28, 5}}
)

// texts draws title and text below y. It makes the title smaller before it makes
// the text smaller.
func (c *canvas) texts(card Card, titles []setting, y int) {
	title, text, ok := c.fit(card, titles, textSettings, bottom-gap-y)
	if !ok {
		title, text, ok = c.fit(card, titles, smallTexts, bottom-gap-y)
	}
	if !ok {
		c.fail("no room for title %q and text %q", card.Title, card.Text)
		return
	}
	title.write(c, c.palette.Ink, y)
	text.write(c, c.palette.Soft, y+title.height()+gap)
}

// bar paints the left edge, in equal parts for several marks.
func (c *canvas) bar(card Card) {
	marks := card.Marks
	switch {
	case len(marks) == 0 && card.Hue.A > 0:
		marks = []Mark{{Hue: card.Hue}}
	case len(marks) == 0:
		marks = []Mark{{Hue: c.palette.Ink}}
	}
	for i, m := range marks {
		c.fill(image.Rect(0, Height*i/len(marks), bar, Height*(i+1)/len(marks)), m.Hue)
	}
}

// marks draws the numbers on one line, as large as they fit, and returns where
// the text below may begin.
func (c *canvas) marks(marks []Mark) int {
	const vs = " vs "
	for _, size := range []int{260, 220, 200, 180, 160, 140, 124, 110} {
		number, between := c.face(mono, size), c.face(regular, size/3)
		width := (len(marks) - 1) * between.width(vs)
		for _, m := range marks {
			width += number.width(m.Text)
		}
		if width > right-left || len(marks) == 1 && width > 640 {
			continue // a single mark leaves room for the label
		}
		baseline := top + number.capHeight
		x := left
		for i, m := range marks {
			if i > 0 {
				c.line(between, c.palette.Soft, x, baseline, vs)
				x += between.width(vs)
			}
			c.line(number, m.Hue, x, baseline, m.Text)
			x += number.width(m.Text)
		}
		return baseline + 40
	}
	c.fail("%d numbers do not fit on one line", len(marks))
	return top
}

// A setting is a font size and the largest number of lines in it.
type setting struct{ size, lines int }

// A paragraph is a text broken into lines.
type paragraph struct {
	face  *face
	lines []string
}

// fit returns title and text in the first settings in which both together are
// not higher than most.
func (c *canvas) fit(card Card, titles, texts []setting, most int) (title, text paragraph, ok bool) {
	for _, t := range titles {
		title, ok := c.set(card.Title, bold, t)
		for _, u := range texts {
			if text, fits := c.set(card.Text, regular, u); ok && fits && title.height()+text.height() <= most {
				return title, text, true
			}
		}
	}
	return title, text, false
}

// set breaks a text into lines. It reports whether the setting can hold it.
func (c *canvas) set(text string, s style, by setting) (paragraph, bool) {
	p := paragraph{face: c.face(s, by.size)}
	var ok bool
	p.lines, ok = p.face.wrap(text, right-left)
	return p, ok && len(p.lines) <= by.lines
}

func (p paragraph) height() int { return len(p.lines) * p.face.size * 4 / 3 }

// write draws the paragraph below y.
func (p paragraph) write(c *canvas, hue color.RGBA, y int) {
	size := p.face.size
	for i, line := range p.lines {
		c.line(p.face, hue, left, y+size+i*size*4/3-size/8, line)
	}
}
