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

func checkDate(c *checker, _ *Message, f *Field) {
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

func checkRetryAfter(c *checker, m *Message, f *Field) {
	if number(f.Value) >= 0 {
		return
	}
	if strings.Contains(f.Value, ",") {
		checkDate(c, m, f)
		return
	}
	c.fault(f.ValueStart, "Retry-After is a number of seconds or a date; write `Retry-After: 120`")
}

// whole returns a check that reports a value that does not have a form. The text
// follows "is not" in the message.
func whole(form *regexp.Regexp, text string) func(*checker, *Message, *Field) {
	return func(c *checker, _ *Message, f *Field) {
		if !form.MatchString(f.Value) {
			c.fault(f.ValueStart, "`%s` is not %s", f.Value, text)
		}
	}
}

// members returns a check that reports the members of a list that do not have a
// form. The text follows "is not" in the message.
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

// The forms of values and of members of lists. A nameForm has no asterisk, though it
// is a token: no field has one in its name, and a lone `*` is no name.
var (
	numberForm   = regexp.MustCompile(`^[0-9]{1,15}$`)
	nameForm     = regexp.MustCompile("^[!#$%&'+.^_`|~0-9A-Za-z-]+$")
	tokenForm    = regexp.MustCompile(`^` + token + `[ \t]*(?:;.*)?$`)         // RFC 9110 §5.6.2, with the parameters of transfer codings
	protocolForm = regexp.MustCompile(`^` + token + `(?:/` + token + `)?$`)    // RFC 9110 §7.8
	languageForm = regexp.MustCompile(`^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$`) // RFC 4647 §2.1
	rangeForm    = regexp.MustCompile(`^(?:\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)[ \t]*(?:;.*)?$`)
	cookieForm   = regexp.MustCompile(`^` + cookiePair + `(?:; ` + cookiePair + `)*$`)
)

// cookiePair is a cookie (RFC 6265 §4.1.1). Its value has no space, comma, semicolon,
// backslash or quote, but may be inside quotes.
const cookiePair = token + `=(?:"[^ \t",;\\]*"|[^ \t",;\\]*)`

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
