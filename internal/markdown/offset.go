package markdown

import "sort"

// offsets has the positions in the source from which the parts of a text come, in
// order.
type offsets []mark

// A mark is the position at which a part of a text begins.
type mark struct {
	text int // offset in the text
	src  int // offset in the source
	pad  int // number of spaces in the text that stand for a part of a tab in the source
}

// source returns the offset in the source of byte i of the text.
func (list offsets) source(i int) int {
	next := sort.Search(len(list), func(n int) bool { return list[n].text > i })
	m := list[max(0, next-1)]
	return m.src + max(0, i-m.text-m.pad)
}
