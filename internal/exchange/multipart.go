package exchange

import (
	"io"
	"mime"
	"mime/multipart"
	"strings"
)

// boundaryOf returns the parameter boundary of Content-Type, or "".
func (m *Message) boundaryOf() string {
	_, parameters, _ := mime.ParseMediaType(m.field("Content-Type").Value)
	return parameters["boundary"]
}

// A part is a part of multipart content.
type part struct {
	contentRange string // its field Content-Range, or ""
	size         int
}

// readParts parses multipart content, in which a line end is CRLF.
func readParts(text, boundary string) (parts []part, err error) {
	r := multipart.NewReader(strings.NewReader(strings.ReplaceAll(text, "\n", "\r\n")), boundary)
	for {
		p, err := r.NextRawPart()
		if err == io.EOF { //nolint:errorlint // a wrapped EOF says that the closing delimiter is missing
			return parts, nil
		}
		if err != nil {
			return nil, err
		}
		body, err := io.ReadAll(p)
		if err != nil {
			return nil, err
		}
		size, hidden := placeholder(string(body))
		if !hidden {
			size = len(body)
		}
		parts = append(parts, part{p.Header.Get("Content-Range"), size})
	}
}

func checkMultipart(c *checker, m *Message) {
	if !m.showsParts() {
		return
	}
	boundary := m.boundaryOf()
	if boundary == "" {
		c.fault(m.field("Content-Type").ValueStart, "a multipart type names its boundary; add `; boundary=…`")
	} else if parts, err := readParts(m.Body, boundary); err != nil || len(parts) == 0 {
		c.fault(m.BodyStart, "this is no multipart content with the boundary `%[1]s`; begin each part with a line `--%[1]s`, its fields and an empty line, and end the content with `--%[1]s--`", boundary)
	}
}

// showsParts reports whether a message has multipart content that the example shows.
func (m *Message) showsParts() bool {
	_, hidden := placeholder(m.Body)
	return m.Body != "" && m.multipart() && !hidden && !m.chunked() && !m.has("Content-Encoding") && !m.bodiless()
}

func checkByteRanges(c *checker, m *Message) {
	if m.mediaType() != "multipart/byteranges" || !m.showsParts() {
		return
	}
	parts, _ := readParts(m.Body, m.boundaryOf())
	for i, part := range parts {
		if part.contentRange == "" {
			c.fault(m.BodyStart, "part %d has no Content-Range, which each part of multipart/byteranges has; add it", i+1)
			continue
		}
		at := m.BodyStart + max(0, strings.Index(m.Body, part.contentRange))
		r, fault := readContentRange(part.contentRange)
		if fault != "" {
			c.fault(at, "%s", fault)
		} else if part.size != r.size() {
			c.fault(at, "Content-Range covers %s, but the part has %s; correct one of the two", byteCount(r.size()), byteCount(part.size))
		}
	}
}
