package asset

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2/css"

	"httpcodes/internal/problem"
)

// statement checks the tokens before a semicolon or closing brace: a declaration,
// or an at-rule without a block.
func (s *style) statement() {
	part := s.part
	s.part = nil
	switch {
	case len(part) == 0:
	case part[0].kind == css.AtKeywordToken:
		s.atRule(part)
	case s.lineComment(part):
	case !isDeclaration(part):
		s.fault(part[0].offset, "%s begins neither a declaration nor a rule; write `name: value;` or `selector {`", part[0].text)
	case part[0].kind == css.CustomPropertyNameToken:
		if !slices.ContainsFunc(s.open, func(t token) bool { return t.rule == "@media" }) { // elsewhere it may have no value
			s.defined = append(s.defined, part[0].text)
		}
		s.use(part[2:])
	case len(part) == 2:
		s.fault(part[0].offset, "%s has no value; write one, or remove it", part[0].text)
	default:
		s.name(part[0])
		s.value(part[2:])
		s.words(part[2:])
		s.use(part[2:])
	}
}

func isDeclaration(part []token) bool {
	named := part[0].kind == css.IdentToken || part[0].kind == css.CustomPropertyNameToken
	return named && len(part) > 1 && part[1].kind == css.ColonToken
}

// value reports a value that contains the next declaration, because a semicolon
// is missing.
func (s *style) value(part []token) {
	for i, t := range part {
		if t.kind == css.ColonToken && !t.nested {
			s.missing(part[max(0, i-1)])
			return
		}
	}
}

// prelude checks the tokens before a block, and returns its at-rule, or "".
func (s *style) prelude(brace token) (rule string) {
	part := s.part
	s.part = nil
	switch {
	case len(part) == 0:
		s.fault(brace.offset, "{ has no selector; write one before it")
	case s.lineComment(part):
	case part[0].kind == css.CustomPropertyNameToken:
		s.defined = append(s.defined, part[0].text)
		return "--" // its value is in braces
	case part[0].kind == css.AtKeywordToken:
		s.atRule(part)
		return strings.ToLower(part[0].text)
	case part[0].kind == css.IdentToken && isDeclaration(part) && len(part) > 2 && part[2].spaced:
		s.missing(part[min(3, len(part)-1)])
	default:
		s.selector(part)
	}
	return ""
}

func (s *style) missing(t token) {
	s.fault(t.offset, "a semicolon is missing before %s; write ; after the value above it", t.text)
}

// lineComment reports a comment in the syntax of scripts. Browsers drop such a
// comment together with the rule after it.
func (s *style) lineComment(part []token) bool {
	found := len(part) > 1 && part[0].text == "/" && part[1].text == "/" && !part[1].spaced
	if found {
		s.fault(part[0].offset, "// is not a comment in CSS; write /* before it and */ after it")
	}
	return found
}

// atRules are the at-rules that browsers know.
var atRules = []string{
	"@container", "@counter-style", "@font-face", "@font-palette-values", "@keyframes", "@layer", "@media", "@namespace",
	"@page", "@position-try", "@property", "@scope", "@starting-style", "@supports", "@view-transition",
}

// marginBox matches the at-rules within @page (CSS Paged Media 3 §4.2).
var marginBox = regexp.MustCompile(`^@(?:top|bottom|left|right)-(?:left|center|right|top|middle|bottom)(?:-corner)?$`)

// atRule reports @import, and records the property that @property defines.
func (s *style) atRule(part []token) {
	switch name := strings.ToLower(part[0].text); {
	case name == "@import":
		s.fault(part[0].offset, "@import is not allowed; name its file in assets/css/order.txt")
	case name == "@charset":
		s.fault(part[0].offset, "@charset is not needed; remove it")
	case name == "@property" && len(part) > 1:
		s.defined = append(s.defined, part[1].text)
	case !slices.Contains(atRules, name) && !marginBox.MatchString(name):
		s.fault(part[0].offset, "%s is not an at-rule that browsers know%s", name, problem.Suggest(name, atRules))
	}
	switch strings.ToLower(part[0].text) {
	case "@media":
		s.features(part)
	case "@page", "@scope":
		s.selector(part)
	}
	s.use(part)
}
