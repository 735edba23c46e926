package registry

import (
	"fmt"
	"regexp"
	"strings"
)

// A Spec refers to a specification or to a section of one.
type Spec struct {
	Document string // "RFC 9110", "draft-ietf-httpbis-resumable-upload-05" or "status-change-…"
	Section  string // "15.5.5", or "B.3" in an appendix; "" for the whole document
}

// A SpecMatch is a Spec found in running text.
type SpecMatch struct {
	Start, End int // byte offsets
	Spec       Spec
}

const sectionPattern = `(?:[1-9][0-9]*|[A-Z])(?:\.[1-9][0-9]*)*`

var (
	specForm   = regexp.MustCompile(`^(RFC [1-9][0-9]{0,4}|(?:draft|status-change)(?:-[a-z0-9]+)+)(?: §(` + sectionPattern + `))?$`)
	specInText = regexp.MustCompile(`\bRFC[ \n\x{a0}]([1-9][0-9]{0,4})\b(?:[ \n\x{a0}]§(` + sectionPattern + `)\b)?`)
)

// ParseSpec parses a reference such as "RFC 9110 §15.5.5", "RFC 9110 §B.3",
// "RFC 9110" or the name of a draft. The error says how to write a reference.
func ParseSpec(ref string) (Spec, error) {
	m := specForm.FindStringSubmatch(ref)
	if m == nil {
		return Spec{}, fmt.Errorf("%q is not a reference; write it as `RFC 9110 §15.5.5`", ref)
	}
	return Spec{Document: m[1], Section: m[2]}, nil
}

// String returns the reference in the form that ParseSpec accepts.
func (s Spec) String() string {
	if s.Section == "" {
		return s.Document
	}
	return s.Document + " §" + s.Section
}

// URL returns the address of the document or section: the HTML edition of the
// RFC Editor for an RFC, and the IETF Datatracker for anything else.
func (s Spec) URL() string {
	number, rfc := strings.CutPrefix(s.Document, "RFC ")
	switch {
	case rfc:
		return "https://www.rfc-editor.org/rfc/rfc" + number + ".html" + s.fragment()
	case strings.HasPrefix(s.Document, "draft-"):
		return "https://datatracker.ietf.org/doc/html/" + s.Document + s.fragment()
	}
	return "https://datatracker.ietf.org/doc/" + s.Document + "/"
}

// fragment returns the anchor of the section. Both editions form it in the same
// way for documents of any age.
func (s Spec) fragment() string {
	switch {
	case s.Section == "":
		return ""
	case s.Section[0] >= 'A':
		return "#appendix-" + s.Section
	}
	return "#section-" + s.Section
}

// FindSpecs returns all references such as "RFC 9110 §15.5.5" and "RFC 9110" in
// running text, in order. A space, a no-break space or a line end separates
// their parts.
func FindSpecs(text string) []SpecMatch {
	var found []SpecMatch
	if !strings.Contains(text, "RFC") { // most texts; the expression takes a hundred times as long
		return nil
	}
	for _, m := range specInText.FindAllStringSubmatchIndex(text, -1) {
		match := SpecMatch{Start: m[0], End: m[1], Spec: Spec{Document: "RFC " + text[m[2]:m[3]]}}
		if m[4] >= 0 {
			match.Spec.Section = text[m[4]:m[5]]
		}
		found = append(found, match)
	}
	return found
}
