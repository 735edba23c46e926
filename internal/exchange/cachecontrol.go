package exchange

import (
	"strings"

	"httpcodes/internal/problem"
)

// A directive of Cache-Control (RFC 9111 §5.2, RFC 5861, RFC 8246).
type directive struct {
	name              string
	request, response bool
	seconds           argument
}

type argument int

const (
	without  argument = iota // no argument, or a list of fields
	optional                 // may have seconds
	needed                   // has seconds
)

var directives = []directive{
	{"immutable", false, true, without},
	{"max-age", true, true, needed},
	{"max-stale", true, false, optional},
	{"min-fresh", true, false, needed},
	{"must-revalidate", false, true, without},
	{"must-understand", false, true, without},
	{"no-cache", true, true, without},
	{"no-store", true, true, without},
	{"no-transform", true, true, without},
	{"only-if-cached", true, false, without},
	{"private", false, true, without},
	{"proxy-revalidate", false, true, without},
	{"public", false, true, without},
	{"s-maxage", false, true, needed},
	{"stale-if-error", true, true, needed},
	{"stale-while-revalidate", false, true, needed},
}

func checkCacheControl(c *checker, m *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		at += f.ValueStart
		scan := &scanner{s: elem}
		name, value, ok := scan.token(), "", true
		if scan.take('=') {
			value, ok = scan.word()
		}
		if name == "" || !ok || !scan.done() {
			c.fault(at, "`%s` is not a directive; write it as `max-age=60`", elem)
			continue
		}
		c.directive(m, at, strings.ToLower(name), value)
	}
}

func (c *checker) directive(m *Message, at int, name, value string) {
	for i := range directives {
		d := &directives[i]
		if d.name != name {
			continue
		}
		switch {
		case m.Request && !d.request:
			c.fault(at, "`%s` is a directive of responses, not of requests; drop it", name)
		case !m.Request && !d.response:
			c.fault(at, "`%s` is a directive of requests, not of responses; drop it", name)
		case d.seconds == needed && number(value) < 0, d.seconds == optional && value != "" && number(value) < 0:
			c.fault(at, "`%s` takes a number of seconds; write it as `%s=60`", name, name)
		}
		return
	}
	if near := suggest(name, directives); near != "" {
		c.fault(at, "no directive `%s` is known%s", name, near)
	}
}

// suggest does for the names of directives what problem.Suggest does for a list
// of words.
func suggest(word string, known []directive) string {
	var names []string
	for _, d := range known {
		names = append(names, d.name)
	}
	return problem.Suggest(word, names)
}
