package exchange

import (
	"fmt"
	"regexp"
	"strings"
)

// A contentRange is a field value such as `bytes 0-499/1234`.
type contentRange struct {
	first, last int // -1 in `bytes */1234`, which has no range
	length      int // -1 in `bytes 0-499/*`, which has no length
}

func (r contentRange) size() int {
	if r.first < 0 {
		return 0
	}
	return r.last - r.first + 1
}

var contentRangeForm = regexp.MustCompile(`^bytes (?:([0-9]{1,15})-([0-9]{1,15})|\*)/(\*|[0-9]{1,15})$`)

// readContentRange parses a value of Content-Range (RFC 9110 §14.4), or says what
// is wrong with it.
func readContentRange(value string) (r contentRange, fault string) {
	const form = "write Content-Range as `bytes 0-499/1234`, or `bytes */1234` if nothing fits"
	m := contentRangeForm.FindStringSubmatch(value)
	if m == nil {
		return r, form
	}
	r = contentRange{number(m[1]), number(m[2]), number(m[3])}
	switch {
	case r.first < 0 && r.length < 0:
		return r, "Content-Range says neither range nor length; write `bytes */` and the length"
	case r.last < r.first:
		return r, fmt.Sprintf("the range ends at %d, before it begins at %d; write the smaller number first", r.last, r.first)
	case r.length >= 0 && r.last >= r.length:
		return r, fmt.Sprintf("the last byte of %d is %d, but the range ends at %d; correct one of the two", r.length, r.length-1, r.last)
	}
	return r, ""
}

// A byteRange is a member of Range. A missing number is -1.
type byteRange struct{ first, last int }

// readRange parses a value of Range (RFC 9110 §14.2), or says what is wrong with
// it. It returns no ranges for a unit other than bytes.
func readRange(value string) (ranges []byteRange, fault string) {
	const form = "write Range as `bytes=0-499`, `bytes=500-` or `bytes=-500`"
	unit, set, ok := strings.Cut(value, "=")
	if !ok || !isToken(unit) || set == "" {
		return nil, form
	}
	if unit != "bytes" {
		return nil, ""
	}
	for _, spec := range elements(set) {
		first, last, ok := strings.Cut(spec, "-")
		r := byteRange{number(first), number(last)}
		switch {
		case !ok || first == "" && last == "" || first != "" && r.first < 0 || last != "" && r.last < 0:
			return nil, form
		case r.first >= 0 && r.last >= 0 && r.last < r.first:
			return nil, fmt.Sprintf("the range ends at %d, before it begins at %d; write the smaller number first", r.last, r.first)
		}
		ranges = append(ranges, r)
	}
	return ranges, ""
}

// within returns the first and last byte of the range in a representation of some
// length. The result ok is false if the representation has no byte in the range.
func (r byteRange) within(length int) (first, last int, ok bool) {
	switch {
	case r.first < 0:
		return max(0, length-r.last), length - 1, r.last > 0 && length > 0
	case r.last < 0:
		return r.first, length - 1, r.first < length
	}
	return r.first, min(r.last, length-1), r.first < length
}

// asked returns the byte range that a request asks for. The result ok is false if
// it does not ask for exactly one.
func (m *Message) asked() (r byteRange, ok bool) {
	f := m.field("Range")
	if f == nil {
		return r, false
	}
	ranges, fault := readRange(f.Value)
	if fault != "" || len(ranges) != 1 {
		return r, false
	}
	return ranges[0], true
}

func checkRange(c *checker, m *Message, f *Field) {
	if _, fault := readRange(f.Value); fault != "" {
		c.fault(f.ValueStart, "%s", fault)
	}
}

func checkContentRange(c *checker, m *Message, f *Field) {
	r, fault := readContentRange(f.Value)
	switch {
	case fault != "":
		c.fault(f.ValueStart, "%s", fault)
	case m.Request || m.broken:
	case m.Code != 206 && m.Code != 416:
		c.fault(f.Start, "Content-Range has a meaning in 206 and 416 only; remove it")
	case m.Code == 206 && r.first < 0:
		c.fault(f.ValueStart, "a 206 response names the range that it carries; write `bytes 0-…/%d`", r.length)
	case m.Code == 206:
		c.rangeSize(m, f, r)
	}
}

// rangeSize checks the range of a 206 response against its content and its request.
func (c *checker) rangeSize(m *Message, f *Field, r contentRange) {
	req := m.request()
	head := req != nil && req.Method == "HEAD"
	if size := m.size(m.Body); !m.chunked() && !m.multipart() && !head && size != r.size() {
		c.fault(f.ValueStart, "Content-Range covers %s, but the content has %s; correct one of the two", byteCount(r.size()), byteCount(size))
	}
	if req == nil || r.length < 0 {
		return
	}
	want, ok := req.asked()
	if !ok {
		return
	}
	if first, last, ok := want.within(r.length); !ok || r.first < first || r.last > last {
		c.fault(f.ValueStart, "the response carries %d-%d, which the request does not ask for; change one of the two", r.first, r.last)
	}
}
