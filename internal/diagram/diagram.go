// Package diagram reads what a block `picture` says and draws it: as SVG, and
// as a list of sentences for those who do not see pictures.
//
// # Input
//
// A block is a few lines of YAML. Its first key names the kind of picture.
//
// A sequence draws the exchanges that stand above it, up to the heading or the
// picture before, between two parties:
//
//	sequence: [Browser, Server]
//	fields: [WWW-Authenticate, Authorization]   # to be shown; optional
//	notes: {401: asks for the password}         # what follows a response; optional
//
// What an exchange implies is drawn without being asked for: the content that
// a client sends after 100, the protocol after 101, the tunnel that a 2xx
// response to CONNECT opens.
//
// A chain shows who made a response, or wrote a code into its log, and which
// link broke:
//
//	chain: [client, cdn, gateway, origin]
//	code: 502
//	answers: gateway                            # or logs: gateway
//	breaks: [gateway, origin]                   # neighbors; optional
//	how: answers with something else than HTTP  # optional
//
// A flow is a row of questions, each with a way out and a way on:
//
//	flow: How preconditions are evaluated
//	steps:
//	  - {ask: [If-Match, Does a tag match?], if: no, to: [412], else: yes or not sent}
//	end: [200]
//
// # Promises
//
// Parse never panics. What it cannot read, and what disagrees with the
// exchanges above, is a Fault, and then there is no picture. Names in a picture
// are those of the exchange, since they are taken from it.
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
)

// A Picture can be drawn, and told.
type Picture interface {
	// Title names the picture in a few words, without a full stop.
	Title() string
	// Lines tell what the picture shows, a sentence each.
	Lines() []string
	draw(c *canvas)
}

// A Fault is one thing that is wrong, at a byte offset of the input.
type Fault struct {
	Offset int
	Text   string // what is wrong and, where there is one, what to write instead
}

// Parse reads a block. Above are the exchanges that a sequence is drawn from.
// There is no picture if there are faults.
func Parse(text string, above []*exchange.Exchange) (Picture, []Fault) {
	r := newReader(text)
	top := r.document()
	if top == nil {
		return nil, r.faults
	}
	var p Picture
	switch {
	case top.has("sequence"):
		p = r.sequence(top, above)
	case top.has("chain"):
		p = r.chain(top)
	case top.has("flow"):
		p = r.flow(top)
	default:
		r.fault(0, "a picture begins with its kind; write `sequence:`, `chain:` or `flow:`")
	}
	if len(r.faults) > 0 {
		return nil, r.faults
	}
	return p, nil
}

// SVG draws a picture.
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
