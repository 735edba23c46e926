package exchange

import (
	"cmp"
	"fmt"
	"slices"

	"httpcodes/internal/registry"
)

// Want is what the place of an example asks of it, beyond the specifications.
type Want struct {
	// Codes that final responses may have, that of the page first; nil: any.
	// If all of them are interim, final responses may have any code, and one
	// of Codes must be shown.
	Codes []int
	// Phrases that a code may have beside the registered one. A code with an
	// entry may be shown although it is not registered, and then without a
	// phrase, too.
	Phrases map[int][]string
}

// Check holds the exchange to the rules and returns all faults, those of
// Parse too, by offset.
func (x *Exchange) Check(reg *registry.Registry, want Want) []Fault {
	c := &checker{reg: reg, want: want, x: x, faults: slices.Clone(x.Faults)}
	c.x = c.spelled()
	for i := range c.x.Messages {
		c.message(i)
	}
	if len(c.faults) == 0 {
		return nil
	}
	c.faults = slices.DeleteFunc(c.faults, c.onPurpose)
	slices.SortStableFunc(c.faults, func(a, b Fault) int { return cmp.Compare(a.Offset, b.Offset) })
	return slices.Compact(c.faults)
}

// A checker is one run of Check.
type checker struct {
	reg    *registry.Registry
	want   Want
	x      *Exchange
	faults []Fault
	index  int  // of the message at hand
	row    *row // the rule at hand

	notJSON bool // the message at hand says that it is JSON, and is not
}

// fault reports that the rule at hand is broken.
func (c *checker) fault(offset int, format string, args ...any) {
	offset = max(0, min(offset, len(c.x.src)))
	c.faults = append(c.faults, Fault{offset, c.row.Rule, fmt.Sprintf(format, args...)})
}

// message runs all rules that apply to a message.
func (c *checker) message(i int) {
	m := &c.x.Messages[i]
	c.index, c.notJSON = i, false
	for j := range m.Fields {
		c.field(m, &m.Fields[j])
	}
	if m.broken {
		return
	}
	for _, c.row = range messageTable {
		c.row.message(c, m)
	}
	for _, c.row = range codeTable[m.Code] {
		c.row.message(c, m)
	}
}

// field runs all rules that apply to a field.
func (c *checker) field(m *Message, f *Field) {
	known, ok := c.reg.Field(f.Name)
	c.row = &fieldNameRow
	checkFieldName(c, f, known, ok)
	if !ok {
		return
	}
	c.row = &directionRow
	checkDirection(c, m, f, known)
	if badValue(f.Value) >= 0 {
		return // that is told
	}
	for _, c.row = range fieldTable[known.Name] {
		c.row.field(c, m, f)
	}
}

// request returns the request that a response answers, or nil if it is not
// shown or could not be read.
func (c *checker) request(m *Message) *Message {
	if m.request < 0 || c.x.Messages[m.request].broken {
		return nil
	}
	return &c.x.Messages[m.request]
}

// next returns the message after the one at hand, or nil.
func (c *checker) next() *Message {
	if c.index+1 < len(c.x.Messages) {
		return &c.x.Messages[c.index+1]
	}
	return nil
}

// bodiless reports whether a response has no content although its fields
// may state a length (RFC 9112 §6.3).
func (c *checker) bodiless(m *Message) bool {
	if m.Request {
		return false
	}
	if m.interim() || m.Code == 204 || m.Code == 304 {
		return true
	}
	req := c.request(m)
	return req != nil && (req.Method == "HEAD" || tunnels(req, m))
}

// tunnels reports whether a response opens the tunnel that CONNECT asks for.
func tunnels(req, m *Message) bool { return req.Method == "CONNECT" && m.Code/100 == 2 }

// onPurpose reports whether a fault is in a request, and the response tells
// the client of that very fault.
func (c *checker) onPurpose(f Fault) bool {
	rule := slices.IndexFunc(table, func(r row) bool { return r.Rule == f.Rule })
	for i := range c.x.Messages {
		m := &c.x.Messages[i]
		if !m.Request || f.Offset < m.Start || f.Offset > m.End || rule < 0 {
			continue
		}
		for j := i + 1; j < len(c.x.Messages) && !c.x.Messages[j].Request; j++ {
			if slices.Contains(table[rule].answer, c.x.Messages[j].Code) {
				return true
			}
		}
	}
	return false
}
