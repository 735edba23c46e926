// Package diagram parses a block `picture` and draws it as SVG. It also describes
// the picture in a list of sentences, for readers who do not see it.
//
// # Input
//
// A block is a few lines of YAML. Its first key names the kind of picture.
//
// A sequence draws exchanges between two parties: the exchanges above it, after the
// previous heading or picture:
//
//	sequence: [Browser, Server]
//	fields: [WWW-Authenticate, Authorization]   # the fields to show; optional
//	notes: {401: asks for the password}         # by code, notes after responses; optional
//
// The picture includes what an exchange implies: the content that a client sends
// after 100, the protocol after 101, and the tunnel that a 2xx response to CONNECT
// opens.
//
// A chain shows which program made a response, or wrote a code to its log, and
// which connection broke:
//
//	chain: [client, cdn, gateway, origin]
//	code: 502
//	answers: gateway                            # or logs: gateway
//	breaks: [gateway, origin]                   # neighbors; optional
//	how: answers with something other than HTTP # optional
//
// A flow is a row of questions. One answer to a question (if) leads to a result
// (to), and the other one (else) to the next question:
//
//	flow: How preconditions are evaluated
//	steps:
//	  - {ask: [If-Match, Does a tag match?], if: no, to: [412], else: yes or not sent}
//	end: [200]
//
// # Promises
//
// Parse never panics. A block that cannot be parsed or that disagrees with the
// exchanges above is a Fault, and then there is no picture. The names of fields in
// a picture are written as in the exchange.
//
// A picture is 288 units wide, so that its text of 12 units is legible on the
// narrowest screens. It has a title and a description, and no id, script, style
// attribute or address. Its colors are those of the text around it and of the
// classes that package markdown gives to code.
package diagram

import (
	"fmt"
	"strings"

	"httpcodes/internal/exchange"
	"httpcodes/internal/problem"
)

// A Picture can be drawn, and described in words.
type Picture interface {
	// Title returns a name of the picture in a few words, without a full stop.
	Title() string
	// Lines returns the content of the picture as sentences.
	Lines() []string
	draw(c *canvas)
}

// Parse parses a block. The argument above has the exchanges from which a
// sequence is drawn. If there are faults, Parse returns no picture.
func Parse(text string, above []*exchange.Exchange) (Picture, []problem.Fault) {
	r := &reader{text: text}
	var p Picture
	switch {
	case r.has("sequence"):
		p = r.sequence(above)
	case r.has("chain"):
		p = r.chain()
	case r.has("flow"):
		p = r.flow()
	default:
		r.fault(0, "a picture begins with its kind; write `sequence:`, `chain:` or `flow:`")
	}
	if len(r.faults) > 0 {
		return nil, r.faults
	}
	return p, nil
}

// SVG returns the picture as SVG.
func SVG(p Picture) string {
	c := &canvas{}
	p.draw(c)
	var out strings.Builder
	fmt.Fprintf(&out, `<svg viewBox="0 0 %d %d" role="img"><title>%s</title><desc>%s</desc>`,
		width, c.bottom, escape(p.Title()), escape(strings.Join(p.Lines(), " ")))
	out.WriteString(c.body.String())
	out.WriteString("</svg>")
	return out.String()
}
