package exchange

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/table"
)

// directivesText is the table of the directives of Cache-Control (RFC 9111 §5.2, RFC
// 5861, RFC 8246): the messages that may have them, and whether they have a number of
// seconds.
//
//go:embed directives.csv
var directivesText string

var directives = table.Embedded("directives.csv", directivesText, "directive,in,seconds")

var directiveForm = regexp.MustCompile(`^(` + token + `)(?:=(` + token + `|` + quoted + `))?$`)

func checkCacheControl(c *checker, m *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		if d := directiveForm.FindStringSubmatch(elem); d != nil {
			c.directive(m, f.ValueStart+at, strings.ToLower(d[1]), strings.Trim(d[2], `"`))
		} else {
			c.fault(f.ValueStart+at, "`%s` is not a directive; write it as `max-age=60`", elem)
		}
	}
}

func (c *checker) directive(m *Message, at int, name, value string) {
	here, there := "responses", "requests"
	if m.Request {
		here, there = there, here
	}
	var known []string
	for _, d := range directives {
		known = append(known, d.Cells[0])
		if d.Cells[0] != name {
			continue
		}
		seconds := d.Cells[2]
		switch {
		case !slices.Contains(d.List(1), here):
			c.fault(at, "`%s` is a directive of %s, not of %s; remove it", name, there, here)
		case seconds == "needed" && number(value) < 0, seconds == "optional" && value != "" && number(value) < 0:
			c.fault(at, "`%s` takes a number of seconds; write it as `%s=60`", name, name)
		}
		return
	}
	if near := problem.Suggest(name, known); near != "" {
		c.fault(at, "no directive `%s` is known%s", name, near)
	}
}
