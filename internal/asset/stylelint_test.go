package asset

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"

	"httpcodes/internal/problem"
)

// A lint finds what browsers drop in a style sheet whose brackets are closed:
// declarations, selectors, rules and queries that are written wrongly or have names
// that no browser knows.
type lint struct {
	file     SourceFile
	problems *problem.List
	open     []lintToken // the brackets that are not closed yet
	part     []lintToken // the tokens since the last semicolon or brace, without white space
	defined  []string    // custom properties
	used     []lintToken // custom properties that are used without another value to fall back on
	names    names
}

// A lintToken is a token and what is around it.
type lintToken struct {
	token
	spaced bool   // white space precedes it
	nested bool   // it is inside brackets
	rule   string // the at-rule whose block a brace opens, or ""
}

// lintStyles returns the faults of style sheets, whose brackets are closed.
func lintStyles(files []SourceFile, known names) problem.List {
	var problems problem.List
	var styles []*lint
	var defined []string
	for _, file := range files {
		s := &lint{file: file, names: known, problems: &problems}
		s.read()
		styles, defined = append(styles, s), append(defined, s.defined...)
	}
	for _, s := range styles {
		for _, use := range s.used {
			if !slices.Contains(defined, use.text) {
				s.fault(use.offset, "no style defines %s%s", use.text, cmp.Or(problem.Suggest(use.text, defined), "; define it in assets/css/roles.css"))
			}
		}
	}
	problems.Sort()
	return problems
}

func (s *lint) read() {
	lexer := css.NewLexer(parse.NewInputString(s.file.Text))
	next := lintToken{}
	for {
		kind, text := lexer.Next()
		if kind == css.ErrorToken {
			s.statement()
			return
		}
		spaced := next.kind == css.WhitespaceToken || next.kind == css.CommentToken
		next = lintToken{token: token{kind, string(text), next.offset + len(next.text)}, spaced: spaced}
		s.token(next)
	}
}

func (s *lint) token(t lintToken) {
	switch t.kind {
	case css.WhitespaceToken, css.CommentToken:
	case css.SemicolonToken:
		s.statement()
	case css.LeftBraceToken:
		t.rule = s.prelude(t)
		s.open = append(s.open, t)
	case css.RightBraceToken:
		s.statement()
		s.close()
	case css.RightParenthesisToken, css.RightBracketToken:
		s.close()
		s.part = append(s.part, t)
	default:
		t.nested = len(s.open) > 0 && s.open[len(s.open)-1].kind != css.LeftBraceToken
		s.part = append(s.part, t)
		if closer[t.kind] != "" {
			s.open = append(s.open, t)
		}
	}
}

func (s *lint) close() { s.open = s.open[:max(0, len(s.open)-1)] }

// fault reports a fault at an offset of the file.
func (s *lint) fault(offset int, format string, args ...any) {
	s.problems.Add(problem.At(s.file.Name, []byte(s.file.Text), offset), RuleAsset, format, args...)
}

// use records each var(--name) in a value.
func (s *lint) use(value []lintToken) {
	for i, t := range value {
		if t.kind == css.FunctionToken && strings.EqualFold(t.text, "var(") && i+2 < len(value) && value[i+2].kind == css.RightParenthesisToken {
			s.used = append(s.used, value[i+1])
		}
	}
}

// statement checks the tokens before a semicolon or closing brace: a declaration,
// or an at-rule without a block.
func (s *lint) statement() {
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
		if !slices.ContainsFunc(s.open, func(t lintToken) bool { return t.rule == "@media" }) { // elsewhere it may have no value
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

func isDeclaration(part []lintToken) bool {
	named := part[0].kind == css.IdentToken || part[0].kind == css.CustomPropertyNameToken
	return named && len(part) > 1 && part[1].kind == css.ColonToken
}

// value reports a value that contains the next declaration, because a semicolon
// is missing.
func (s *lint) value(part []lintToken) {
	for i, t := range part {
		if t.kind == css.ColonToken && !t.nested {
			s.missing(part[max(0, i-1)])
			return
		}
	}
}

// prelude checks the tokens before a block, and returns its at-rule, or "".
func (s *lint) prelude(brace lintToken) (rule string) {
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

func (s *lint) missing(t lintToken) {
	s.fault(t.offset, "a semicolon is missing before %s; write ; after the value above it", t.text)
}

// lineComment reports a comment in the syntax of scripts. Browsers drop such a
// comment together with the rule after it.
func (s *lint) lineComment(part []lintToken) bool {
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

// atRule checks the name of an at-rule, and records the property that @property defines.
func (s *lint) atRule(part []lintToken) {
	switch name := strings.ToLower(part[0].text); {
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
