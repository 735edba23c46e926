package exchange

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"time"
)

func checkRepeated(c *checker, m *Message, f *Field) {
	if m.field(f.Name) != f {
		c.fault(f.Start, "a second %s; write it once", f.Name)
	}
}

// date reports what is wrong with an HTTP-date.
func (c *checker) date(f *Field) {
	if fault := dateFault(f.Name, f.Value); fault != "" {
		c.fault(f.ValueStart, "%s", fault)
	}
}

// dateFault says what is wrong with an HTTP-date, or returns "". The argument name
// is that of its field or attribute.
func dateFault(name, value string) string {
	t, err := time.Parse(http.TimeFormat, value)
	if err != nil {
		return fmt.Sprintf("`%s` is not a date; write %s as `Sun, 22 Nov 2026 08:49:37 GMT`", value, name)
	}
	if want := t.Format(http.TimeFormat); want != value {
		return "the form of the date or its weekday is wrong; write `" + want + "`"
	}
	return ""
}

func checkDate(c *checker, _ *Message, f *Field) { c.date(f) }

func checkLastModified(c *checker, m *Message, f *Field) {
	date := m.field("Date")
	if date == nil {
		return
	}
	modified, err := time.Parse(http.TimeFormat, f.Value)
	if err != nil {
		return
	}
	if made, err := time.Parse(http.TimeFormat, date.Value); err == nil && modified.After(made) {
		c.fault(f.ValueStart, "Last-Modified is later than Date; write an earlier date")
	}
}

func checkRetryAfter(c *checker, _ *Message, f *Field) {
	if number(f.Value) >= 0 {
		return
	}
	if strings.Contains(f.Value, ",") {
		c.date(f)
		return
	}
	c.fault(f.ValueStart, "Retry-After is a number of seconds or a date; write `Retry-After: 120`")
}

func checkNumber(c *checker, _ *Message, f *Field) {
	if number(f.Value) < 0 {
		c.fault(f.ValueStart, "%s is a whole number, not `%s`; write only digits", f.Name, f.Value)
	}
}

// members returns a check that reports the members of a list that do not have a
// form, and says what they are not.
func members(form *regexp.Regexp, text string) func(*checker, *Message, *Field) {
	return func(c *checker, _ *Message, f *Field) {
		for at, elem := range elements(f.Value) {
			if !form.MatchString(elem) {
				c.fault(f.ValueStart+at, "`%s` is not %s", elem, text)
			}
		}
	}
}

// orStar returns a check that also accepts the value `*`.
func orStar(check func(*checker, *Message, *Field)) func(*checker, *Message, *Field) {
	return func(c *checker, m *Message, f *Field) {
		if f.Value != "*" {
			check(c, m, f)
		}
	}
}

// nameForm matches the name of a field (RFC 9110 §5.1). No known name has the
// asterisk that a token may have.
var nameForm = regexp.MustCompile("^[!#$%&'+.^_`|~0-9A-Za-z-]+$")

func checkList(c *checker, _ *Message, f *Field) {
	for at := 0; f.Value != ""; {
		end := elementEnd(f.Value, at)
		if strings.TrimSpace(f.Value[at:end]) == "" {
			c.fault(f.ValueStart+min(at, len(f.Value)-1), "an empty member in a list; remove the comma")
		}
		if end == len(f.Value) {
			return
		}
		at = end + 1
	}
}

// checkTokens also accepts a slash in Upgrade, as in HTTP/2.0, and the
// parameters that transfer codings may have.
func checkTokens(c *checker, _ *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		name, _, _ := strings.Cut(elem, ";")
		protocol, version, versioned := strings.Cut(strings.TrimSpace(name), "/")
		if !isToken(protocol) || versioned && (f.Name != "Upgrade" || !isToken(version)) {
			c.fault(f.ValueStart+at, "`%s` is not a token; write words of letters, digits and hyphens, with commas between them", elem)
		}
	}
}

func checkAllow(c *checker, _ *Message, f *Field) {
	if f.Value == "" || f.Value == "*" && f.Name != "Allow" {
		return
	}
	for at, method := range elements(f.Value) {
		if upper := strings.ToUpper(method); c.reg.Method(method) {
			continue
		} else if c.reg.Method(upper) {
			c.fault(f.ValueStart+at, "methods are case-sensitive; write `%s`", upper)
		} else {
			c.fault(f.ValueStart+at, "`%s` is not a registered method; separate methods by commas", method)
		}
	}
}

func checkReference(c *checker, _ *Message, f *Field) {
	if i, fault := badReference(f.Value); fault != "" {
		c.fault(f.ValueStart+i, "the address in %s %s", f.Name, fault)
	} else if i := strings.IndexByte(f.Value, '#'); i >= 0 && f.Name != "Location" {
		c.fault(f.ValueStart+i, "the address in %s has no fragment; remove `%s`", f.Name, f.Value[i:])
	}
}
