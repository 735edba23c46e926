package asset

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/parse/v2"

	"httpcodes/internal/problem"
)

// A bundle is several files joined into one, with a line end after each.
type bundle struct {
	before, after string // text around the files
	parts         []SourceFile
}

func (b *bundle) text() string {
	var all strings.Builder
	all.WriteString(b.before)
	for _, p := range b.parts {
		all.WriteString(p.Text)
		all.WriteByte('\n')
	}
	all.WriteString(b.after)
	return all.String()
}

// minified returns the minified bundle. If it cannot be parsed, minified reports
// a fault in each file that cannot be parsed alone, or, if each of them can, at
// the position in the bundle.
func (b *bundle) minified(kind string, problems *problem.List) []byte {
	out, err := minified(kind, b.text())
	if err == nil {
		return out
	}
	before := len(*problems)
	for _, p := range b.parts {
		if _, err := minified(kind, p.Text); err != nil {
			line, column, text := syntax(err)
			problems.Add(problem.Pos{File: p.Name, Line: line, Column: column}, RuleAsset, "cannot be minified: %s", text)
		}
	}
	if len(*problems) == before {
		line, column, text := syntax(err)
		problems.Add(b.at(line, column), RuleAsset, "cannot be minified: %s", text)
	}
	return nil
}

// at returns the position in a file for a position in the text of the bundle.
func (b *bundle) at(line, column int) problem.Pos {
	line -= strings.Count(b.before, "\n")
	for i, p := range b.parts {
		lines := strings.Count(p.Text, "\n") + 1
		if line <= lines || i == len(b.parts)-1 {
			return problem.Pos{File: p.Name, Line: max(1, min(line, lines)), Column: column}
		}
		line -= lines
	}
	return problem.Pos{File: "assets"}
}

func minified(kind, text string) ([]byte, error) {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("text/javascript", js.Minify)
	if kind != "text/css" {
		return m.Bytes(kind, []byte(text))
	}
	out, err := m.Bytes(kind, []byte(hideZeros(text)))
	return joinLayers(showZeros(out)), err
}

// layer matches the beginning of a block of a layer.
var layer = regexp.MustCompile(`@layer ([a-z]+)\{`)

// joinLayers makes one block of neighboring blocks of one layer in a minified
// style, as the files of a bundle have them.
func joinLayers(style []byte) []byte {
	var out, last []byte
	done := 0
	for _, m := range layer.FindAllSubmatchIndex(style, -1) {
		name := style[m[2]:m[3]]
		out = append(out, style[done:m[0]]...)
		if bytes.Equal(name, last) && endsBlock(style[done:m[0]]) {
			out = out[:len(out)-1]
		} else {
			out = append(out, style[m[0]:m[1]]...)
		}
		done, last = m[1], name
	}
	return append(out, style[done:]...)
}

// endsBlock reports whether a block ends with the text, which begins within it.
func endsBlock(text []byte) bool {
	depth := 1
	for i, c := range text {
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 {
			return i == len(text)-1
		}
	}
	return false
}

// syntax returns the position and message of a minifier's error.
func syntax(err error) (line, column int, text string) {
	if e, ok := errors.AsType[*parse.Error](err); ok {
		return e.Line, e.Column, e.Message
	}
	return 1, 1, err.Error()
}
