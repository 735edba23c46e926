package exchange

import (
	"cmp"
	"slices"
	"strings"
)

func checkCode(c *checker, m *Message) {
	switch {
	case m.Request || c.knows(m.Code):
	case len(c.opt.Codes) > 0:
		c.fault(m.at(), "%d is not registered, and only its own page and those that are not about one code may show it; write a registered code", m.Code)
	default:
		c.fault(m.at(), "%d is not registered and has no entry; write a registered code, or begin the entry", m.Code)
	}
}

// knows reports whether a code is registered, or allowed by the options.
func (c *checker) knows(code int) bool {
	_, registered := c.reg.Lookup(code)
	_, allowed := c.opt.Phrases[code]
	return registered || allowed
}

func checkPhrase(c *checker, m *Message) {
	entry, registered := c.reg.Lookup(m.Code)
	others, allowed := c.opt.Phrases[m.Code]
	if m.Request || badValue(m.Phrase) >= 0 || !registered && !allowed {
		return
	}
	valid := m.Phrase == entry.Phrase || m.Phrase != "" && slices.Contains(others, m.Phrase) || slices.Contains(others, AnyPhrase) ||
		!registered && m.Phrase == "<none>" // as Cloudflare writes
	phrase := entry.Phrase
	for _, other := range others {
		if phrase == "" || phrase == "(Unused)" && other != "" {
			phrase = other
		}
	}
	unended := m.parts[2] == span{} // no space behind the code
	switch {
	case valid && unended:
		c.fault(m.parts[1].end, "there must be a space after the code, even without a phrase")
	case valid:
	case m.Phrase == "":
		c.fault(m.at(), "no phrase; write `%d %s`", m.Code, phrase)
	default:
		c.fault(m.parts[2].start, "the phrase of %d is not `%s`; write `%d %s`", m.Code, m.Phrase, m.Code, phrase)
	}
}

func checkPageCode(c *checker, m *Message) {
	codes := c.opt.Codes
	if len(codes) == 0 {
		return
	}
	if slices.ContainsFunc(codes, func(code int) bool { return code >= 200 }) {
		if !m.Request && !m.interim() && c.knows(m.Code) && !slices.Contains(codes, m.Code) {
			c.fault(m.at(), "this block shows %d, but the page is about %d; write `http status=%d` on the fence if that is meant",
				m.Code, codes[0], m.Code)
		}
		return
	}
	shown := func(m *Message) bool { return slices.Contains(codes, m.Code) }
	if c.next(m) == nil && !slices.ContainsFunc(c.x.Messages, shown) {
		c.fault(m.at(), "this block does not show %d, which the page is about; add that response", codes[0])
	}
}

// checkOneResponse reports the first final response without a request of its own.
// A client may send requests before it has received the responses to earlier ones.
// A server may also send 408 on a connection that it closes.
func checkOneResponse(c *checker, m *Message) {
	if m.Request || m.interim() || m.Code == 408 || m.request() == nil {
		return
	}
	requests, finals := 0, 0
	before := c.x.Messages[:slices.Index(c.x.Messages, m)]
	for i := len(before) - 1; i >= 0 && (requests == 0 || before[i].Request); i-- {
		switch {
		case before[i].Request:
			requests++
		case !before[i].interim():
			finals++
		}
	}
	if finals == requests {
		c.fault(m.at(), "a second final response to one request; show the request that it answers, or put it into a block of its own")
	}
}

func checkHost(c *checker, m *Message) {
	if !m.Request {
		return
	}
	host := m.field("Host")
	if host == nil {
		if m.Version == "HTTP/1.1" {
			c.fault(m.Start, "a request in HTTP/1.1 has Host; add `Host: %s`", cmp.Or(authority(m.Target), "example.com"))
		}
		return
	}
	if badValue(host.Value) >= 0 {
		return // Parse has reported it
	}
	if !isHost(host.Value) {
		c.fault(host.ValueStart, "`%s` is not a host with or without a port; write it as `www.example.com`", host.Value)
	} else if want := authority(m.Target); want != "" && !strings.EqualFold(want, host.Value) {
		c.fault(host.ValueStart, "Host differs from the target; write `Host: %s`", want)
	}
}

func checkRequestContent(c *checker, m *Message) {
	if m.Body == "" {
		return
	}
	switch m.Method {
	case "GET", "HEAD", "DELETE", "TRACE", "CONNECT":
		c.fault(m.BodyStart, "a %s request has no content; remove it", m.Method)
	}
}

func checkRequestLength(c *checker, m *Message) {
	switch m.Method {
	case "POST", "PUT", "PATCH", "QUERY":
		if m.Body == "" && !m.has("Content-Length", "Transfer-Encoding") {
			c.fault(m.Start, "a %s request without content states its length; write `Content-Length: 0`", m.Method)
		}
	}
}

func checkUpgrade(c *checker, m *Message) {
	if f := m.field("Upgrade"); f != nil && !m.lists("Connection", "upgrade") {
		c.fault(f.Start, "Upgrade is sent for this connection only; write `Connection: upgrade`, too")
	}
}

func checkHead(c *checker, req, m *Message) {
	if req.Method == "HEAD" && m.Body != "" {
		c.fault(m.BodyStart, "the response to HEAD has no content; remove it and keep the fields")
	}
}

func checkConnect(c *checker, req, m *Message) {
	if tunnels(req, m) {
		for _, name := range []string{"content", "Content-Length", "Transfer-Encoding"} {
			c.bar(m, "a 2xx response to CONNECT", name)
		}
	}
}
