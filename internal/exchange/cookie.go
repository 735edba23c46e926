package exchange

import (
	"regexp"
	"strings"
)

// cookieAttributes are the attributes that browsers support: those of RFC 6265
// §4.1.1, and SameSite, Partitioned and Priority.
var cookieAttributes = []string{"Domain", "Expires", "HttpOnly", "Max-Age", "Partitioned", "Path", "Priority", "SameSite", "Secure"}

func checkCookie(c *checker, _ *Message, f *Field) {
	at := f.ValueStart
	for pair := range strings.SplitSeq(f.Value, "; ") {
		if !cookiePair.MatchString(pair) {
			c.fault(at, "`%s` is not `name=value`; put `; ` between cookies", pair)
		}
		at += len(pair) + len("; ")
	}
}

// cookiePair matches a cookie-pair (RFC 6265 §4.1.1). A value has no space, comma,
// semicolon, backslash or quote, but may be inside quotes.
var cookiePair = regexp.MustCompile(`^` + token + `=(?:"[^ \t",;\\]*"|[^ \t",;\\]*)$`)

func checkSetCookie(c *checker, _ *Message, f *Field) {
	at := f.ValueStart
	for i, part := range strings.Split(f.Value, ";") {
		indent := len(part) - len(strings.TrimLeft(part, " "))
		if i == 0 && !cookiePair.MatchString(part) {
			c.fault(at, "`%s` is not `name=value`; put `; ` before each attribute", part)
		} else if i > 0 {
			c.cookieAttribute(at+indent, part[indent:])
		}
		at += len(part) + 1
	}
}

func (c *checker) cookieAttribute(at int, attribute string) {
	name, value, _ := strings.Cut(attribute, "=")
	fault := ""
	switch known := nearestName(name, cookieAttributes); {
	case known != name && known != "":
		c.fault(at, "write the attribute as `%s`, not `%s`", known, name)
		return
	case known == "":
		c.fault(at, "no attribute `%s` is known; the attributes are %s", name, strings.Join(cookieAttributes, ", "))
		return
	case name == "Expires":
		fault = dateFault(name, value)
	case name == "Max-Age" && number(strings.TrimPrefix(value, "-")) < 0:
		fault = "Max-Age is a number of seconds; write it as `Max-Age=3600`"
	case name == "Path" && !strings.HasPrefix(value, "/"):
		fault = "Path begins with `/`; write it as `Path=/`"
	case name == "SameSite" && value != "Strict" && value != "Lax" && value != "None":
		fault = "SameSite is `Strict`, `Lax` or `None`; write one of them"
	}
	if fault != "" {
		c.fault(at+len(name)+min(1, len(attribute)-len(name)), "%s", fault)
	}
}
