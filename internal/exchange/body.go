package exchange

import "strings"

// placeholder returns the number that a line such as
// "[1024 bytes of JPEG data]" stands for.
func placeholder(line string) (size int, ok bool) {
	if len(line) < 2 || line[0] != '[' || line[len(line)-1] != ']' {
		return 0, false
	}
	n := digits(line[1:])
	if n == 0 || strings.IndexByte(line, '\n') >= 0 {
		return 0, false
	}
	rest := line[1+n:]
	if !strings.HasPrefix(rest, " bytes of ") && !strings.HasPrefix(rest, " byte of ") {
		return 0, false
	}
	size = number(line[1 : 1+n])
	return size, size >= 0
}

// complete reports whether body is as long as the fields of the message say.
// It is, if they do not say how long.
func (m *Message) complete(body string) bool {
	if m.chunked() {
		_, fault := readChunks(body)
		return fault.text == ""
	}
	f := m.field("Content-Length")
	if f == nil || number(f.Value) < 0 {
		return true
	}
	return m.size(body) == number(f.Value)
}

// size returns the length of the content that body shows.
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

// multipart reports whether Content-Type says so.
func (m *Message) multipart() bool {
	f := m.field("Content-Type")
	return f != nil && len(f.Value) > 10 && strings.EqualFold(f.Value[:10], "multipart/")
}

// A content is what a message carries after its transfer coding is undone.
type content struct {
	text   string
	chunks []chunk // where the pieces of text stand, if it was chunked
	start  int     // offset of text in the input, if it was not
}

// A chunk is a piece of content.
type chunk struct {
	text   int // where it begins in the content
	body   int // where it begins in the body
	length int
}

// content returns what a message carries, and whether it is shown as it is:
// there is some, no placeholder stands for it, and no coding hides it. Chunks
// that cannot be read carry nothing.
func (m *Message) content() (content, bool) {
	c := content{text: m.Body, start: m.BodyStart}
	if m.Body == "" || m.has("Content-Encoding") {
		return c, false
	}
	if m.chunked() {
		chunks, fault := readChunks(m.Body)
		if fault.text != "" {
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
	for line := range strings.SplitSeq(c.text, "\n") {
		if _, ok := placeholder(line); ok {
			return c, false
		}
	}
	return c, true
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
