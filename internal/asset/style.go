package asset

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"

	"httpcodes/internal/problem"
)

// A style checks one style sheet, token by token. Each file is checked alone,
// because a bracket that it does not close would affect the next file of the
// bundle. The minifier does not report that: like browsers, it accepts it.
type style struct {
	file     SourceFile
	problems *problem.List
	open     []token  // the brackets that are not closed yet
	suspect  token    // the first brace whose closing brace is indented less than it, if any
	part     []token  // the tokens since the last semicolon or brace, without white space
	broken   bool     // a comment, a string or an address has no end
	defined  []string // custom properties
	used     []token  // custom properties that are used without another value to fall back on
	names    names
}

// A token is a token of the file and its position.
type token struct {
	kind   css.TokenType
	text   string
	offset int
	spaced bool   // white space precedes it
	nested bool   // it is inside brackets
	rule   string // the at-rule whose block a brace opens, or ""
}

// readStyle parses a style sheet and reports its syntax faults.
func readStyle(file SourceFile, known names, problems *problem.List) *style {
	s := &style{file: file, names: known, problems: problems}
	lexer := css.NewLexer(parse.NewInputString(file.Text))
	next, spaced := token{}, false
	for {
		kind, text := lexer.Next()
		if kind == css.ErrorToken {
			break
		}
		next = token{kind: kind, text: string(text), offset: next.offset + len(next.text), spaced: spaced}
		spaced = kind == css.WhitespaceToken || kind == css.CommentToken
		s.read(next)
	}
	s.end()
	return s
}

// fault reports a fault at an offset of the file.
func (s *style) fault(offset int, format string, args ...any) {
	s.problems.Add(problem.At(s.file.Name, []byte(s.file.Text), offset), RuleAsset, format, args...)
}

func (s *style) read(t token) {
	s.complete(t)
	switch t.kind {
	case css.WhitespaceToken, css.CommentToken:
	case css.SemicolonToken:
		s.closeInner(t)
		s.statement()
	case css.LeftBraceToken:
		s.closeInner(t)
		t.rule = s.prelude(t)
		s.open = append(s.open, t)
	case css.RightBraceToken:
		s.closeInner(t)
		before := len(*s.problems)
		s.statement()
		if len(s.open) > 0 || len(*s.problems) == before { // otherwise the rule that the brace closes is at fault
			s.close(t)
		}
	case css.RightParenthesisToken, css.RightBracketToken:
		s.close(t)
		s.part = append(s.part, t)
	default:
		t.nested = s.inner()
		s.part = append(s.part, t)
		if closer[t.kind] != "" {
			s.open = append(s.open, t)
		}
	}
}

// complete reports a comment, string or address that has no end.
func (s *style) complete(t token) {
	before := len(*s.problems)
	defer func() { s.broken = s.broken || len(*s.problems) > before }()
	switch t.kind {
	case css.CommentToken:
		if _, inside, _ := strings.Cut(t.text, "/*"); !strings.HasSuffix(inside, "*/") || strings.Contains(inside, "/*") {
			s.fault(t.offset, "the comment has no end; write */ after it")
		}
	case css.BadStringToken:
		s.fault(t.offset, "the string has no end on its line; write %s after it", t.text[:1])
	case css.StringToken:
		if len(t.text) < 2 || t.text[0] != t.text[len(t.text)-1] {
			s.fault(t.offset, "the string has no end; write %s after it", t.text[:1])
		}
	case css.BadURLToken:
		s.fault(t.offset, "cannot be read as an address; write it as url(\"…\")")
	case css.URLToken:
		s.address(t)
	}
}

// address reports an address of another file. The style is also part of
// 404.html, which hosts serve at any depth, so a relative address would fail
// there.
func (s *style) address(t token) {
	inside, closed := strings.CutSuffix(t.text[len("url("):], ")")
	inside = strings.Trim(inside, "\"' \t\r\n\f")
	switch {
	case !closed:
		s.fault(t.offset, "the address has no end; write ) after it")
	case !strings.HasPrefix(inside, "data:") && !strings.HasPrefix(inside, "#"):
		s.fault(t.offset, "%s is a file outside the style sheet, which pages at any depth share; embed the image as a data: URL", t.text)
	}
}

// end reports what the file does not close: the brace whose closing brace is indented
// less than it, or else the innermost bracket. It reports nothing after a token that
// has no end, since that token may contain the closing bracket.
func (s *style) end() {
	open := s.top()
	if s.suspect.text != "" {
		open = s.suspect
	}
	switch {
	case s.broken:
	case len(s.open) > 0:
		s.fault(open.offset, "%s is never closed; write %s where it ends", open.text, closer[open.kind])
	case len(s.part) > 0 && s.part[0].kind == css.AtKeywordToken:
		s.fault(s.part[0].offset, "%s has no end; write ; or a block in braces after it", s.part[0].text)
	default:
		s.statement()
	}
}

// use records each var(--name) in a value.
func (s *style) use(value []token) {
	for i, t := range value {
		if t.kind == css.FunctionToken && strings.EqualFold(t.text, "var(") && i+2 < len(value) && value[i+2].kind == css.RightParenthesisToken {
			s.used = append(s.used, value[i+1])
		}
	}
}

// readStyles parses each style sheet of the sources.
func readStyles(from Sources) []*style {
	var styles []*style
	known := readNames()
	for _, name := range slices.Concat(from.Glob("assets/css/*.css"), from.Glob("assets/css/*/*.css")) {
		styles = append(styles, readStyle(SourceFile{name, from.Files[name]}, known, from.Problems))
	}
	return styles
}

// checkUses reports the custom properties that are used but defined in none of the
// style sheets.
func checkUses(styles []*style) {
	var defined []string
	for _, s := range styles {
		defined = append(defined, s.defined...)
	}
	for _, s := range styles {
		for _, use := range s.used {
			if !slices.Contains(defined, use.text) {
				s.fault(use.offset, "no style defines %s%s", use.text, cmp.Or(problem.Suggest(use.text, defined), "; define it in assets/css/roles.css"))
			}
		}
	}
}
