package card

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font"
)

var (
	paper = Palette{
		Paper: color.RGBA{0xfd, 0xfc, 0xf9, 255}, Ink: color.RGBA{0x1c, 0x1b, 0x19, 255}, Soft: color.RGBA{0x55, 0x51, 0x4a, 255},
	}
	amber = color.RGBA{0x96, 0x58, 0x0a, 255}
	red   = color.RGBA{0xb0, 0x27, 0x1f, 255}
)

// long is as long as a summary may be.
var long = strings.TrimSpace(strings.Repeat("The server went away. ", 7)) + " So it."

func valid() Card {
	return Card{
		Marks: []Mark{{"404", amber}}, Title: "Not Found", Text: "There is nothing at this address.",
		Label: "4xx Client error", Site: "httpcodes", Address: "example.org/404",
	}
}

func draw(t *testing.T, c Card) []byte {
	t.Helper()
	data, err := NewDrawer(paper).Draw(c)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestCardIsAPictureOfTheRightSizeAndWeight(t *testing.T) {
	for name, spoil := range map[string]func(*Card){
		"as it is":          func(*Card) {},
		"a long text":       func(c *Card) { c.Text = long },
		"a long phrase":     func(c *Card) { c.Title = "Network Authentication Required After All" },
		"both":              func(c *Card) { c.Title, c.Text = "Request Header Fields Too Large, Far Too Large", long },
		"two numbers":       func(c *Card) { c.Marks = append(c.Marks, Mark{"503", red}) },
		"three numbers":     func(c *Card) { c.Marks = append(c.Marks, Mark{"503", red}, Mark{"414", amber}); c.Text = long },
		"four numbers":      func(c *Card) { c.Marks = append(c.Marks, c.Marks[0], c.Marks[0], c.Marks[0]) },
		"an article":        func(c *Card) { c.Marks, c.Text = nil, long },
		"a long title":      func(c *Card) { c.Marks, c.Title = nil, "What to do when you have seen an error page" },
		"letters of Europe": func(c *Card) { c.Title, c.Text = "Ångström “naïve” – Żółw’s §", "Ещё Ωmega → €" },
	} {
		t.Run(name, func(t *testing.T) {
			c := valid()
			spoil(&c)
			data := draw(t, c)
			picture, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if got := picture.Bounds(); got != image.Rect(0, 0, 1200, 630) {
				t.Errorf("the card is %v", got)
			}
			if len(data) > 40_000 {
				t.Errorf("the card has %d bytes; want at most 40,000", len(data))
			}
		})
	}
}

// The number is in the color of its class, and large: it covers more of the
// sheet than all other text.
func TestNumberIsLargeAndInItsColor(t *testing.T) {
	picture, err := png.Decode(bytes.NewReader(draw(t, valid())))
	if err != nil {
		t.Fatal(err)
	}
	count := make(map[color.Color]int)
	for y := range Height {
		for x := bar; x < Width; x++ {
			count[picture.At(x, y)]++
		}
	}
	if number, rest := count[amber], count[paper.Ink]+count[paper.Soft]; number < rest || number < 20_000 {
		t.Errorf("the number covers %d pixels, all other text %d", number, rest)
	}
	if got := picture.At(0, 0); got != color.Color(amber) {
		t.Errorf("the bar at the edge is %v; want %v", got, amber)
	}
}

func TestRefusesWhatItCannotDraw(t *testing.T) {
	for want, spoil := range map[string]func(*Card){
		"no room for title":         func(c *Card) { c.Text = strings.Repeat(long, 5) },
		"no room for title \"aaaaa": func(c *Card) { c.Title = strings.Repeat("a", 100) },
		"the fonts have no \"界\"":   func(c *Card) { c.Text = "界" },
		"13 numbers do not fit":     func(c *Card) { c.Marks = slices.Repeat(c.Marks, 13) },
		"pixels wide":               func(c *Card) { c.Address = strings.Repeat("example.org/", 9) },
	} {
		c := valid()
		spoil(&c)
		if _, err := NewDrawer(paper).Draw(c); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got error %v; want one that says %s", err, want)
		}
	}
}

// A style may give two texts one color.
func TestTwoTextsOfOneColor(t *testing.T) {
	plain := paper
	plain.Soft = plain.Ink
	if _, err := NewDrawer(plain).Draw(valid()); err != nil {
		t.Error(err)
	}
}

// Equal cards give equal bytes, whichever drawer draws them and whatever it
// drew before. Different cards have different keys.
func TestEqualCardsAreEqualBytes(t *testing.T) {
	c, other := valid(), valid()
	other.Title = "Gone"
	drawer := NewDrawer(paper)
	first := draw(t, c)
	for range 3 {
		if _, err := drawer.Draw(other); err != nil {
			t.Fatal(err)
		}
		again, err := drawer.Draw(c)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatal("the same card was drawn in two ways")
		}
	}
	night := paper
	night.Paper = color.RGBA{1, 2, 3, 255}
	keys := map[string]string{
		drawer.Key(c): "card", drawer.Key(other): "other title", NewDrawer(night).Key(c): "other paper",
	}
	if len(keys) != 3 || drawer.Key(c) != NewDrawer(paper).Key(valid()) {
		t.Errorf("got keys %v; want three, and the same for an equal card", keys)
	}
}

// Layout reckons with the height of capitals and with advances alone: letters
// are as high and as wide as that, and no pair of them is kerned.
func TestLettersAreAsLargeAsLayoutTakesThemFor(t *testing.T) {
	const pairs = "AVATAR To Yo WA LT 404 f.r."
	for style, parsed := range loadFonts() {
		for _, size := range []int{28, 104, 260} {
			f := newFace(parsed, size)
			want := image.Rect(0, -f.capHeight, f.width("H"), 0)
			if got := f.glyph(place{'H', 0}).bounds; !got.In(want) || got.Dy() < size*2/3 || got.Dy() > size*4/5 || got.Dy() < want.Dy()-1 {
				t.Errorf("font %d, %d pixels: H covers %v; want it to fill %v", style, size, got, want)
			}
			if got, want := f.width(pairs), font.MeasureString(f, pairs).Ceil(); got != want {
				t.Errorf("font %d, %d pixels: %q is taken to be %d pixels wide; with kerning it is %d", style, size, pairs, got, want)
			}
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	drawer, c := NewDrawer(paper), valid()
	c.Text = long
	for b.Loop() {
		if _, err := drawer.Draw(c); err != nil {
			b.Fatal(err)
		}
	}
}
