package exchange

import (
	"cmp"
	"fmt"
	"slices"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// Options say what an example may show beyond what the specifications allow.
type Options struct {
	// Codes are the codes that final responses may have, beginning with that of
	// the page. If Codes is nil, they may have any code. If all of Codes are
	// interim, final responses may have any code, but one of Codes must occur.
	Codes []int
	// Phrases are the phrases that a code may have besides the registered one. A
	// code that is a key of Phrases need not be registered; if it is not, its
	// phrase may be empty.
	Phrases map[int][]string
}

// AnyPhrase, as an element of Options.Phrases, allows any phrase.
const AnyPhrase = "*"

// Check checks the exchange against the rules. It returns all faults, including
// those of Parse, by offset.
func (x *Exchange) Check(reg *registry.Registry, opt Options) []problem.Fault {
	c := &checker{reg: reg, opt: opt, x: x, faults: slices.Clone(x.Faults)}
	for _, m := range x.Messages {
		c.message(m)
	}
	if len(c.faults) == 0 {
		return nil
	}
	c.faults = slices.DeleteFunc(c.faults, c.onPurpose)
	slices.SortStableFunc(c.faults, func(a, b problem.Fault) int { return cmp.Compare(a.Offset, b.Offset) })
	return slices.Compact(c.faults)
}

// A checker is one run of Check.
type checker struct {
	reg    *registry.Registry
	opt    Options
	x      *Exchange
	faults []problem.Fault
	row    *row // the current rule
}

// fault reports a violation of the current rule.
func (c *checker) fault(offset int, format string, args ...any) {
	c.faults = append(c.faults, problem.Fault{Offset: offset, Rule: c.row.Rule, Text: fmt.Sprintf(format, args...)})
}

// message runs all rules that apply to a message.
func (c *checker) message(m *Message) {
	for j := range m.Fields {
		c.field(m, &m.Fields[j])
	}
	if m.broken {
		return
	}
	for i := range rows {
		c.row = &rows[i]
		if c.row.codes != nil && !slices.Contains(c.row.codes, m.Code) {
			continue
		}
		c.columns(m)
		if check := messageChecks[c.row.Rule]; check != nil {
			check(c, m)
		}
	}
}

// columns reports what a response, or its request, lacks or must not have by the
// columns of the current rule.
func (c *checker) columns(m *Message) {
	for _, name := range c.row.needs {
		if !m.has(name) {
			c.fault(m.at(), "%s; add %s", c.row.says(), name)
		}
	}
	for _, name := range c.row.bars {
		c.bar(m, fmt.Sprintf("a %d response", m.Code), name)
	}
	req := m.request()
	if req == nil {
		return
	}
	if c.row.asks != nil && !req.has(c.row.asks...) {
		c.fault(m.at(), "%s; add %s to the request", c.row.says(), c.row.asks[0])
	}
	for _, name := range c.row.refuses {
		if req.has(name) {
			c.fault(m.at(), "%s; remove %s from the request", c.row.says(), name)
		}
	}
	if c.row.methods != nil && !slices.Contains(c.row.methods, req.Method) {
		c.fault(m.at(), "a %d response does not answer %s; write %s in the request, or another code here", m.Code, req.Method, c.row.methods[0])
	}
}

// bar reports a field, or the "content", that a message must not have.
func (c *checker) bar(m *Message, what, name string) {
	if f := m.field(name); f != nil {
		c.fault(f.Start, "%s has no %s; remove it", what, name)
	} else if name == "content" && m.Body != "" {
		c.fault(m.BodyStart, "%s has no content; remove it", what)
	}
}

// field runs all rules that apply to a field.
func (c *checker) field(m *Message, f *Field) {
	known, ok := c.reg.Field(f.Name)
	c.row = named("field-name")
	checkFieldName(c, f, known, ok)
	if !ok {
		return
	}
	c.row = named("direction")
	checkDirection(c, m, f, known)
	if badValue(f.Value) >= 0 {
		return // Parse has reported it
	}
	for i := range rows {
		if c.row = &rows[i]; slices.Contains(c.row.fields, known.Name) {
			fieldChecks[c.row.Rule](c, m, f)
		}
	}
}

// next returns the message after m, or nil.
func (c *checker) next(m *Message) *Message {
	if i := slices.Index(c.x.Messages, m) + 1; i < len(c.x.Messages) {
		return c.x.Messages[i]
	}
	return nil
}

// onPurpose reports whether a fault is in a request and a response has a code
// that servers send for that fault.
func (c *checker) onPurpose(f problem.Fault) bool {
	answers := named(f.Rule).answers
	return slices.ContainsFunc(c.x.Messages, func(m *Message) bool {
		req := m.lastRequest
		return req != nil && req.Start <= f.Offset && f.Offset <= req.End && slices.Contains(answers, m.Code)
	})
}
