package card

import (
	"image"
	"slices"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomonobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
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
type fonts [styles]*opentype.Font

func loadFonts() *fonts {
	var f fonts
	for style, data := range [styles][]byte{goregular.TTF, gobold.TTF, gomonobold.TTF} {
		font, err := opentype.Parse(data)
		if err != nil {
			panic("card: " + err.Error())
		}
		f[style] = font
	}
	return &f
}

// A face is a font at a size in pixels, with a cache of its glyphs. It is not
// safe for concurrent use.
type face struct {
	font.Face
	size      int
	capHeight int
	drawn     map[place]*glyph
}

// A place is a character and its subpixel position, in quarters of a pixel.
type place struct {
	letter  rune
	quarter int
}

// A glyph is the coverage of a character's pixels around its origin.
type glyph struct {
	bounds image.Rectangle
	alpha  []uint8
}

func newFace(f *opentype.Font, size int) *face {
	// At 72 dots per inch, points are pixels.
	scaled, err := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic("card: " + err.Error())
	}
	return &face{Face: scaled, size: size, capHeight: scaled.Metrics().CapHeight.Ceil(), drawn: make(map[place]*glyph)}
}

// advance returns how far the pen moves for a character. The Go fonts have no
// kerning.
func (f *face) advance(r rune) fixed.Int26_6 {
	advance, _ := f.GlyphAdvance(r)
	return advance
}

// width returns how many pixels wide a line is.
func (f *face) width(line string) int {
	var pen fixed.Int26_6
	for _, r := range line {
		pen += f.advance(r)
	}
	return pen.Ceil()
}

// lacks returns the characters of the text that the font does not have.
func (f *face) lacks(text string) string {
	return strings.Map(func(r rune) rune {
		if _, ok := f.GlyphAdvance(r); ok {
			return -1
		}
		return r
	}, text)
}

// glyph draws a character that the font has, at a subpixel position in quarters
// of a pixel.
func (f *face) glyph(at place) *glyph {
	if g := f.drawn[at]; g != nil {
		return g
	}
	bounds, mask, _, _, _ := f.Glyph(fixed.Point26_6{X: fixed.I(at.quarter) / 4}, at.letter)
	// The face draws its next glyph into the same mask.
	g := &glyph{bounds, slices.Clone(mask.(*image.Alpha).Pix)}
	f.drawn[at] = g
	return g
}

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
