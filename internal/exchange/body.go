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
		_, fault := readChunks(body)
		return fault.Text == ""
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
func (m *Message) multipart() bool {
	f := m.field("Content-Type")
	return f != nil && len(f.Value) > 10 && strings.EqualFold(f.Value[:10], "multipart/")
}

// A content is the content of a message without its transfer coding.
type content struct {
	text   string
	chunks []chunk // the chunks of text, if it was chunked
	start  int     // offset of text in the input, if it was not
}

// A chunk is a part of the content.
type chunk struct {
	text   int // offset in the content
	body   int // offset in the body
	length int
}

// content returns the content of a message, and whether the example shows it: it
// is not empty, has no placeholder and no content coding. If the chunks cannot be
// parsed, the content is empty.
func (m *Message) content() (content, bool) {
	c := content{text: m.Body, start: m.BodyStart}
	if m.Body == "" || m.has("Content-Encoding") {
		return c, false
	}
	if m.chunked() {
		chunks, fault := readChunks(m.Body)
		if fault.Text != "" {
			return content{}, false
		}
		c.chunks = chunks
		var text strings.Builder
		for i := range chunks {
			text.WriteString(m.Body[chunks[i].body : chunks[i].body+chunks[i].length])
		}
		c.text = text.String()
	}
	if c.text == "" {
		return c, false
	}
	return c, !placeholderLine.MatchString(c.text)
}

// offset returns the offset in the input of a byte of the content.
func (c *content) offset(i int) int {
	at := c.start + i
	for _, k := range c.chunks {
		if k.text <= i {
			at = c.start + k.body + min(i-k.text, k.length)
		}
	}
	return at
}
