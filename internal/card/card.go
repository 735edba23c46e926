// Package card draws the preview images of shared links (og:image): 1200 by 630
// pixels, with the number large in the color of its class, the phrase, and a
// one-sentence summary of the page.
//
// A card is a PNG with a palette, under 40 kB. Equal cards give equal bytes on
// every machine: golang.org/x/image draws the Go fonts and aims at the same
// bits everywhere (see its package vector, raster_floating.go), and nothing
// depends on the time or on installed fonts.
//
// Long text is drawn smaller, then on more lines. It is never cut or drawn over
// the edge: Draw fails if a text fits in no size, or if the fonts lack one of
// its characters.
package card

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image/color"
	"image/png"
	"sync"
)

// Width and Height are the size of a card in pixels, as sites that show link
// previews expect.
const (
	Width  = 1200
	Height = 630
)

// version changes when the drawing of cards changes, so that old files are not
// reused.
const version = 2

// A Card is the content of one picture.
type Card struct {
	Marks   []Mark     // drawn large: a number, or several with "vs" between
	Hue     color.RGBA // color of a card without marks; the zero value means ink
	Title   string     // phrase, or the title of an article
	Text    string     // one sentence
	Label   string     // what the page belongs to, as "4xx Client error"
	Site    string     // the name of the site
	Address string     // the address of the page, without its scheme
}

// A Mark is a number and the color of its class.
type Mark struct {
	Text string
	Hue  color.RGBA
}

// A Palette holds the colors that all cards share.
type Palette struct {
	Paper, Ink, Soft color.RGBA
}

// A Drawer draws cards. It is safe for concurrent use.
type Drawer struct {
	palette  Palette
	fonts    *fonts
	canvases sync.Pool // of *canvas
}

// NewDrawer returns a Drawer that uses the colors of the palette.
func NewDrawer(p Palette) *Drawer {
	drawer := &Drawer{palette: p, fonts: loadFonts()}
	drawer.canvases.New = func() any { return newCanvas(drawer.fonts) }
	return drawer
}

// Key returns a short hash of what the card shows, for the name of its file.
func (d *Drawer) Key(c Card) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %v %q", version, d.palette, fmt.Sprintf("%v", c)))
	return hex.EncodeToString(sum[:4])
}

// Draw returns the card as a PNG. It fails if a text does not fit, or has a
// character that the fonts lack.
func (d *Drawer) Draw(card Card) ([]byte, error) {
	c := d.canvases.Get().(*canvas)
	defer d.canvases.Put(c)
	c.begin(d.palette)
	c.layout(card)
	if c.err != nil {
		return nil, fmt.Errorf("draw the card of %s: %w", card.Address, c.err)
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&out, c.picture); err != nil {
		return nil, fmt.Errorf("draw the card of %s: %w", card.Address, err)
	}
	return out.Bytes(), nil
}
