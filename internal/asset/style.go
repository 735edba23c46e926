package asset

import (
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"

	"httpcodes/internal/problem"
)

// A style checks one style sheet, token by token, for what makes browsers lose more
// than a declaration: a bracket, comment, string or address without an end. Each file
// is checked alone, because in a bundle the next file would be lost, too. The minifier
// does not report these: like browsers, it accepts them.
type style struct {
	file     SourceFile
	problems *problem.List
	open     []token // the brackets that are not closed yet
	last     token   // the last one that is neither white space nor a comment
	suspect  token   // the first brace whose closing brace is indented less than it, if any
}

// A token is a token of the file and its position.
type token struct {
	kind   css.TokenType
	text   string
	offset int
}

// checkStyles checks each style sheet of the sources.
func checkStyles(from *Sources) {
	for _, name := range slices.Concat(from.Glob("assets/css/*.css"), from.Glob("assets/css/*/*.css")) {
		s := &style{file: SourceFile{name, from.Files[name]}, problems: &from.Problems}
		s.read()
	}
}

// read reads the file up to its first fault.
func (s *style) read() {
	lexer := css.NewLexer(parse.NewInputString(s.file.Text))
	for offset := 0; ; {
		kind, text := lexer.Next()
		if kind == css.ErrorToken {
			s.end()
			return
		}
		t := token{kind, string(text), offset}
		offset += len(text)
		if !s.complete(t) || !s.match(t) {
			return
		}
		if kind != css.WhitespaceToken && kind != css.CommentToken {
			s.last = t
		}
	}
}

// fault reports a fault at a token.
func (s *style) fault(t token, format string, args ...any) {
	s.problems.Add(problem.At(s.file.Name, []byte(s.file.Text), t.offset), RuleAsset, format, args...)
}

// complete reports a comment, string or address that has no end, and a file that
// cannot be loaded. It returns false if it has reported one.
func (s *style) complete(t token) bool {
	before := len(*s.problems)
	switch t.kind {
	case css.CommentToken:
		if inside := t.text[len("/*"):]; !strings.HasSuffix(inside, "*/") || strings.Contains(inside, "/*") {
			s.fault(t, "the comment has no end; write */ after it")
		}
	case css.BadStringToken:
		s.fault(t, "the string has no end on its line; write %s after it", t.text[:1])
	case css.StringToken:
		if len(t.text) < 2 || t.text[0] != t.text[len(t.text)-1] {
			s.fault(t, "the string has no end; write %s after it", t.text[:1])
		}
	case css.BadURLToken:
		s.fault(t, "cannot be read as an address; write it as url(\"…\")")
	case css.URLToken:
		s.address(t)
	case css.AtKeywordToken:
		if strings.EqualFold(t.text, "@import") {
			s.fault(t, "@import is not allowed; name its file in %s", styleList)
		}
	}
	return len(*s.problems) == before
}

// address reports an address of another file. The style is also part of
// 404.html, which hosts serve at any depth, so a relative address would fail
// there.
func (s *style) address(t token) {
	inside, closed := strings.CutSuffix(t.text[len("url("):], ")")
	inside = strings.Trim(inside, "\"' \t\r\n\f")
	switch {
	case !closed:
		s.fault(t, "the address has no end; write ) after it")
	case !strings.HasPrefix(inside, "data:") && !strings.HasPrefix(inside, "#"):
		s.fault(t, "%s is a file outside the style sheet, which pages at any depth share; embed the image as a data: URL", t.text)
	}
}

// closer maps each opening token to the text that closes it.
var closer = map[css.TokenType]string{
	css.LeftBraceToken: "}", css.LeftParenthesisToken: ")", css.LeftBracketToken: "]", css.FunctionToken: ")",
}

// match matches a closing bracket with the innermost open one. It returns false if
// they do not fit.
func (s *style) match(t token) bool {
	last := len(s.open) - 1
	switch {
	case closer[t.kind] != "":
		s.open = append(s.open, t)
	case t.kind != css.RightBraceToken && t.kind != css.RightParenthesisToken && t.kind != css.RightBracketToken:
	case last >= 0 && closer[s.open[last].kind] == t.text:
		if s.suspect.text == "" && s.indent(t) < s.indent(s.open[last]) {
			s.suspect = s.open[last]
		}
		s.open = s.open[:last]
	case last >= 0 && s.open[last].kind != css.LeftBraceToken:
		s.fault(s.open[last], "%s is not closed before the next %s; write %s where it ends", s.open[last].text, t.text, closer[s.open[last].kind])
		return false
	default:
		s.fault(t, "%s closes nothing; remove it, or write what it closes", t.text)
		return false
	}
	return true
}

// indent returns the width of the indentation of the line of a token.
func (s *style) indent(t token) int {
	line := s.file.Text[strings.LastIndexByte(s.file.Text[:t.offset], '\n')+1:]
	return len(line) - len(strings.TrimLeft(line, " \t"))
}

// end reports a bracket that the file does not close: the brace whose closing brace is
// indented less than it, or else the innermost bracket. It also reports a statement
// without an end, which would take the beginning of the next file with it.
func (s *style) end() {
	switch {
	case s.suspect.text != "" && len(s.open) > 0:
		s.unclosed(s.suspect)
	case len(s.open) > 0:
		s.unclosed(s.open[len(s.open)-1])
	case s.last.text != "" && s.last.text != ";" && s.last.text != "}":
		s.fault(s.last, "the statement has no end; write ; or a block in braces after %s", s.last.text)
	}
}

func (s *style) unclosed(t token) {
	s.fault(t, "%s is never closed; write %s where it ends", t.text, closer[t.kind])
}
