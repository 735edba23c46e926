package exchange

import (
	"mime"
	"strings"

	"httpcodes/internal/problem"
)

// boundaryOf returns the parameter boundary of Content-Type, or "".
func (m *Message) boundaryOf() string {
	_, parameters, _ := mime.ParseMediaType(m.field("Content-Type").Value)
	return parameters["boundary"]
}

// readParts parses the parts of multipart content. A part is a Message without a
// start line, whose offsets are offsets in the content.
func readParts(text, boundary string) (parts []Message, fault problem.Fault) {
	delimiter := "--" + boundary
	at := lineStart(text, delimiter, 0)
	if at < 0 {
		return nil, problem.Fault{Offset: 0, Text: "the content has no line `" + delimiter + "`; begin each part with it"}
	}
	for {
		line, start := cutLine(text, at)
		if line == delimiter+"--" {
			return parts, problem.Fault{}
		}
		end := lineStart(text, delimiter, start)
		if end < 0 {
			return parts, problem.Fault{Offset: len(text), Text: "no closing delimiter; end the content with `" + delimiter + "--`"}
		}
		part, fault := readPart(text, start, end)
		if fault.Text != "" {
			return parts, fault
		}
		parts = append(parts, part)
		at = end
	}
}

// lineStart returns the index of the next line that is a delimiter, or -1.
func lineStart(text, delimiter string, at int) int {
	for at < len(text) {
		line, next := cutLine(text, at)
		if line == delimiter || line == delimiter+"--" {
			return at
		}
		at = next
	}
	return -1
}

// readPart parses the fields and the content between two delimiters.
func readPart(text string, start, end int) (Message, problem.Fault) {
	m := Message{Start: start}
	for at := start; at < end; {
		line, next := cutLine(text, at)
		if line == "" {
			m.BodyStart, m.End = next, max(next, end-1)
			m.Body = text[m.BodyStart:m.End]
			return m, problem.Fault{}
		}
		colon := strings.IndexByte(line, ':')
		if colon < 0 || !isToken(line[:colon]) {
			return m, problem.Fault{Offset: at, Text: "a part begins with its fields; write `Name: value`, and an empty line before its content"}
		}
		value := strings.TrimSpace(line[colon+1:])
		m.Fields = append(m.Fields, Field{Name: line[:colon], Value: value, Start: at, ValueStart: next - 1 - len(value), End: next - 1})
		at = next
	}
	return m, problem.Fault{Offset: start, Text: "no empty line between the fields of a part and its content; add one"}
}

func checkMultipart(c *checker, m *Message) {
	doc, ok := c.multipart(m)
	if !ok {
		return
	}
	boundary := m.boundaryOf()
	if boundary == "" {
		c.fault(m.field("Content-Type").ValueStart, "a multipart type names its boundary; add `; boundary=…`")
		return
	}
	parts, fault := readParts(doc.text, boundary)
	if fault.Text == "" && len(parts) == 0 {
		fault = problem.Fault{Offset: 0, Text: "the content has no part; write its fields and its content between two delimiters"}
	}
	if fault.Text != "" {
		c.fault(doc.offset(fault.Offset), "%s", fault.Text)
	}
}

// multipart returns the content of a message, and whether it is multipart content
// that the example shows.
func (c *checker) multipart(m *Message) (content, bool) {
	if m.Body == "" || !m.multipart() || c.bodiless(m) || m.has("Content-Encoding") {
		return content{}, false
	}
	doc, _ := m.content()
	_, hidden := placeholder(doc.text)
	return doc, !hidden && doc.text != ""
}

func checkByteRanges(c *checker, m *Message) {
	if m.mediaType() != "multipart/byteranges" {
		return
	}
	doc, ok := c.multipart(m)
	if !ok || m.boundaryOf() == "" {
		return
	}
	parts, _ := readParts(doc.text, m.boundaryOf())
	for i := range parts {
		part := &parts[i]
		f := part.field("Content-Range")
		if f == nil {
			c.fault(doc.offset(part.Start), "a part of multipart/byteranges has Content-Range; add it to the fields of the part")
			continue
		}
		r, fault := readContentRange(f.Value)
		if fault != "" {
			c.fault(doc.offset(f.ValueStart), "%s", fault)
		} else if size := part.partSize(); size != r.size() {
			c.fault(doc.offset(f.ValueStart), "Content-Range covers %s, but the part has %s; correct one of the two", byteCount(r.size()), byteCount(size))
		}
	}
}

// partSize returns the length of the content of a part.
func (m *Message) partSize() int {
	if n, ok := placeholder(m.Body); ok {
		return n
	}
	return len(m.Body) + strings.Count(m.Body, "\n")
}
