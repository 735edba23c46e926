package render

import (
	"bytes"
	"image/color"
	"image/png"
	"os"
	"testing"
)

// favicon.ico shows the drawing of favicon.svg.
func TestIconIsTheDrawing(t *testing.T) {
	svg, err := os.ReadFile("../../assets/img/favicon.svg")
	if err != nil {
		t.Fatal(err)
	}
	ico, err := icon(svg)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := ico[:8], []byte{0, 0, 1, 0, 1, 0, 32, 32}; !bytes.Equal(got, want) {
		t.Errorf("got a header of % x, want % x", got, want)
	}
	picture, err := png.Decode(bytes.NewReader(ico[22:]))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		x, y int
		want color.NRGBA
	}{
		{0, 0, color.NRGBA{}}, {4, 4, color.NRGBA{0x2b, 0x2f, 0x35, 0xff}}, {28, 3, color.NRGBA{0x6d, 0x8f, 0xc7, 0xff}}, {28, 28, color.NRGBA{0xdd, 0x5a, 0x50, 0xff}},
	} {
		if got := color.NRGBAModel.Convert(picture.At(c.x, c.y)); got != c.want {
			t.Errorf("at %d, %d: got %v, want %v", c.x, c.y, got, c.want)
		}
	}
	if _, err := icon([]byte(`<svg><rect fill="teal"/></svg>`)); err == nil {
		t.Error("a fill by name was taken")
	}
}
