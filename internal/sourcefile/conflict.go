package sourcefile

import (
	"bytes"
	"path"
	"regexp"
)

// conflict returns the offset of the first line that marks a merge conflict, or -1.
// In Markdown, a block of code may contain such a line.
func conflict(name string, text []byte) int {
	if !bytes.Contains(text, []byte("<<<<<<<")) && !bytes.Contains(text, []byte("|||||||")) && !bytes.Contains(text, []byte(">>>>>>>")) {
		return -1 // like nearly all texts
	}
	fences, offset := fences{}, 0
	for line := range bytes.Lines(text) {
		quoted := path.Ext(name) == ".md" && fences.read(line)
		if !quoted && conflictMark.Match(line) {
			return offset
		}
		offset += len(line)
	}
	return -1
}

// conflictMark matches the lines before and after the two versions. It does not
// match the line of equals signs between them, which may also underline a heading.
var conflictMark = regexp.MustCompile(`^(?:<{7}|\|{7}|>{7})(?: |$)`)

// fences finds the lines of fenced code blocks (CommonMark §4.5).
type fences struct{ open []byte }

// read reports whether the next line is in a block of code or is one of its fences.
func (f *fences) read(line []byte) bool {
	mark := fenceMark.FindSubmatch(line)
	switch {
	case f.open == nil && mark != nil:
		f.open = mark[1]
		return true
	case f.open == nil:
		return false
	case mark != nil && bytes.HasPrefix(mark[1], f.open) && len(bytes.TrimSpace(mark[2])) == 0:
		f.open = nil
	}
	return true
}

var fenceMark = regexp.MustCompile("^ {0,3}(`{3,}|~{3,})(.*)")
