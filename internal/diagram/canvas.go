package diagram

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Sizes, in units of a picture. A unit is one pixel on a screen of 320 pixels.
const (
	width  = 288
	line   = 15 // distance between two lines of text
	letter = 64 // width of ten letters, with a margin
)

// A canvas collects the elements of a picture.
type canvas struct {
	body   strings.Builder
	bottom int // y of the lowest element
}

func (c *canvas) reach(y int) { c.bottom = max(c.bottom, y) }

func (c *canvas) raw(format string, args ...any) { fmt.Fprintf(&c.body, format, args...) }

// path draws a path of SVG, whose commands are formatted as by fmt.Sprintf.
func (c *canvas) path(class, format string, args ...any) {
	c.raw(`<path%s d="%s"/>`, classed(class), fmt.Sprintf(format, args...))
}

// classed returns a class attribute, or "" if there is no class.
func classed(class string) string {
	if class == "" {
		return ""
	}
	return ` class="` + class + `"`
}

// An anchor says which part of a text is at its x.
type anchor string

const (
	start  anchor = ""
	middle anchor = ` text-anchor="middle"`
	end    anchor = ` text-anchor="end"`
)

// text draws a line of text with its baseline at y.
func (c *canvas) text(x, y int, at anchor, class, text string) {
	c.raw(`<text x="%d" y="%d"%s%s>%s</text>`, x, y, at, classed(class), escape(text))
	c.reach(y + 4)
}

// box draws a rectangle.
func (c *canvas) box(class string, x, y, w, h int) {
	c.path(class, "M%d %dh%dv%dh%dz", x, y, w, h, -w)
	c.reach(y + h + 1)
}

// card draws a box with round corners, on a light ground of its color.
func (c *canvas) card(class string, x, y, w, h int) {
	c.raw(`<rect%s x="%d" y="%d" width="%d" height="%d" rx="4" fill-opacity=".08" stroke="currentColor"/>`, classed(class), x, y, w, h)
	c.reach(y + h + 1)
}

// headDown and headRight draw the heads of arrows whose tips are at x and y.
func (c *canvas) headDown(x, y int) { c.raw(arrowHead, x, y, x-4, y-8, x+4, y-8) }

func (c *canvas) headRight(x, y int) { c.raw(arrowHead, x, y, x-8, y-4, x-8, y+4) }

const arrowHead = `<polygon class="c" points="%d %d %d %d %d %d"/>`

// escape escapes the text of an element. Texts of pictures are never in
// attributes.
func escape(text string) string { return escaper.Replace(text) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// fit shortens a text to the given width.
func fit(text string, room int) string {
	if utf8.RuneCountInString(text) <= room {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:room-1]), " ,;") + "…"
}

// fold returns a text in one line or two, each of which fits the room. It breaks
// the text at a space.
func fold(text string, room int) []string {
	if utf8.RuneCountInString(text) <= room {
		return []string{text}
	}
	if i := strings.LastIndexByte(string([]rune(text)[:room+1]), ' '); i > 0 {
		return []string{text[:i], fit(text[i+1:], room)}
	}
	return []string{fit(text, room)}
}

// classOf returns the class that sets the color of a code.
func classOf(code int) string {
	if code < 100 || code > 599 {
		return "hs"
	}
	return fmt.Sprintf("hs%d", code/100)
}
