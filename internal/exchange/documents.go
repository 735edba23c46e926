package exchange

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

func checkJSON(c *checker, m *Message) {
	if !m.json() {
		return
	}
	doc, shown := m.content()
	if !shown || json.Valid([]byte(doc.text)) {
		return
	}
	var syntax *json.SyntaxError
	var any any
	if err := json.Unmarshal([]byte(doc.text), &any); errors.As(err, &syntax) {
		at := max(0, int(syntax.Offset)-1)
		if strings.HasPrefix(syntax.Error(), "unexpected end") {
			at = len(doc.text)
		}
		c.fault(doc.offset(at), "the content is not JSON: %s", syntax)
	}
}

// A problemMember is a member of a problem document with what it must be.
type problemMember struct {
	name, want string
	is         func(json.RawMessage) bool
}

var problemMembers = []problemMember{
	{"type", "a string with a URI reference", isReference},
	{"title", "a string", isString},
	{"status", "a number", func(v json.RawMessage) bool { return number(string(v)) >= 0 }},
	{"detail", "a string", isString},
	{"instance", "a string with a URI reference", isReference},
}

func isString(v json.RawMessage) bool { return len(v) > 0 && v[0] == '"' }

func isReference(v json.RawMessage) bool {
	if !isString(v) {
		return false
	}
	_, fault := badReference(string(v[1 : len(v)-1]))
	return fault == ""
}

func checkProblem(c *checker, m *Message) {
	if m.Request || m.mediaType() != "application/problem+json" {
		return
	}
	doc, shown := m.content()
	if !shown || !json.Valid([]byte(doc.text)) {
		return
	}
	members := map[string]json.RawMessage{}
	if json.Unmarshal([]byte(doc.text), &members) != nil {
		c.fault(doc.offset(0), "a problem document is a JSON object")
		return
	}
	for _, want := range problemMembers {
		if v, ok := members[want.name]; ok && !want.is(v) {
			c.fault(memberOffset(&doc, want.name), "`%s` is %s", want.name, want.want)
		}
	}
	c.problemStatus(m, &doc, members)
}

// problemStatus compares a problem document with its response. A document
// without a type, or of type about:blank, has the phrase as its title
// (RFC 9457 §4.2.1).
func (c *checker) problemStatus(m *Message, doc *content, members map[string]json.RawMessage) {
	if n := number(string(members["status"])); n >= 0 && n != m.Code {
		c.fault(memberOffset(doc, "status"), "`status` says %d, but the response is %d; write `\"status\": %d`", n, m.Code, m.Code)
	}
	kind, title := string(members["type"]), string(members["title"])
	if (kind == "" || kind == `"about:blank"`) && isString(members["title"]) && title != strconv.Quote(m.Phrase) {
		c.fault(memberOffset(doc, "title"), "a problem of type about:blank has the phrase as its title; write `\"title\": %q`, or a type", m.Phrase)
	}
}

func memberOffset(doc *content, name string) int {
	return doc.offset(max(0, strings.Index(doc.text, strconv.Quote(name))))
}

func checkXML(c *checker, m *Message) {
	if !m.xml() {
		return
	}
	doc, shown := m.content()
	if !shown {
		return
	}
	if at, fault := xmlFault(doc.text); fault != "" {
		c.fault(doc.offset(at), "the content is not well-formed XML: %s", fault)
	}
}

// xmlFault returns where and why text is not a well-formed document.
func xmlFault(text string) (at int, fault string) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	depth, roots := 0, 0
	for {
		at = int(d.InputOffset())
		token, err := d.Token()
		var syntax *xml.SyntaxError
		switch {
		case err == io.EOF && roots == 1:
			return 0, ""
		case err == io.EOF:
			return 0, "a document has one root element"
		case errors.As(err, &syntax):
			return int(d.InputOffset()), syntax.Msg
		case err != nil:
			return int(d.InputOffset()), err.Error()
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			if depth == 0 && strings.TrimSpace(string(token)) != "" {
				return at, "text outside the root element"
			}
		}
	}
}
