package content

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/token"

	"httpcodes/internal/problem"
	"httpcodes/internal/sourcefile"
)

// syntax reports an error of the YAML parser.
func (d decoder) syntax(err error) {
	pos := problem.Pos{File: d.File, Line: 1 + d.shift, Column: 1}
	text := err.Error()
	if e, ok := errors.AsType[yaml.Error](err); ok {
		text = e.GetMessage()
		if t := e.GetToken(); t != nil {
			pos = d.place(t)
		}
	}
	if len(d.lost) > 0 {
		return // a fault in this line has been reported
	}
	d.problems.Add(pos, ruleYaml, "%s", sourcefile.YAMLFault(text))
}

const curlyQuotes = "“”„«»‘’‚"

// curly reports whether a value begins with a curly quote, which YAML does not
// treat as a quote.
func curly(value string) bool {
	first, _ := utf8.DecodeRuneInString(value)
	return strings.ContainsRune(curlyQuotes, first)
}

// cutsOff reports whether the writer meant a comment as a part of the value
// before it: no space follows its `#`, or it closes a list that it does not
// open.
func (d decoder) cutsOff(t *token.Token) bool {
	lines := strings.Split(string(d.source.text), "\n")
	before := string([]rune(lines[t.Position.Line+d.shift-1])[:t.Position.Column-1])
	if strings.Trim(before, " \t") == "" || t.Value == "" {
		return false
	}
	closes := strings.Count(t.Value, "]") > strings.Count(t.Value, "[") || strings.Count(t.Value, "}") > strings.Count(t.Value, "{")
	return !strings.HasPrefix(t.Value, "#") && strings.TrimLeft(t.Value, " \t") == t.Value || closes && strings.ContainsAny(before, "[{")
}

// checkTokens reports what the YAML parser would accept silently: values cut
// off by a comment that the writer did not mean, curly quotes, and tags. It
// reports whether the rest can be parsed.
func (d decoder) checkTokens(tokens token.Tokens) bool {
	last := 0 // the line of the previous token
	ok := true
	for _, t := range tokens {
		switch {
		case t.Type == token.CommentType && d.cutsOff(t):
			d.lost[last], d.lost[t.Position.Line] = true, true
			d.problems.Add(d.place(t), ruleYaml, "a `#` after a space begins a comment, so the rest of the value is lost; put the value in quotes, or write a space after `#` if you mean a comment")
		case t.Type == token.StringType && t.Prev != nil && t.Position.Line == last && curly(t.Value):
			d.lost[last] = true
			d.problems.Add(d.place(t), ruleYaml, "YAML treats curly quotes as part of the value; write straight quotes, or none")
		case t.Type == token.TagType:
			ok = false
			d.problems.Add(d.place(t), ruleYaml, "`%s` is a tag of YAML, which is not used here; put a value that begins with `!` in quotes", t.Value)
		}
		last = t.Position.Line
	}
	return ok
}
