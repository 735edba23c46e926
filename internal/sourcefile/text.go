package sourcefile

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"httpcodes/internal/problem"
)

// CheckText reports the first thing that does not belong in a text file: another
// encoding than UTF-8, a byte order mark, a carriage return, a merge conflict or a NUL.
// An empty file is a fault, too.
func (f Folder) CheckText(name string, text []byte, problems *problem.List) {
	switch i := bytes.IndexByte(text, '\r'); {
	case isUTF16(text):
		problems.Add(problem.Pos{File: name, Line: 1, Column: 1}, f.Rule, "is UTF-16; save the file as UTF-8 without a byte order mark")
	case len(bytes.TrimSpace(text)) == 0:
		problems.Add(problem.Pos{File: name, Line: 1, Column: 1}, f.Rule, "the file is empty")
	case bytes.HasPrefix(text, []byte("\xef\xbb\xbf")):
		problems.Add(problem.Pos{File: name, Line: 1, Column: 1}, f.Rule,
			"begins with a byte order mark; save the file as UTF-8 without it")
	case i >= 0:
		problems.Add(problem.At(name, text, i), f.Rule, "has a carriage return; save the file with line ends LF")
	case !utf8.Valid(text):
		_, valid, _ := transform.Bytes(encoding.UTF8Validator, text)
		problems.Add(problem.At(name, text, valid), f.Rule, "is not UTF-8 from here on; save the file as UTF-8")
	case conflict(text) >= 0:
		problems.Add(problem.At(name, text, conflict(text)), f.Rule,
			"the file has merge conflict markers; keep one of the two versions, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`")
	case bytes.IndexByte(text, 0) >= 0:
		problems.Add(problem.At(name, text, bytes.IndexByte(text, 0)), f.Rule, "has a NUL byte; remove it")
	}
}

// conflict returns the offset of the first line that marks a merge conflict, or -1.
func conflict(text []byte) int {
	offset := 0
	for line := range bytes.Lines(text) {
		if bytes.HasPrefix(line, []byte("<<<<<<< ")) || bytes.HasPrefix(line, []byte(">>>>>>> ")) {
			return offset
		}
		offset += len(line)
	}
	return -1
}

// isUTF16 reports whether a text begins like UTF-16: with a byte order mark or with
// an ASCII character.
func isUTF16(text []byte) bool {
	return bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) ||
		len(text) > 1 && (text[0] == 0) != (text[1] == 0)
}
