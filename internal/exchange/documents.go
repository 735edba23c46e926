package exchange

import (
	"cmp"
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/sourcefile"
)

func checkJSON(c *checker, m *Message) {
	if !m.json() {
		return
	}
	text, shown := m.text()
	if !shown || json.Valid([]byte(text)) {
		return
	}
	c.notJSON = true
	var value any
	if syntax, ok := errors.AsType[*json.SyntaxError](json.Unmarshal([]byte(text), &value)); ok {
		at := max(0, int(syntax.Offset)-1)
		if strings.HasPrefix(syntax.Error(), "unexpected end") {
			at = len(text)
		}
		c.fault(m.BodyStart+at, "the content is not JSON: %s", jsonFault(text, at, syntax.Error()))
	}
}

// jsonFaults translates errors of encoding/json into terms that a writer knows. The
// first element that matches is used.
var jsonFaults = []struct{ part, says string }{
	{"unexpected end", "it ends too early; close what is open"},
	{"object key string", "a name is in double quotes; write `\"name\": value`"},
	{"after object key:value", "a comma is missing before this; add it"},
	{"after object key", "a colon is missing before this; write `\"name\": value`"},
	{"after array element", "a comma is missing before this; add it"},
	{"after top-level value", "it has ended before this; remove the rest"},
	{"in string literal", "a string cannot contain this character; write a line end as `\\n`, a tab as `\\t`"},
	{"escape", "a backslash begins an escape such as `\\n`; write `\\\\` for a backslash"},
	{"", "this is not a value; write a text in double quotes, a number, true, false or null"},
}

// jsonFault says what is wrong at an offset of text, where encoding/json reports err.
func jsonFault(text string, at int, err string) string {
	if at < len(text) && strings.ContainsAny(text[at:at+1], "]}") && strings.HasSuffix(strings.TrimSpace(text[:at]), ",") {
		return "a comma before `" + text[at:at+1] + "`; remove it"
	}
	i := slices.IndexFunc(jsonFaults, func(f struct{ part, says string }) bool { return strings.Contains(err, f.part) })
	return jsonFaults[i].says
}

// A memberType is the type that a member of a problem document must have.
type memberType struct {
	name, want string
	is         func(value string) bool
}

var problemMembers = []memberType{
	{"type", "a string with a URI reference", isReference},
	{"title", "a string", isString},
	{"status", "a number", func(v string) bool { return number(v) >= 0 }},
	{"detail", "a string", isString},
	{"instance", "a string with a URI reference", isReference},
}

func isString(v string) bool { return v != "" && v[0] == '"' }

func isReference(v string) bool {
	if !isString(v) {
		return false
	}
	_, fault := badReference(v[1 : len(v)-1])
	return fault == ""
}

// checkProblem runs after checkJSON.
func checkProblem(c *checker, m *Message) {
	if m.Request || c.notJSON || m.mediaType() != "application/problem+json" {
		return
	}
	text, shown := m.text()
	if !shown {
		return
	}
	var members map[string]json.RawMessage
	if json.Unmarshal([]byte(text), &members) != nil || members == nil {
		c.fault(m.BodyStart, "a problem document is a JSON object; begin it with `{`")
		return
	}
	at := func(name string) int {
		found := regexp.MustCompile(`"` + name + `"\s*:\s*` + regexp.QuoteMeta(string(members[name]))).FindStringIndex(text)
		if found == nil {
			return m.BodyStart // the name has escapes
		}
		return m.BodyStart + found[0]
	}
	for _, want := range problemMembers {
		if value, ok := members[want.name]; ok && !want.is(string(value)) {
			c.fault(at(want.name), "`%s` must be %s", want.name, want.want)
		}
	}
	if n := number(string(members["status"])); n >= 0 && n != m.Code {
		c.fault(at("status"), "`status` says %d, but the response is %d; write `\"status\": %d`", n, m.Code, m.Code)
	}
	// The title of a problem of type about:blank is the phrase (RFC 9457 §4.2.1).
	kind, title := cmp.Or(string(members["type"]), `"about:blank"`), string(members["title"])
	if kind == `"about:blank"` && isString(title) && title != strconv.Quote(m.Phrase) {
		c.fault(at("title"), "a problem of type about:blank has the phrase as its title; write `\"title\": %q`, or a type", m.Phrase)
	}
}

func checkXML(c *checker, m *Message) {
	if !m.xml() {
		return
	}
	text, shown := m.text()
	if !shown {
		return
	}
	if _, at, fault := sourcefile.ParseXML(text); fault != "" {
		c.fault(m.BodyStart+at, "the content is not well-formed XML: %s", fault)
	}
}
