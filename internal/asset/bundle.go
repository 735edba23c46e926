package asset

import (
	"cmp"
	"errors"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/parse/v2"
	parsejs "github.com/tdewolff/parse/v2/js"

	"httpcodes/internal/problem"
)

// The media types of bundles.
const (
	styleType  = "text/css"
	scriptType = "text/javascript"
)

// A bundle is several files joined into one, with a line end after each.
type bundle struct {
	mediaType     string
	before, after string // text around the files
	parts         []SourceFile
	problems      *problem.List
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

// minified returns the minified bundle. If a script cannot be parsed, minified reports
// a fault in each file that cannot be parsed alone, or, if each of them can, at
// the position in the bundle.
func (b *bundle) minified() []byte {
	out, err := minified(b.mediaType, b.text())
	if err == nil {
		return out
	}
	before := len(*b.problems)
	for _, p := range b.parts {
		if _, err := minified(b.mediaType, p.Text); err != nil {
			line, column, text := syntax(err)
			b.fault(problem.Pos{File: p.Name, Line: line, Column: column}, text)
		}
	}
	if len(*b.problems) == before {
		line, column, text := syntax(err)
		b.fault(b.at(line, column), text)
	}
	return nil
}

// fault reports a script that cannot be parsed. The argument text is the parser's.
func (b *bundle) fault(at problem.Pos, text string) {
	b.problems.Add(at, RuleAsset, "cannot be read as a classic script: %s", text)
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

func minified(mediaType, text string) ([]byte, error) {
	m := minify.New()
	m.AddFunc(styleType, css.Minify)
	m.AddFunc(scriptType, js.Minify)
	if mediaType == styleType {
		out, err := m.Bytes(mediaType, []byte(hideZeros(joinLayers(text))))
		return showZeros(out), err
	}
	out, err := m.Bytes(mediaType, []byte(text))
	return out, cmp.Or(err, checkClassic(text))
}

// checkClassic returns an error if a script has what only a module may have outside of
// functions: import, export or await. Browsers would reject the whole bundle, and the
// minifier accepts it. Within a function, it is a mistake.
func checkClassic(script string) error {
	_, err := parsejs.Parse(parse.NewInputString("(function () {\n"+script+"\n})"), parsejs.Options{})
	if e, ok := errors.AsType[*parse.Error](err); ok {
		e.Line-- // that of the function
	}
	return err
}

// joinLayers makes one block of neighboring blocks of one layer, as the files of
// a bundle have them. A block begins and ends at the start of a line.
func joinLayers(text string) string {
	lines := strings.Split(text, "\n")
	layer, end := "", 0 // the last block
	for i, line := range lines {
		switch {
		case line == "}":
			end = i
		case strings.HasPrefix(line, "@layer ") && line == layer:
			lines[i], lines[end] = "", ""
		case strings.Trim(line, " ") == line && line != "" && !strings.HasPrefix(line, "/*"):
			layer = line
		}
	}
	return strings.Join(lines, "\n")
}

// syntax returns the position and message of a minifier's error.
func syntax(err error) (line, column int, text string) {
	if e, ok := errors.AsType[*parse.Error](err); ok {
		return e.Line, e.Column, e.Message
	}
	return 1, 1, err.Error()
}
