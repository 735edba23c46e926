package exchange

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"httpcodes/internal/sourcefile"
)

func checkJSON(c *checker, m *Message) {
	if !m.json() {
		return
	}
	doc, shown := m.content()
	if !shown || json.Valid([]byte(doc.text)) {
		return
	}
	c.notJSON = true
	var value any
	if syntax, ok := errors.AsType[*json.SyntaxError](json.Unmarshal([]byte(doc.text), &value)); ok {
		at := max(0, int(syntax.Offset)-1)
		if strings.HasPrefix(syntax.Error(), "unexpected end") {
			at = len(doc.text)
		}
		c.fault(doc.offset(at), "the content is not JSON: %s", syntax)
	}
}

// A member is a name and a value of a JSON object.
type member struct {
	name, value string
	at          int // offset of the name in the text
}

// readMembers returns the members of the JSON object text, which is valid JSON. The
// result ok is false if it is not an object.
func readMembers(text string) (members []member, ok bool) {
	in := json.NewDecoder(strings.NewReader(text))
	if open, _ := in.Token(); open != json.Delim('{') {
		return nil, false
	}
	for in.More() {
		before := int(in.InputOffset())
		token, _ := in.Token()
		name, _ := token.(string)
		var value json.RawMessage
		if in.Decode(&value) != nil {
			return members, true // checkJSON reports it
		}
		members = append(members, member{name, string(value), before + strings.IndexByte(text[before:], '"')})
	}
	return members, true
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
	doc, shown := m.content()
	if !shown {
		return
	}
	members, ok := readMembers(doc.text)
	if !ok {
		c.fault(doc.offset(0), "a problem document is a JSON object; begin it with `{`")
		return
	}
	kind := `"about:blank"`
	var title *member
	for i := range members {
		has := &members[i]
		for _, want := range problemMembers {
			if has.name == want.name && !want.is(has.value) {
				c.fault(doc.offset(has.at), "`%s` is %s", want.name, want.want)
			}
		}
		switch n := number(has.value); {
		case has.name == "type":
			kind = has.value
		case has.name == "title":
			title = has
		case has.name == "status" && n >= 0 && n != m.Code:
			c.fault(doc.offset(has.at), "`status` says %d, but the response is %d; write `\"status\": %d`", n, m.Code, m.Code)
		}
	}
	if title != nil && kind == `"about:blank"` {
		c.blankTitle(m, doc.offset(title.at), title.value)
	}
}

// blankTitle checks that the title of a problem of type about:blank is the phrase
// (RFC 9457 §4.2.1).
func (c *checker) blankTitle(m *Message, at int, title string) {
	if isString(title) && title != strconv.Quote(m.Phrase) {
		c.fault(at, "a problem of type about:blank has the phrase as its title; write `\"title\": %q`, or a type", m.Phrase)
	}
}

func checkXML(c *checker, m *Message) {
	if !m.xml() {
		return
	}
	doc, shown := m.content()
	if !shown {
		return
	}
	if _, at, fault := sourcefile.ParseXML(doc.text); fault != "" {
		c.fault(doc.offset(at), "the content is not well-formed XML: %s", fault)
	}
}
