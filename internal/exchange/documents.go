package exchange

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"httpcodes/internal/sourcefile"
)

func checkJSON(c *checker, m *Message) {
	if !m.is("json") || !m.shown() {
		return
	}
	text := m.Body
	syntax, wrong := errors.AsType[*json.SyntaxError](json.Unmarshal([]byte(text), &json.RawMessage{}))
	if !wrong {
		return
	}
	at := max(0, int(syntax.Offset)-1)
	if strings.HasPrefix(syntax.Error(), "unexpected end") {
		at = len(text)
	}
	c.fault(m.BodyStart+at, "the content is not JSON: %s", jsonFault(text, at, syntax.Error()))
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

// A problemDocument has the members of RFC 9457 §3.1.
type problemDocument struct {
	Type     string `json:"type"`
	Title    string `json:"title"`
	Status   *int   `json:"status"`
	Detail   string `json:"detail"`
	Instance string `json:"instance"`
}

// checkProblem leaves what is not JSON to checkJSON.
func checkProblem(c *checker, m *Message) {
	if m.Request || m.mediaType() != "application/problem+json" || !m.shown() {
		return
	}
	text := m.Body
	var doc problemDocument
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](json.Unmarshal([]byte(text), &doc)); ok {
		if wrong.Field == "" {
			c.fault(m.BodyStart, "a problem document is a JSON object; begin it with `{`")
		} else {
			c.fault(m.BodyStart+int(wrong.Offset)-1, "the type of `%s` is %s, not %s", wrong.Field, wrong.Type, wrong.Value)
		}
		return
	}
	at := func(member string) int { return m.BodyStart + max(0, strings.Index(text, `"`+member+`"`)) }
	for _, member := range [][2]string{{"type", doc.Type}, {"instance", doc.Instance}} {
		if _, fault := badReference(member[1]); member[1] != "" && fault != "" {
			c.fault(at(member[0]), "`%s` must be a string with a URI reference", member[0])
		}
	}
	if doc.Status != nil && *doc.Status != m.Code {
		c.fault(at("status"), "`status` says %d, but the response is %d; write `\"status\": %d`", *doc.Status, m.Code, m.Code)
	}
	// The title of a problem of type about:blank is the phrase (RFC 9457 §4.2.1).
	if cmp.Or(doc.Type, "about:blank") == "about:blank" && doc.Title != "" && doc.Title != m.Phrase {
		c.fault(at("title"), "a problem of type about:blank has the phrase as its title; write `\"title\": %q`, or a type", m.Phrase)
	}
}

func checkXML(c *checker, m *Message) {
	if !m.is("xml") || !m.shown() {
		return
	}
	if _, at, fault := sourcefile.ParseXML(m.Body); fault != "" {
		c.fault(m.BodyStart+at, "the content is not well-formed XML: %s", fault)
	}
}
