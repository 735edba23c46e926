package registry

import (
	"strings"

	"httpcodes/internal/table"
)

// Facts is what the specifications say about one registered code. The comment
// of the package lists the possible words and their meaning.
type Facts struct {
	Code      int
	Spec      string        // where it is defined now: "RFC 9110 §15.5.5"
	Since     string        // where it was first specified: "RFC 1945 (1996)"
	Cacheable string        // heuristic, explicit or never
	Content   string        // none, allowed or expected
	Method    string        // "", kept, may-become-get or becomes-get
	Required  []Requirement // fields for which the specification has a keyword
	Formerly  []Former      // older names, oldest first
	Earlier   []string      // former sections, newest first: "RFC 7231 §6.5.4"
}

// A Requirement is a field that a specification requires, recommends or permits
// by name in responses with a code.
type Requirement struct {
	Field     string // registered name
	Level     string // MUST, SHOULD or MAY
	Condition string // the condition under which it applies; "" if always
}

// A Former is a name that a code had in an older document.
type Former struct {
	Phrase string
	Where  string // "RFC 7231"; several documents are separated by ", "
}

func readFacts(r table.Row) Facts {
	f := Facts{
		Code:      codeIn(r, 0),
		Spec:      r.Cells[1],
		Since:     r.Cells[2],
		Cacheable: oneOf(r, 3, "heuristic", "explicit", "never"),
		Content:   oneOf(r, 4, "none", "allowed", "expected"),
		Method:    oneOf(r, 5, "", "kept", "may-become-get", "becomes-get"),
		Earlier:   r.List(8),
	}
	for _, item := range r.List(6) {
		f.Required = append(f.Required, readRequirement(r, item))
	}
	for _, item := range r.List(7) {
		phrase, where := splitNote(item)
		if phrase == "" || where == "" {
			r.Fault(7, "former name %q has no document in parentheses", item)
		}
		f.Formerly = append(f.Formerly, Former{phrase, where})
	}
	return f
}

// readRequirement parses a requirement such as "Retry-After SHOULD (if the
// condition is temporary)".
func readRequirement(r table.Row, item string) Requirement {
	demand, condition := splitNote(item)
	field, level, ok := strings.Cut(demand, " ")
	if !ok || level != "MUST" && level != "SHOULD" && level != "MAY" {
		r.Fault(6, "required field %q has no level", item)
	}
	return Requirement{field, level, condition}
}

// splitNote splits a text such as "text (note)".
func splitNote(item string) (text, note string) {
	text, note, ok := strings.Cut(item, " (")
	if !ok {
		return item, ""
	}
	return text, strings.TrimSuffix(note, ")")
}
