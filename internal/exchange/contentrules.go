package exchange

import (
	"strings"

	"httpcodes/internal/problem"
)

func checkLength(c *checker, m *Message) {
	if m.Body == "" || m.ambiguous || m.chunked() || m.has("Content-Length") || m.bodiless() {
		return
	}
	if !m.Request && (m.Version == "HTTP/1.0" || m.lists("Connection", "close")) {
		return
	}
	c.fault(m.BodyStart, "the content has no stated length; write `Content-Length: %d`", m.size(m.Body))
}

func checkContentLength(c *checker, m *Message, f *Field) {
	n := number(f.Value)
	switch {
	case n < 0:
		c.fault(f.ValueStart, "Content-Length is a number of bytes, not `%s`; write only digits", f.Value)
		return
	case m.has("Transfer-Encoding"):
		c.fault(f.Start, "Content-Length and Transfer-Encoding exclude each other; remove one")
		return
	case m.ambiguous || m.bodiless() || m.Body == "" && m.Request && m.has("Expect"):
		return
	}
	if size := m.size(m.Body); size != n {
		c.fault(f.ValueStart, "Content-Length says %d, but the content has %s; write `Content-Length: %d`", n, byteCount(size), size)
	}
}

func byteCount(n int) string { return problem.Count(n, "byte", "bytes") }

func checkTransferEncoding(c *checker, m *Message, f *Field) {
	last := f.Value[strings.LastIndexByte(f.Value, ',')+1:]
	if !strings.EqualFold(strings.TrimSpace(last), "chunked") {
		c.fault(f.ValueStart, "the last transfer coding must be chunked, since otherwise the length is unknown; write `Transfer-Encoding: chunked`")
	}
	if req := m.request(); m.Version == "HTTP/1.0" || req != nil && req.Version == "HTTP/1.0" {
		c.fault(f.Start, "HTTP/1.0 does not know Transfer-Encoding; write Content-Length instead")
	}
}

func checkChunked(c *checker, m *Message) {
	if !m.chunked() || m.bodiless() || m.Request && m.Body == "" && m.has("Expect") {
		return
	}
	if at, fault := chunkFault(m.Body); fault != "" {
		c.fault(m.BodyStart+min(at, len(m.Body)), "%s", fault)
	}
}

func checkContentType(c *checker, m *Message) {
	if m.Body != "" && !m.has("Content-Type") && !m.bodiless() && !m.resumes() {
		c.fault(m.BodyStart, "the content has no Content-Type; add it")
	}
}

// resumes reports whether m is a 206 response to a request with If-Range. Its
// client already has the other fields, so RFC 9110 §15.3.7 asks the server to
// leave them out.
func (m *Message) resumes() bool {
	req := m.request()
	return m.Code == 206 && req != nil && req.has("If-Range")
}

// checkQuery ignores content without a type, which checkContentType reports.
func checkQuery(c *checker, m *Message) {
	if m.Method == "QUERY" && m.Body == "" && !m.has("Content-Type") {
		c.fault(m.Start, "a QUERY request without Content-Type has to fail; add it")
	}
}

func checkContentEncoding(c *checker, m *Message) {
	f := m.field("Content-Encoding")
	if f == nil || m.Body == "" || strings.Contains(m.Body, " bytes of ") {
		return
	}
	c.fault(m.BodyStart, "coded content cannot be shown as text; write a line such as `[512 bytes of %s data]`, or remove Content-Encoding", f.Value)
}

// mediaType returns the media type of the content in lower case, without
// parameters.
func (m *Message) mediaType() string {
	f := m.field("Content-Type")
	if f == nil {
		return ""
	}
	name, _, _ := strings.Cut(f.Value, ";")
	return strings.ToLower(strings.TrimSpace(name))
}

// is reports whether the media type of the content is that of a format, such as
// "json", or of a format that is based on it.
func (m *Message) is(format string) bool {
	t := m.mediaType()
	return t == "application/"+format || t == "text/"+format || strings.HasSuffix(t, "+"+format)
}
