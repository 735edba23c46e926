package card

// Flags of a point in a TrueType outline.
const (
	onCurve = 1 << iota
	shortX
	shortY
	repeated
	sameX // or, of a short one: to the right
	sameY // or, of a short one: up
)

// Flags of a part of a composite outline.
const (
	partWords  = 0x01 // its place is two words, not two bytes
	partPlaced = 0x02 // its place is a distance, not a pair of points
	partScaled = 0x08 | 0x40 | 0x80
	partMore   = 0x20 // another part follows
)

// outline returns the contours of a glyph.
func (f *typeface) outline(glyph int) [][]point {
	data := f.glyphs[f.places[glyph]:f.places[glyph+1]]
	if len(data) == 0 {
		return nil // a space
	}
	if n := signed(data, 0); n >= 0 {
		return contours(data[10:], n)
	}
	return f.composite(data[10:])
}

// contours reads the n contours of a simple glyph.
func contours(data []byte, n int) [][]point {
	var ends []int
	for i := range n {
		ends = append(ends, int(be16(data, 2*i))+1)
	}
	total := 0
	if n > 0 {
		total = ends[n-1]
	}
	data = data[2*n:]
	data = data[2+int(be16(data, 0)):] // the instructions are of no use here
	flags := make([]byte, 0, total)
	for len(flags) < total {
		flag, times := data[0], 1
		data = data[1:]
		if flag&repeated != 0 {
			times += int(data[0])
			data = data[1:]
		}
		for range times {
			flags = append(flags, flag)
		}
	}
	xs, data := coordinates(data, flags, shortX, sameX)
	ys, _ := coordinates(data, flags, shortY, sameY)
	list, start := make([][]point, n), 0
	for i, end := range ends {
		for k := start; k < end; k++ {
			list[i] = append(list[i], point{xs[k], ys[k], flags[k]&onCurve != 0})
		}
		start = end
	}
	return list
}

// coordinates reads one coordinate of each point, each told from the one
// before, and returns what is behind them.
func coordinates(data, flags []byte, short, same byte) ([]int, []byte) {
	list, at := make([]int, len(flags)), 0
	for i, flag := range flags {
		switch {
		case flag&short != 0 && flag&same != 0:
			at += int(data[0])
			data = data[1:]
		case flag&short != 0:
			at -= int(data[0])
			data = data[1:]
		case flag&same == 0:
			at += signed(data, 0)
			data = data[2:]
		}
		list[i] = at
	}
	return list, data
}

// composite puts a glyph together from others.
func (f *typeface) composite(data []byte) [][]point {
	var list [][]point
	for flags := uint16(partMore); flags&partMore != 0; {
		flags = be16(data, 0)
		glyph := int(be16(data, 2))
		if flags&partScaled != 0 || flags&partPlaced == 0 {
			panic("card: a glyph of the Go fonts is put together in a way that is not known here")
		}
		var dx, dy int
		if flags&partWords != 0 {
			dx, dy, data = signed(data, 4), signed(data, 6), data[8:]
		} else {
			dx, dy, data = int(int8(data[4])), int(int8(data[5])), data[6:]
		}
		for _, contour := range f.outline(glyph) {
			for i := range contour {
				contour[i].x += dx
				contour[i].y += dy
			}
			list = append(list, contour)
		}
	}
	return list
}
