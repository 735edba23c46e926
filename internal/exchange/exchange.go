// Package exchange reads the HTTP messages of an example: it parses them,
// checks them against the specifications, and gives their tokens for color.
//
// # Input
//
// The input is one or more HTTP/1.1 (or HTTP/1.0) messages in text form,
// separated by an empty line: a request line or status line, field lines, an
// empty line, content. Lines end in LF; the last one has no line end, as in the
// text of a fenced block. The empty line may be left out where the input ends
// with the field lines.
//
// A new message begins at a start line that follows an empty line. Where
// Content-Length or the chunked coding says that the content reaches further,
// for example because it is an echoed request, the stated length decides.
//
// The length of content is the number of its bytes as shown, where
//
//   - the line end before the empty line ahead of the next message does not
//     count;
//   - a line end counts one byte, but two in multipart and in chunked content,
//     whose syntax has CRLF;
//   - content of one line such as "[1024 bytes of JPEG data]" stands for that
//     many bytes; so does such a line as a whole chunk or a line of a part.
//
// A request that expects 100-continue may be shown without its content.
//
// # Promises
//
//   - Parse never fails and never panics: what it cannot read is a Fault.
//   - Every offset is a byte offset inside the input, or its length.
//   - Tokens cover the input without gaps, in order, whatever it holds.
//   - Check reports everything that it finds, in the order of the input, and
//     changes nothing. It is safe to call from several goroutines.
//   - Each rule is a row of a table with its reason and the section of the
//     specification behind it; Rules returns them all.
//
// A response is held against the request before it in the same input. What
// that does not show is not guessed: a response without a request is checked
// alone.
//
// A request that is wrong on purpose is not a fault where the response says
// so: JSON that is no JSON may be answered with 400, an unknown method with 501.
package exchange

import (
	"strings"

	"httpcodes/internal/problem"
)

// An Exchange is what an example holds, in the order of the input.
type Exchange struct {
	Messages []Message
	Faults   []Fault // what Parse could not read
	src      string
}

// A Message is one request or response.
type Message struct {
	Request bool // it is a request, not a response

	Method, Target string // of a request
	Version        string // such as "HTTP/1.1"
	Code           int    // of a response; 0 if it could not be read
	Phrase         string // of a response

	Fields []Field
	Body   string // the content as shown

	Start     int // offset of the start line
	BodyStart int // offset of the content; where it would stand if there is none
	End       int // offset of the end of the content

	parts   [3]span // of the start line: what its spaces separate
	request int     // index of the request that a response answers, or -1
	broken  bool    // the start line could not be read
	blurred bool    // where its content begins or ends could not be told
}

// A span is a part of the input.
type span struct{ start, end int }

// A Field is one field line.
type Field struct {
	Name, Value string
	Start       int // offset of the name
	ValueStart  int
	End         int // offset of the end of the line
	colon       int
}

// A Fault is one thing that is wrong, at a byte offset of the input.
type Fault struct {
	Offset int
	Rule   problem.Rule // one of Rules
	Text   string       // what is wrong and, where there is one, what to write instead
}

// field returns the first field with this name, or nil.
func (m *Message) field(name string) *Field {
	for i := range m.Fields {
		if f := &m.Fields[i]; len(f.Name) == len(name) && strings.EqualFold(f.Name, name) {
			return f
		}
	}
	return nil
}

// has reports whether the message has a field with one of these names.
func (m *Message) has(names ...string) bool {
	for _, name := range names {
		if m.field(name) != nil {
			return true
		}
	}
	return false
}

// lists reports whether a field with this name has this member in its list.
// Parameters of the member are left aside, and so is the case of letters.
func (m *Message) lists(name, member string) bool {
	for i := range m.Fields {
		f := &m.Fields[i]
		if len(f.Name) != len(name) || !strings.EqualFold(f.Name, name) {
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

// at returns the offset to name for a fault of the whole message: the code
// of a response, the method of a request.
func (m *Message) at() int {
	if m.Request {
		return m.Start
	}
	return max(m.Start, m.parts[1].start)
}

// interim reports whether the message is a response that another one follows.
func (m *Message) interim() bool { return m.Code >= 100 && m.Code < 200 }

// chunked reports whether the content is shown in the chunked coding.
func (m *Message) chunked() bool { return m.lists("Transfer-Encoding", "chunked") }
