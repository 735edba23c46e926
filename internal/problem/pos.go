package problem

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// A Pos is a position in a source file. Lines and columns count from 1; columns
// count characters, as editors do. Line 0 means the whole file.
type Pos struct {
	File         string // slash-separated, relative to the root of the project
	Line, Column int
}

// String returns "file:line:col", or "file" for a whole file.
func (p Pos) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// At returns the position of a byte offset in src. An offset outside src is
// moved to the nearer end.
func At(file string, src []byte, offset int) Pos {
	offset = max(0, min(offset, len(src)))
	before := src[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return Pos{
		File:   file,
		Line:   1 + bytes.Count(before, []byte{'\n'}),
		Column: 1 + utf8.RuneCount(before[start:]),
	}
}
