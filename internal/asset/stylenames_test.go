package asset

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2/css"

	"httpcodes/internal/problem"
)

// names are the names of CSS that browsers know, by kind, in lower case. The kind
// of a descriptor is the name of its at-rule.
type names map[string][]string

// readNames parses testdata/css.txt.
func readNames(t testing.TB) names {
	t.Helper()
	text, err := os.ReadFile("testdata/css.txt")
	if err != nil {
		t.Fatal(err)
	}
	all, kind := make(names), ""
	for line := range strings.Lines(string(text)) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			kind = strings.Trim(line, "[]")
		default:
			all[kind] = append(all[kind], line)
		}
	}
	return all
}

// vendor matches the prefix that a vendor puts before its own names.
var vendor = regexp.MustCompile(`^-(?:webkit|moz|ms|o)-`)

// has reports whether browsers know a name, with or without a vendor's prefix.
func (n names) has(kind, name string) bool {
	return slices.Contains(n[kind], name) || slices.Contains(n[kind], vendor.ReplaceAllString(name, ""))
}

// name checks a property in a style rule, or a descriptor in an at-rule.
func (s *lint) name(t lintToken) {
	name, rule := strings.ToLower(t.text), ""
	if len(s.open) > 0 {
		rule = s.open[len(s.open)-1].rule
	}
	switch {
	case len(s.open) == 0:
		s.fault(t.offset, "%s stands outside of a rule; put it into one", t.text)
	case rule == "--":
	case s.names[rule] == nil || rule == "@page":
		known := slices.Concat(s.names[rule], s.names["property"])
		if !s.names.has("property", name) && !s.names.has(rule, name) {
			s.fault(t.offset, "no browser knows the property %s%s", t.text, problem.Suggest(name, known))
		}
	case !s.names.has(rule, name):
		s.fault(t.offset, "%s has no %s%s", rule, t.text, problem.Suggest(name, s.names[rule]))
	}
}

// selector checks the names of pseudo-classes and pseudo-elements.
func (s *lint) selector(part []lintToken) {
	for i := 0; i+1 < len(part); i++ {
		if part[i].kind != css.ColonToken {
			continue
		}
		start, name := i, ":"
		if part[i+1].kind == css.ColonToken && i+2 < len(part) {
			i, name = i+1, "::"
		}
		switch next := part[i+1]; next.kind {
		case css.IdentToken:
			name += strings.ToLower(next.text)
		case css.FunctionToken:
			name += strings.ToLower(next.text) + ")"
		default:
			continue
		}
		if !s.knownSelector(name) {
			s.fault(part[start].offset, "no browser knows the selector %s%s", name, problem.Suggest(name, s.names["selector"]))
		}
	}
}

// old are the pseudo-elements that may be written with one colon (Selectors 4
// §3.6.4).
var old = []string{":before", ":after", ":first-line", ":first-letter"}

func (s *lint) knownSelector(name string) bool {
	return slices.Contains(s.names["selector"], name) || slices.Contains(old, name)
}

// unit matches the unit of a number.
var unit = regexp.MustCompile(`^[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?(.+)$`)

// hexDigits matches a color of 3, 4, 6 or 8 hexadecimal digits.
var hexDigits = regexp.MustCompile(`^#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$`)

// words checks the units, functions and colors of a value, and what stands behind
// its exclamation mark.
func (s *lint) words(value []lintToken) {
	for i, t := range value {
		name := strings.ToLower(strings.TrimSuffix(t.text, "("))
		switch {
		case t.kind == css.DimensionToken:
			s.unit(t)
		case t.kind == css.FunctionToken && !strings.HasPrefix(name, "--") && !s.names.has("function", name):
			s.fault(t.offset, "no browser knows the function %s%s", t.text, problem.Suggest(name, s.names["function"]))
		case t.kind == css.HashToken && !t.nested && !hexDigits.MatchString(t.text):
			s.fault(t.offset, "%s is no color; write 3, 4, 6 or 8 hexadecimal digits after #", t.text)
		case t.text == "!" && i+1 < len(value) && !strings.EqualFold(value[i+1].text, "important"):
			s.fault(t.offset, "!%s means nothing; write !important, or remove it", value[i+1].text)
		}
	}
}

// unit checks the unit of a number.
func (s *lint) unit(t lintToken) {
	m := unit.FindStringSubmatchIndex(t.text)
	if m == nil {
		return
	}
	if name := t.text[m[2]:]; !slices.Contains(s.names["unit"], strings.ToLower(name)) {
		s.fault(t.offset+m[2], "there is no unit %s%s", name, problem.Suggest(name, s.names["unit"]))
	}
}

// features checks the features in a media query.
func (s *lint) features(part []lintToken) {
	for i := 1; i+1 < len(part); i++ {
		t := part[i]
		feature := t.kind == css.IdentToken && part[i-1].kind == css.LeftParenthesisToken && !strings.EqualFold(t.text, "not")
		name := strings.ToLower(t.text)
		if feature && !s.names.has("media", name) && !s.names.has("media", minMax.ReplaceAllString(name, "")) {
			s.fault(t.offset, "no browser knows the media feature %s%s", t.text, problem.Suggest(minMax.ReplaceAllString(name, ""), s.names["media"]))
		}
	}
}

// minMax matches the prefix that makes a media feature a range.
var minMax = regexp.MustCompile(`^(?:min|max)-`)
