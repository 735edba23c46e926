package exchange

import (
	"regexp"
	"strings"
)

var placeholderForm = regexp.MustCompile(`^\[([0-9]{1,15}) bytes? of .*\]$`)

// placeholderLine matches a text with such a line.
var placeholderLine = regexp.MustCompile(`(?m)` + placeholderForm.String())

// placeholder returns the number in a line such as "[1024 bytes of JPEG data]".
func placeholder(line string) (size int, ok bool) {
	m := placeholderForm.FindStringSubmatch(line)
	if m == nil {
		return 0, false
	}
	return number(m[1]), true
}

// complete reports whether body is as long as the fields of the message say, or
// they do not state a length.
func (m *Message) complete(body string) bool {
	if m.chunked() {
		_, fault := chunkFault(body)
		return fault == ""
	}
	f := m.field("Content-Length")
	if f == nil || number(f.Value) < 0 {
		return true
	}
	return m.size(body) == number(f.Value)
}

// size returns the length of the content, as the package comment counts it.
func (m *Message) size(body string) int {
	if n, ok := placeholder(body); ok {
		return n
	}
	if !m.multipart() {
		return len(body)
	}
	size := len(body) + strings.Count(body, "\n")
	for line := range strings.SplitSeq(body, "\n") {
		if n, ok := placeholder(line); ok {
			size += n - len(line)
		}
	}
	return size
}

// multipart reports whether the media type is a multipart type.
func (m *Message) multipart() bool { return strings.HasPrefix(m.mediaType(), "multipart/") }

// shown reports whether the example shows the content as it is: there is content, not
// in a coding, and no line of it is a placeholder.
func (m *Message) shown() bool {
	return m.Body != "" && !m.chunked() && !m.has("Content-Encoding") && !placeholderLine.MatchString(m.Body)
}
