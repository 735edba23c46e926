package render

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
)

// iconSize is the width and height of favicon.ico, and of the drawing that
// it is made from.
const iconSize = 32

// drawing is an SVG of rectangles, which is all that the icon needs.
type drawing struct {
	Rects []struct {
		X      int    `xml:"x,attr"`
		Y      int    `xml:"y,attr"`
		Width  int    `xml:"width,attr"`
		Height int    `xml:"height,attr"`
		Fill   string `xml:"fill,attr"`
	} `xml:"rect"`
}

// icon turns the SVG into an ICO for browsers and hosts that ask for one. It
// fails if the SVG holds more than rectangles with a fill such as #2b2f35.
func icon(svg []byte) ([]byte, error) {
	var d drawing
	if err := xml.Unmarshal(svg, &d); err != nil {
		return nil, fmt.Errorf("read icon: %w", err)
	}
	picture := image.NewNRGBA(image.Rect(0, 0, iconSize, iconSize))
	for _, r := range d.Rects {
		fill := color.NRGBA{A: 0xff}
		if _, err := fmt.Sscanf(r.Fill, "#%02x%02x%02x", &fill.R, &fill.G, &fill.B); err != nil {
			return nil, fmt.Errorf("read icon: fill %q is not a color such as #2b2f35", r.Fill)
		}
		draw.Draw(picture, image.Rect(r.X, r.Y, r.X+r.Width, r.Y+r.Height), image.NewUniform(fill), image.Point{}, draw.Src)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		return nil, fmt.Errorf("draw icon: %w", err)
	}
	return append(iconHeader(out.Len()), out.Bytes()...), nil
}

// iconHeader is the directory of an ICO with one PNG of that many bytes.
func iconHeader(length int) []byte {
	var h []byte
	for _, v := range []uint16{0, 1, 1} { // reserved, kind icon, one picture
		h = binary.LittleEndian.AppendUint16(h, v)
	}
	h = append(h, iconSize, iconSize, 0, 0) // width, height, no palette, reserved
	h = binary.LittleEndian.AppendUint16(h, 1)
	h = binary.LittleEndian.AppendUint16(h, 32) // bits of a pixel
	h = binary.LittleEndian.AppendUint32(h, uint32(length))
	return binary.LittleEndian.AppendUint32(h, 22) // offset of the picture
}
