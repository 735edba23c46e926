package exchange

import (
	"fmt"
	"strings"

	"httpcodes/internal/problem"
)

// Parse reads the messages of src.
func Parse(src string) *Exchange {
	p := &parser{src: src, x: &Exchange{src: src}}
	if i := strings.IndexByte(src, '\r'); i >= 0 {
		p.fault(i, "line-end", "a carriage return; in an example lines end in LF alone")
		return p.x
	}
	for p.pos < len(src) {
		p.message()
	}
	return p.x
}

type parser struct {
	src     string
	pos     int
	x       *Exchange
	request *Message // the last one, or nil
}

func (p *parser) fault(offset int, rule problem.Rule, format string, args ...any) {
	p.x.Faults = append(p.x.Faults, problem.Fault{Offset: offset, Rule: rule, Text: fmt.Sprintf(format, args...)})
}

// message parses the message at pos.
func (p *parser) message() {
	m := &Message{Start: p.pos, lastRequest: p.request}
	line, next := cutLine(p.src, p.pos)
	p.pos = next
	p.startLine(m, line)
	if m.Request {
		p.request, m.lastRequest = m, nil
	}
	m.Fields = make([]Field, 0, 8)
	told := len(p.x.Faults)
	closed := p.fieldLines(m)
	m.BodyStart, m.End = p.pos, p.pos
	if closed {
		p.content(m)
	}
	if m.broken && m.parts[0] == (span{}) { // the lines of something other than a message are not checked
		p.x.Faults = p.x.Faults[:told]
	}
	p.x.Messages = append(p.x.Messages, m)
}

// content parses the content at pos, up to the next message.
func (p *parser) content(m *Message) {
	start := p.pos
	end, next := p.boundary(start, start)
	if !m.bodiless() {
		first, firstNext := end, next // for content that is never as long as its fields say
		for !m.complete(p.src[start:end]) {
			if next == len(p.src) {
				end, next = first, firstNext
				break
			}
			end, next = p.boundary(start, next+1)
		}
	}
	m.Body = p.src[start:end]
	p.pos = next
	if strings.Trim(m.Body, "\n") == "" && next > start {
		if next < len(p.src) {
			p.fault(start, "empty-line", "more than one empty line before this message; one is enough")
		}
		m.Body, end = "", start
	}
	m.End = end
}

// boundary searches from an offset for an empty line followed by a start line. It
// returns the end of the content that begins at start, and the beginning of the
// next message. If there is no next message, both are the end of the input.
func (p *parser) boundary(start, from int) (end, next int) {
	end = start
	empty := from == start
	for at := from; at < len(p.src); {
		line, after := cutLine(p.src, at)
		if empty && isStart(line) {
			return end, at
		}
		if empty = line == ""; !empty {
			end = at + len(line)
		} else if at > start {
			end = max(start, at-1)
		}
		at = after
	}
	return len(p.src), len(p.src)
}
