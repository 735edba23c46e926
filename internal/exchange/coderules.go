package exchange

import (
	"slices"
	"strings"
)

// replies returns a check of responses to a request that the example shows.
func replies(check func(c *checker, req, m *Message)) func(*checker, *Message) {
	return func(c *checker, m *Message) {
		if req := m.request(); req != nil {
			check(c, req, m)
		}
	}
}

func checkInterimVersion(c *checker, req, m *Message) {
	if req.Version == "HTTP/1.0" {
		c.fault(m.at(), "a client of HTTP/1.0 does not know 1xx responses; make the request HTTP/1.1")
	}
}

func checkInterimFinal(c *checker, m *Message) {
	if next := c.next(m); next == nil || next.Request {
		c.fault(m.at(), "a final response follows %d; show it as well", m.Code)
	}
}

func checkSwitching(c *checker, req, m *Message) {
	up := m.field("Upgrade")
	if up == nil {
		return
	}
	for at, protocol := range elements(up.Value) {
		if !req.lists("Upgrade", protocol) {
			c.fault(up.ValueStart+at, "the request does not offer `%[1]s`; add `Upgrade: %[1]s` to it", protocol)
		}
	}
}

// checkOKCondition treats QUERY like GET (RFC 10008 §2.6 and §2.8), as the rules partial and
// not-modified-request do.
func checkOKCondition(c *checker, req, m *Message) {
	tag := m.field("ETag")
	if tag == nil || !slices.Contains([]string{"GET", "HEAD", "QUERY"}, req.Method) {
		return
	}
	if cond := req.field("If-None-Match"); cond != nil && names(cond.Value, tag.Value) {
		c.fault(tag.ValueStart, "the request names this ETag in If-None-Match, so the response would be 304; write another ETag here or in the request")
	}
}

// names reports whether a list of entity tags contains tag.
func names(list, tag string) bool {
	for _, t := range elements(list) {
		if sameTag(t, tag) {
			return true
		}
	}
	return false
}

func checkCreated(c *checker, m *Message) {
	req := m.request()
	if (req == nil || req.Method == "POST") && !m.has("Location") {
		c.fault(m.at(), "a 201 response says where the new resource is; add Location")
	}
}

func checkPartial(c *checker, m *Message) {
	rng, parts := m.field("Content-Range"), m.mediaType() == "multipart/byteranges"
	switch {
	case rng == nil && !parts:
		c.fault(m.at(), "a 206 response says which part it carries; add Content-Range")
	case rng != nil && parts:
		c.fault(rng.Start, "in multipart/byteranges each part has its own Content-Range; remove this one")
	}
	req := m.request()
	if req == nil {
		return
	}
	tag, cond := m.field("ETag"), req.field("If-Range")
	if tag != nil && cond != nil && isTag(cond.Value) && tag.Value != cond.Value {
		c.fault(tag.ValueStart, "the ETag is not the one of If-Range, so the response would be 200; write the same ETag in both")
	}
}

func checkMultiStatus(c *checker, m *Message) {
	if !m.is("xml") {
		c.fault(m.at(), "a 207 response carries XML; write `Content-Type: application/xml`")
		return
	}
	if m.Body == "" || m.shown() && !strings.Contains(m.Body, "multistatus") {
		c.fault(m.BodyStart, "the content of a 207 response is a `multistatus` element; make it the root element")
	}
}

func checkNotModified(c *checker, m *Message) {
	if !m.has("ETag", "Date", "Cache-Control", "Content-Location", "Expires", "Vary") {
		c.fault(m.at(), "a 304 response says which stored response is still valid; add the ETag of the 200 response")
	}
}

func checkNotModifiedRequest(c *checker, req, m *Message) {
	tag, cond := m.field("ETag"), req.field("If-None-Match")
	if tag != nil && cond != nil && cond.Value != "*" && !names(cond.Value, tag.Value) {
		c.fault(tag.ValueStart, "the request does not name this ETag in If-None-Match, so the response would be 200; write one ETag in both")
	}
}
