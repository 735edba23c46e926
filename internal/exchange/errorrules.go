package exchange

import "strings"

func checkNotAllowed(c *checker, req, m *Message) {
	if m.lists("Allow", req.Method) {
		c.fault(m.field("Allow").ValueStart, "Allow lists %s, the method that the response refuses; remove it", req.Method)
	}
}

func checkPreconditionFailed(c *checker, req, m *Message) {
	switch {
	case req.has("If-Match", "If-Unmodified-Since", "If", "Overwrite"):
	case req.has("If-None-Match"):
		if req.Method == "GET" || req.Method == "HEAD" {
			c.fault(m.at(), "a %s whose If-None-Match fails gets 304 (RFC 9110 §13.1.2); answer 304, or use If-Match", req.Method)
		}
	case req.has("If-Modified-Since"):
		c.fault(m.at(), "If-Modified-Since never fails with 412 (RFC 9110 §13.1.3); use If-Unmodified-Since")
	}
}

func checkNotStored(c *checker, m *Message) {
	for _, name := range []string{"Cache-Control", "Expires"} {
		f := m.field(name)
		if f == nil || name == "Cache-Control" && !grantsStorage(f.Value) {
			continue
		}
		c.fault(f.ValueStart, "no cache may store a %d response (RFC 6585); remove %s, or replace it by `Cache-Control: no-store`", m.Code, name)
	}
}

// grantsStorage reports whether a value of Cache-Control allows a cache to store a
// response.
func grantsStorage(value string) bool {
	for _, elem := range elements(value) {
		name, seconds, _ := strings.Cut(strings.ToLower(elem), "=")
		if name == "public" || (name == "max-age" || name == "s-maxage") && number(seconds) > 0 {
			return true
		}
	}
	return false
}

func checkContentRefused(c *checker, req, m *Message) {
	if f := req.field("Content-Length"); req.Body == "" && !req.chunked() && (f == nil || f.Value == "0") {
		c.fault(m.at(), "the response refuses the content of the request, but the request has none; add it")
	}
}

func checkRangeRefused(c *checker, m *Message) {
	req, f := m.request(), m.field("Content-Range")
	if f == nil {
		return
	}
	r, fault := readContentRange(f.Value)
	switch {
	case fault != "":
		return
	case r.first >= 0:
		c.fault(f.ValueStart, "a 416 response carries no range; write `Content-Range: bytes */%d`", max(r.length, r.last+1))
		return
	case req == nil:
		return
	}
	if want, ok := req.asked(); ok {
		if _, _, fits := want.within(r.length); fits {
			c.fault(f.ValueStart, "the range of the request lies inside %d bytes, so the response would be 206; request a later range", r.length)
		}
	}
}

func checkBlockedBy(c *checker, m *Message) {
	f := m.field("Link")
	if f != nil && !strings.Contains(strings.ToLower(f.Value), "blocked-by") {
		c.fault(f.ValueStart, "the Link of a 451 response names who blocks; write `rel=\"blocked-by\"`")
	}
}
