package card

import (
	"encoding/binary"
	"fmt"
)

// A typeface is a TrueType font, read as far as the Go fonts go: a character
// map of format 4, outlines of quadratic curves, composites that only move
// their parts. The fonts are part of the program; a test draws all of them.
type typeface struct {
	glyphs    []byte   // table glyf
	places    []uint32 // where each glyph begins in glyphs, and where the last one ends
	widths    []uint16 // advance of each glyph, in units
	index     map[rune]int
	units     int // of the em square
	capHeight int // of H, in units
}

// A point is a point of an outline, in units of the font.
type point struct {
	x, y int
	on   bool // the outline passes through it; else it bends towards it
}

// parseFont reads a font.
func parseFont(data []byte) (*typeface, error) {
	tables := make(map[string][]byte)
	for i := range int(be16(data, 4)) {
		entry := data[12+16*i:]
		start, size := be32(entry, 8), be32(entry, 12)
		tables[string(entry[:4])] = data[start : start+size]
	}
	for _, name := range []string{"head", "maxp", "hhea", "hmtx", "loca", "glyf", "cmap"} {
		if tables[name] == nil {
			return nil, fmt.Errorf("the font has no table %s", name)
		}
	}
	f := &typeface{glyphs: tables["glyf"], units: int(be16(tables["head"], 18))}
	n := int(be16(tables["maxp"], 4))
	f.readPlaces(tables["loca"], n, be16(tables["head"], 50) == 1)
	f.readWidths(tables["hmtx"], n, int(be16(tables["hhea"], 34)))
	if err := f.readIndex(tables["cmap"]); err != nil {
		return nil, err
	}
	f.capHeight = f.top('H')
	return f, nil
}

func (f *typeface) readPlaces(loca []byte, n int, long bool) {
	for i := range n + 1 {
		if long {
			f.places = append(f.places, be32(loca, 4*i))
		} else {
			f.places = append(f.places, 2*uint32(be16(loca, 2*i)))
		}
	}
}

// readWidths reads the advances; the last one holds for all further glyphs.
func (f *typeface) readWidths(hmtx []byte, n, listed int) {
	for i := range n {
		f.widths = append(f.widths, be16(hmtx, 4*min(i, listed-1)))
	}
}

// readIndex reads the map of letters of the Basic Multilingual Plane.
func (f *typeface) readIndex(cmap []byte) error {
	for i := range int(be16(cmap, 2)) {
		if table := cmap[be32(cmap, 4+8*i+4):]; be16(table, 0) == 4 {
			f.index = segments(table)
			return nil
		}
	}
	return fmt.Errorf("the font has no character map of format 4")
}

// segments reads a character map of format 4: runs of letters, each with a
// distance to its glyphs or with a list of them.
func segments(table []byte) map[rune]int {
	index := make(map[rune]int)
	n := int(be16(table, 6)) // twice the number of runs
	ends, starts, deltas, lists := 14, 16+n, 16+2*n, 16+3*n
	for i := 0; i < n; i += 2 {
		delta, list := be16(table, deltas+i), int(be16(table, lists+i))
		first := be16(table, starts+i)
		for c := int(first); c <= int(be16(table, ends+i)) && c < 0xffff; c++ {
			glyph := uint16(c) + delta
			if list != 0 {
				if glyph = be16(table, lists+i+list+2*(c-int(first))); glyph != 0 {
					glyph += delta
				}
			}
			if glyph != 0 {
				index[rune(c)] = int(glyph)
			}
		}
	}
	return index
}

// top returns the highest point of a letter.
func (f *typeface) top(r rune) int {
	highest := 0
	for _, contour := range f.outline(f.index[r]) {
		for _, p := range contour {
			highest = max(highest, p.y)
		}
	}
	return highest
}

func be16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func be32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
func signed(b []byte, at int) int  { return int(int16(be16(b, at))) }
