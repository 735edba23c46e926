// Package card draws the pictures that stand beside shared links: 1200 by 630
// pixels, the number large in the color of its class, then the phrase and the
// sentence that sums the page up.
//
// A card is a PNG with a palette, under 40 kB. Equal cards give equal bytes on
// every machine: golang.org/x/image reads the fonts and draws their letters,
// and aims at the same bits on all of them (its package vector, in
// raster_floating.go), and nothing reads a clock or the fonts of the machine.
// The letters are those of the Go fonts.
//
// Text that is long is set smaller, then on more lines, and never cut or drawn
// over the edge; a text that no size can hold is an error. So is a letter that
// the fonts do not have.
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

// Width and Height are the size of a card, as unfurlers want it.
const (
	Width  = 1200
	Height = 630
)

// version is raised when cards are drawn in another way, so that old files
// are not taken for new ones.
const version = 2

// A Card is what one picture says.
type Card struct {
	Marks   []Mark     // what is drawn large: a number, or several with "vs" between
	Hue     color.RGBA // of a card without marks; ink if it is not set
	Title   string     // phrase, or the title of an article
	Text    string     // one sentence
	Label   string     // what the page belongs to, as "4xx Client error"
	Site    string     // the name of the site
	Address string     // the address of the page, without its scheme
}

// A Mark is a number in the color of its class.
type Mark struct {
	Text string
	Hue  color.RGBA
}

// A Palette is the colors that all cards share.
type Palette struct {
	Paper, Ink, Soft color.RGBA
}

// A Press draws cards. Any number of goroutines may use it at once.
type Press struct {
	palette Palette
	fonts   *fonts
	hands   sync.Pool // of *hand: a picture and the glyphs drawn so far
	buffers buffers
}

// NewPress returns a press that draws in the colors of the palette.
func NewPress(p Palette) *Press {
	press := &Press{palette: p, fonts: loadFonts()}
	press.hands.New = func() any { return newHand(press.fonts) }
	return press
}

// Key returns a name for the card's looks: cards with equal keys are equal.
func (p *Press) Key(c Card) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %v %q", version, p.palette, fmt.Sprintf("%v", c)))
	return hex.EncodeToString(sum[:4])
}

// Draw returns the card as a PNG. It fails if a text does not fit, or has a
// letter that the fonts lack.
func (p *Press) Draw(c Card) ([]byte, error) {
	h := p.hands.Get().(*hand)
	defer p.hands.Put(h)
	h.begin(p.palette)
	h.layout(c)
	if h.err != nil {
		return nil, fmt.Errorf("draw the card of %s: %w", c.Address, h.err)
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed, BufferPool: &p.buffers}
	if err := encoder.Encode(&out, h.picture); err != nil {
		return nil, fmt.Errorf("draw the card of %s: %w", c.Address, err)
	}
	return out.Bytes(), nil
}

// buffers keeps the memory of the encoder, which is large, between two cards.
type buffers struct{ pool sync.Pool }

func (b *buffers) Get() *png.EncoderBuffer {
	buffer, _ := b.pool.Get().(*png.EncoderBuffer)
	return buffer
}

func (b *buffers) Put(buffer *png.EncoderBuffer) { b.pool.Put(buffer) }
