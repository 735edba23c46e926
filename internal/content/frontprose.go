package content

import (
	"regexp"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"httpcodes/internal/markdown"
)

// markup matches marks that a text without Markdown would show as they are.
var markup = regexp.MustCompile("`|\\]\\(|\\*\\*")

// prose holds what readers see of a text of the front matter to the words of
// the site. Notes and meanings are drawn as a line of Markdown, others as they
// are.
func (d decoder) prose(n ast.Node, text, path string) {
	switch path[strings.LastIndexByte(path, '.')+1:] {
	case "note", "meaning":
		d.line(n, text, path)
		return
	case "why", "what", "for", "retry-note":
		if mark := markup.FindString(text); mark != "" {
			d.fault(n, ruleValue, "`%s` has markup, %s; write plain text", path, mark)
		}
	case "summary":
	default:
		return
	}
	d.runningText(n, markdown.PlainText(text), path)
}

// runningText holds a text, without what others said in it, to the words of the site.
func (d decoder) runningText(n ast.Node, text, path string) {
	for _, slip := range miscited(d.reg, text) {
		d.fault(n, slip.rule, "in `%s`: %s", path, slip.text)
	}
	for start, end := range wordsOf(text) {
		if p, ok := d.words.find(text, start, end); ok {
			d.fault(n, p.rule, "`%s` in `%s` %s", text[start:start+len(p.words)], path, p.advice)
		}
	}
}

// line reports what is wrong with a line of Markdown. It has no links, since
// it stands in a table beside the link that the row is about.
func (d decoder) line(n ast.Node, text, path string) {
	doc := markdown.ParseLine(text, markdown.Options{Prose: func(t markdown.Text) { d.runningText(n, t.Plain, path) }})
	for _, f := range doc.Faults() {
		d.fault(n, f.Rule, "in `%s`: %s", path, f.Text)
	}
	if len(doc.Links()) > 0 {
		d.fault(n, ruleValue, "`%s` cannot have a link; put the link in the body", path)
	}
}
