package card

import (
	"image"
	"slices"
	"strings"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomonobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/vector"
)

// A style is one of the fonts.
type style int

const (
	regular style = iota
	bold
	mono // for numbers, bold
	styles
)

// fonts are the parsed fonts, by style.
type fonts [styles]*typeface

func loadFonts() *fonts {
	var f fonts
	for style, data := range [styles][]byte{goregular.TTF, gobold.TTF, gomonobold.TTF} {
		font, err := parseFont(data)
		if err != nil {
			panic("card: " + err.Error())
		}
		f[style] = font
	}
	return &f
}

// A face is a font at a size, with the glyphs that were drawn so far.
type face struct {
	*typeface
	size   int
	drawn  map[place]*glyph
	raster vector.Rasterizer
}

// A place is a letter, and how many quarters of a pixel it stands to the
// right of a whole one.
type place struct {
	letter  rune
	quarter int
}

// A glyph is the coverage of a letter's pixels around its origin.
type glyph struct {
	bounds image.Rectangle
	alpha  []uint8
}

func newFace(f *typeface, size int) *face {
	return &face{typeface: f, size: size, drawn: make(map[place]*glyph)}
}

// advance returns how wide a letter is, in units of the font.
func (f *face) advance(r rune) int { return int(f.widths[f.index[r]]) }

// pixels returns how many whole pixels hold a length in units of the font.
func (f *face) pixels(units int) int { return (units*f.size + f.units - 1) / f.units }

// width returns how many pixels wide a line is.
func (f *face) width(line string) int {
	units := 0
	for _, r := range line {
		units += f.advance(r)
	}
	return f.pixels(units)
}

// lacks returns the letters of the text that the font does not have.
func (f *face) lacks(text string) string {
	return strings.Map(func(r rune) rune {
		if f.index[r] != 0 {
			return -1
		}
		return r
	}, text)
}

// glyph draws a letter whose origin is some quarters of a pixel to the right.
func (f *face) glyph(at place) *glyph {
	if g := f.drawn[at]; g != nil {
		return g
	}
	contours := f.outline(f.index[at.letter])
	g := &glyph{bounds: f.bounds(contours)}
	if !g.bounds.Empty() {
		f.raster.Reset(g.bounds.Dx(), g.bounds.Dy())
		for _, contour := range contours {
			f.trace(contour, float32(at.quarter)/4-float32(g.bounds.Min.X), float32(-g.bounds.Min.Y))
		}
		mask := image.NewAlpha(image.Rectangle{Max: g.bounds.Size()})
		f.raster.Draw(mask, mask.Rect, image.Opaque, image.Point{})
		g.alpha = mask.Pix
	}
	f.drawn[at] = g
	return g
}

// bounds returns the pixels around the origin that the contours may touch;
// above the baseline, y is negative.
func (f *face) bounds(contours [][]point) image.Rectangle {
	var r image.Rectangle
	for _, contour := range contours {
		for _, p := range contour {
			x, y := p.x*f.size/f.units, -p.y*f.size/f.units
			r = r.Union(image.Rect(x-2, y-2, x+3, y+3))
		}
	}
	return r
}

// trace draws one contour. Between two points that it bends towards, it
// passes through their middle.
func (f *face) trace(contour []point, dx, dy float32) {
	scale := float32(f.size) / float32(f.units)
	at := func(p point) (float32, float32) {
		return float32(float32(p.x)*scale) + dx, dy - float32(float32(p.y)*scale)
	}
	start := begin(contour)
	f.raster.MoveTo(at(start))
	var bend *point
	for _, p := range append(slices.Clip(contour), start) {
		if bend == nil && p.on {
			f.raster.LineTo(at(p))
			continue
		}
		if bend != nil {
			end := p
			if !p.on {
				end = middle(*bend, p)
			}
			bx, by := at(*bend)
			ex, ey := at(end)
			f.raster.QuadTo(bx, by, ex, ey)
		}
		if bend = nil; !p.on {
			bend = &p
		}
	}
	f.raster.ClosePath()
}

// begin returns a point that the contour passes through before its first one.
func begin(contour []point) point {
	first, last := contour[0], contour[len(contour)-1]
	switch {
	case first.on:
		return first
	case last.on:
		return last
	}
	return middle(first, last)
}

func middle(a, b point) point { return point{(a.x + b.x) / 2, (a.y + b.y) / 2, true} }

// wrap breaks a text into lines no wider than width. It reports whether all
// words fit.
func (f *face) wrap(text string, width int) (lines []string, ok bool) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		if f.width(word) > width {
			return nil, false
		}
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if f.width(longer) <= width {
			line = longer
			continue
		}
		lines, line = append(lines, line), word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines, true
}
