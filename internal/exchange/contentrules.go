package exchange

import (
	"strconv"
	"strings"

	"httpcodes/internal/problem"
)

var contentRows = []row{
	{Rule: problem.Rule{Name: "length", Reason: "The length of content is stated by Content-Length or the chunked coding; only a response may end with the connection.", Spec: "RFC 9112 §6.3"},
		answer: []int{400, 411}, message: checkLength},
	{Rule: problem.Rule{Name: "content-length", Reason: "Content-Length is the number of bytes shown.", Spec: "RFC 9110 §8.6"},
		answer: []int{408}, fields: []string{"Content-Length"}, field: checkContentLength},
	{Rule: problem.Rule{Name: "transfer-encoding", Reason: "Transfer-Encoding ends with chunked, replaces Content-Length and needs HTTP/1.1 on both sides.", Spec: "RFC 9112 §6.1"},
		answer: []int{400, 501}, fields: []string{"Transfer-Encoding"}, field: checkTransferEncoding},
	{Rule: problem.Rule{Name: "chunked", Reason: "Each chunk has the size that is stated above it, and the last one is empty.", Spec: "RFC 9112 §7.1"},
		answer: []int{400, 408}, message: checkChunked},
	{Rule: problem.Rule{Name: "content-type", Reason: "Content has a Content-Type.", Spec: "RFC 9110 §8.3"},
		answer: []int{400, 415}, message: checkContentType},
	{Rule: problem.Rule{Name: "query", Reason: "A QUERY request has a Content-Type.", Spec: "RFC 10008 §2"},
		answer: []int{400, 415}, message: checkQuery},
	{Rule: problem.Rule{Name: "content-encoding", Reason: "Content with a content coding is replaced by a placeholder, since it is not text.", Spec: "RFC 9110 §8.4"},
		message: checkContentEncoding},
	{Rule: problem.Rule{Name: "json", Reason: "Content with a JSON media type is valid JSON.", Spec: "RFC 8259 §2"},
		answer: []int{400}, message: checkJSON},
	{Rule: problem.Rule{Name: "problem", Reason: "A problem document has members of the right type, and the status of its response.", Spec: "RFC 9457 §3.1"},
		message: checkProblem},
	{Rule: problem.Rule{Name: "xml", Reason: "Content with an XML media type is well-formed XML.", Spec: "XML 1.0 §2.1"},
		answer: []int{400}, message: checkXML},
	{Rule: problem.Rule{Name: "multipart", Reason: "A multipart type names the boundary that its content uses, up to the closing delimiter.", Spec: "RFC 2046 §5.1.1"},
		answer: []int{400}, message: checkMultipart},
	{Rule: problem.Rule{Name: "byteranges", Reason: "Each part of multipart/byteranges has Content-Range, and as many bytes as that says.", Spec: "RFC 9110 §14.6"},
		message: checkByteRanges},
}

func checkLength(c *checker, m *Message) {
	if m.Body == "" || m.ambiguous || m.chunked() || m.has("Content-Length") || c.bodiless(m) {
		return
	}
	if !m.Request && (m.Version == "HTTP/1.0" || m.lists("Connection", "close")) {
		return
	}
	c.fault(m.BodyStart, "content without its length; write `Content-Length: %d`", m.size(m.Body))
}

func checkContentLength(c *checker, m *Message, f *Field) {
	n := number(f.Value)
	switch {
	case n < 0:
		c.fault(f.ValueStart, "Content-Length is a number of bytes, not `%s`; write only digits", f.Value)
		return
	case m.has("Transfer-Encoding"):
		c.fault(f.Start, "Content-Length and Transfer-Encoding exclude each other; drop one")
		return
	case m.ambiguous || c.bodiless(m) || m.Body == "" && m.Request && m.has("Expect"):
		return
	}
	if size := m.size(m.Body); size != n {
		c.fault(f.ValueStart, "Content-Length says %d, but the content has %s; write `Content-Length: %d`", n, byteCount(size), size)
	}
}

func byteCount(n int) string {
	if n == 1 {
		return "1 byte"
	}
	return strconv.Itoa(n) + " bytes"
}

func checkTransferEncoding(c *checker, m *Message, f *Field) {
	last := f.Value[strings.LastIndexByte(f.Value, ',')+1:]
	if !strings.EqualFold(strings.TrimSpace(last), "chunked") {
		c.fault(f.ValueStart, "the last transfer coding is chunked, or the length stays unknown; write `Transfer-Encoding: chunked`")
	}
	if req := c.request(m); m.Version == "HTTP/1.0" || req != nil && req.Version == "HTTP/1.0" {
		c.fault(f.Start, "HTTP/1.0 does not know Transfer-Encoding; write Content-Length instead")
	}
}

func checkChunked(c *checker, m *Message) {
	if !m.chunked() || c.bodiless(m) || m.Request && m.Body == "" && m.has("Expect") {
		return
	}
	if _, fault := readChunks(m.Body); fault.text != "" {
		c.fault(m.BodyStart+fault.at, "%s", fault.text)
	}
}

func checkContentType(c *checker, m *Message) {
	if m.Body != "" && !m.has("Content-Type") && !c.bodiless(m) && !c.resumes(m) {
		c.fault(m.BodyStart, "content without Content-Type; say what it is")
	}
}

// resumes reports whether m is a 206 response to a request with If-Range. Its
// client already has the other fields, so RFC 9110 §15.3.7 asks the server to
// leave them out.
func (c *checker) resumes(m *Message) bool {
	req := c.request(m)
	return m.Code == 206 && req != nil && req.has("If-Range")
}

// checkQuery ignores content without a type, which checkContentType reports.
func checkQuery(c *checker, m *Message) {
	if m.Method == "QUERY" && m.Body == "" && !m.has("Content-Type") {
		c.fault(m.Start, "a QUERY without Content-Type has to fail; say what its content is")
	}
}

func checkContentEncoding(c *checker, m *Message) {
	f := m.field("Content-Encoding")
	if f == nil || m.Body == "" || strings.Contains(m.Body, " bytes of ") {
		return
	}
	c.fault(m.BodyStart, "coded content cannot be shown as text; write a line such as `[512 bytes of %s data]`, or drop Content-Encoding", f.Value)
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

func (m *Message) json() bool {
	t := m.mediaType()
	return t == "application/json" || t == "text/json" || strings.HasSuffix(t, "+json")
}

func (m *Message) xml() bool {
	t := m.mediaType()
	return t == "application/xml" || t == "text/xml" || strings.HasSuffix(t, "+xml")
}
