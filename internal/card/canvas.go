package card

import (
	"fmt"
	"image"
	"image/color"

	"golang.org/x/image/math/fixed"
)

// levels is the number of shades between the background and a color. With five,
// the background and three colors make sixteen palette entries: four bits for
// each pixel.
const levels = 5

// A canvas draws one card at a time, and caches its fonts and glyphs.
type canvas struct {
	fonts   *fonts
	faces   map[[2]int]*face // by style and size
	picture *image.Paletted
	palette Palette
	colors  map[color.RGBA]uint8 // index of a color's first shade in the palette
	err     error                // the first error
}

func newCanvas(f *fonts) *canvas {
	return &canvas{fonts: f, faces: make(map[[2]int]*face), picture: image.NewPaletted(image.Rect(0, 0, Width, Height), nil)}
}

// begin starts an empty picture.
func (c *canvas) begin(p Palette) {
	c.err, c.palette = nil, p
	c.colors = make(map[color.RGBA]uint8)
	c.picture.Palette = color.Palette{p.Paper}
	clear(c.picture.Pix)
	c.shades(p.Ink)
	c.shades(p.Soft)
}

// shades returns the palette index of a color's first shade, and adds its shades
// if they are missing.
func (c *canvas) shades(hue color.RGBA) uint8 {
	if first, ok := c.colors[hue]; ok {
		return first
	}
	first := uint8(len(c.picture.Palette))
	paper := c.picture.Palette[0].(color.RGBA)
	for i := 1; i <= levels; i++ {
		c.picture.Palette = append(c.picture.Palette, color.RGBA{
			between(paper.R, hue.R, i), between(paper.G, hue.G, i), between(paper.B, hue.B, i), 255,
		})
	}
	c.colors[hue] = first
	return first
}

// between returns shade i, of levels, on the way from a to b.
func between(a, b uint8, i int) uint8 {
	return uint8((int(a)*(levels-i) + int(b)*i + levels/2) / levels)
}

func (c *canvas) face(s style, size int) *face {
	key := [2]int{int(s), size}
	if c.faces[key] == nil {
		c.faces[key] = newFace(c.fonts[s], size)
	}
	return c.faces[key]
}

// fail keeps the first error.
func (c *canvas) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}

// fill paints a rectangle.
func (c *canvas) fill(r image.Rectangle, hue color.RGBA) {
	index := c.shades(hue) + levels - 1
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := c.picture.Pix[c.picture.PixOffset(r.Min.X, y):][:r.Dx()]
		for x := range row {
			row[x] = index
		}
	}
}

// line draws a line of text whose baseline begins at x, y.
func (c *canvas) line(f *face, hue color.RGBA, x, y int, text string) {
	if lost := f.lacks(text); lost != "" {
		c.fail("the fonts have no %q", lost)
		return
	}
	if end := x + f.width(text); x < 0 || end > Width {
		c.fail("%q is %d pixels wide", text, end-x)
		return
	}
	first := c.shades(hue)
	pen := fixed.I(x)
	for _, r := range text {
		quarters := (4 * pen).Floor()
		c.stamp(f.glyph(place{r, quarters % 4}), first, image.Pt(quarters/4, y))
		pen += f.advance(r)
	}
}

// stamp draws a glyph. Where two overlap, the darker shade stays.
func (c *canvas) stamp(g *glyph, first uint8, origin image.Point) {
	at := g.bounds.Add(origin)
	if !at.In(c.picture.Rect) {
		c.fail("the character at %v is over the edge", origin)
		return
	}
	width := at.Dx()
	for y := range at.Dy() {
		row := c.picture.Pix[c.picture.PixOffset(at.Min.X, at.Min.Y+y):][:width]
		for x, alpha := range g.alpha[y*width : (y+1)*width] {
			if shade := (uint(alpha)*levels + 127) / 255; shade > 0 {
				row[x] = max(row[x], first+uint8(shade)-1)
			}
		}
	}
}
