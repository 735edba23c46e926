package card

import (
	"fmt"
	"image"
	"image/color"

	"golang.org/x/image/math/fixed"
)

// levels is how many shades there are between the paper and a color. With
// five, paper and three colors make sixteen: four bits for each pixel.
const levels = 5

// A hand draws one card at a time.
type hand struct {
	fonts   *fonts
	faces   map[[2]int]*face // by style and size
	picture *image.Paletted
	colors  map[color.RGBA]uint8 // place of a color's first shade in the palette
	err     error                // the first thing that went wrong
}

func newHand(f *fonts) *hand {
	return &hand{fonts: f, faces: make(map[[2]int]*face), picture: image.NewPaletted(image.Rect(0, 0, Width, Height), nil)}
}

// begin lays out an empty sheet.
func (h *hand) begin(p Palette) {
	h.err = nil
	h.colors = make(map[color.RGBA]uint8)
	h.picture.Palette = color.Palette{p.Paper}
	clear(h.picture.Pix)
	h.shades(p.Ink)
	h.shades(p.Soft)
}

// shades returns the place of a color's shades in the palette.
func (h *hand) shades(c color.RGBA) uint8 {
	if first, ok := h.colors[c]; ok {
		return first
	}
	first := uint8(len(h.picture.Palette))
	paper := h.picture.Palette[0].(color.RGBA)
	for i := 1; i <= levels; i++ {
		h.picture.Palette = append(h.picture.Palette, color.RGBA{
			between(paper.R, c.R, i), between(paper.G, c.G, i), between(paper.B, c.B, i), 255,
		})
	}
	h.colors[c] = first
	return first
}

// between returns the shade i of levels on the way from a to b.
func between(a, b uint8, i int) uint8 {
	return uint8((int(a)*(levels-i) + int(b)*i + levels/2) / levels)
}

func (h *hand) face(s style, size int) *face {
	key := [2]int{int(s), size}
	if h.faces[key] == nil {
		h.faces[key] = newFace(h.fonts[s], size)
	}
	return h.faces[key]
}

// fail keeps the first thing that went wrong.
func (h *hand) fail(format string, args ...any) {
	if h.err == nil {
		h.err = fmt.Errorf(format, args...)
	}
}

// fill paints a rectangle.
func (h *hand) fill(r image.Rectangle, c color.RGBA) {
	index := h.shades(c) + levels - 1
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := h.picture.Pix[h.picture.PixOffset(r.Min.X, y):][:r.Dx()]
		for x := range row {
			row[x] = index
		}
	}
}

// line writes a line whose baseline begins at x, y.
func (h *hand) line(f *face, c color.RGBA, x, y int, text string) {
	if lost := f.lacks(text); lost != "" {
		h.fail("the fonts have no %q", lost)
		return
	}
	if end := x + f.width(text); x < 0 || end > Width {
		h.fail("%q is %d pixels wide", text, end-x)
		return
	}
	first := h.shades(c)
	pen := fixed.I(x)
	for _, r := range text {
		quarters := (4 * pen).Floor()
		h.stamp(f.glyph(place{r, quarters % 4}), first, image.Pt(quarters/4, y))
		pen += f.advance(r)
	}
}

// stamp puts a glyph down. Where letters touch, the darker shade stays.
func (h *hand) stamp(g *glyph, first uint8, origin image.Point) {
	at := g.bounds.Add(origin)
	if !at.In(h.picture.Rect) {
		h.fail("a letter at %v is over the edge", origin)
		return
	}
	width := at.Dx()
	for y := range at.Dy() {
		row := h.picture.Pix[h.picture.PixOffset(at.Min.X, at.Min.Y+y):][:width]
		for x, alpha := range g.alpha[y*width : (y+1)*width] {
			if shade := (uint(alpha)*levels + 127) / 255; shade > 0 {
				row[x] = max(row[x], first+uint8(shade)-1)
			}
		}
	}
}
