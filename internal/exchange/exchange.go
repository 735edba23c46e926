// Package exchange parses the HTTP messages of an example, checks them against
// the specifications, and splits them into tokens, which the site colors.
//
// # Input
//
// The input is one or more HTTP/1.1 or HTTP/1.0 messages, separated by empty
// lines. A message consists of a request line or status line, field lines, an
// empty line and content. Lines end in LF. The last line has no line end, as in
// the text of a fenced block. The empty line may be missing if the input ends
// with field lines.
//
// A message begins at a start line after an empty line, unless Content-Length or
// the chunked coding says that the content of the message before it continues
// there: the content may be an echoed request.
//
// The length of content is the number of bytes shown, with these exceptions:
//
//   - The line end before the empty line that separates messages does not count.
//   - In multipart and chunked content, whose syntax has CRLF, a line end counts
//     as two bytes.
//   - Content of one line such as "[1024 bytes of JPEG data]" counts as that many
//     bytes. The same holds for such a line as a chunk or as a line of a part.
//
// A request that expects 100-continue may be shown without its content.
//
// # Promises
//
//   - Parse accepts any input. It reports what it cannot parse as a Fault.
//   - Every offset is a byte offset in the input, or its length.
//   - Tokens cover any input completely, in order.
//   - Check reports all faults, in the order of the input. It changes nothing and
//     may be called from several goroutines.
//   - Each rule has a reason and, if a specification demands it, its section. Rules
//     returns all rules.
//
// A response is checked against the request before it in the same input. A
// response without a request is checked alone.
//
// A fault in a request is not reported if a response has a code that servers send
// for it. For example, invalid JSON may be answered with 400, and an unknown
// method with 501.
package exchange

import (
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// An Exchange is a parsed example.
type Exchange struct {
	Messages []*Message      // in the order of the input
	Faults   []problem.Fault // what Parse could not parse
	src      string
}

// A Message is one request or response.
type Message struct {
	Request bool // it is a request, not a response

	Method, Target string // of a request
	Version        string // such as "HTTP/1.1"
	Code           int    // of a response; 0 if it could not be parsed
	Phrase         string // of a response

	Fields []Field
	Body   string // the content as shown

	Start     int // offset of the start line
	BodyStart int // offset of the content, or of the place where it would be
	End       int // offset of the end of the content

	parts       [3]span  // the parts of the start line
	lastRequest *Message // before a response, or nil
	broken      bool     // the start line could not be parsed

	ambiguous bool // the beginning or end of the content is not clear
}

// A span is a part of the input.
type span struct{ start, end int }

// A Field is one field line.
type Field struct {
	Name, Value string
	Start       int // offset of the name
	ValueStart  int
	End         int // offset of the end of the line
}

// field returns the first field with this name, or nil.
func (m *Message) field(name string) *Field {
	for i := range m.Fields {
		if f := &m.Fields[i]; strings.EqualFold(f.Name, name) {
			return f
		}
	}
	return nil
}

// has reports whether the message has a field with one of these names.
func (m *Message) has(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return m.field(name) != nil })
}

// lists reports whether a field with this name lists the member. It ignores
// parameters and case.
func (m *Message) lists(name, member string) bool {
	for _, f := range m.Fields {
		if !strings.EqualFold(f.Name, name) {
			continue
		}
		for _, e := range elements(f.Value) {
			e, _, _ = strings.Cut(e, ";")
			if strings.EqualFold(strings.TrimSpace(e), member) {
				return true
			}
		}
	}
	return false
}

// request returns the request that a response answers, or nil if the example does not
// show it or it could not be parsed.
func (m *Message) request() *Message {
	if m.lastRequest == nil || m.lastRequest.broken {
		return nil
	}
	return m.lastRequest
}

// bodiless reports whether m is a response without content, whatever length its
// fields state (RFC 9112 §6.3).
func (m *Message) bodiless() bool {
	switch {
	case m.Request:
		return false
	case m.interim() || m.Code == 204 || m.Code == 304:
		return true
	}
	return m.lastRequest != nil && (m.lastRequest.Method == "HEAD" || tunnels(m.lastRequest, m))
}

// tunnels reports whether a response opens the tunnel that CONNECT requests.
func tunnels(req, m *Message) bool { return req.Method == "CONNECT" && m.Code/100 == 2 }

// at returns the offset at which a fault of the whole message is reported: that
// of the code of a response or the method of a request.
func (m *Message) at() int {
	if m.Request {
		return m.Start
	}
	return max(m.Start, m.parts[1].start)
}

// interim reports whether the message is a 1xx response.
func (m *Message) interim() bool { return m.Code >= 100 && m.Code < 200 }

// chunked reports whether the content is shown in the chunked coding.
func (m *Message) chunked() bool { return m.lists("Transfer-Encoding", "chunked") }
