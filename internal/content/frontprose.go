package content

import (
	"regexp"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"httpcodes/internal/markdown"
)

// markup matches Markdown syntax, which plain text would show literally.
var markup = regexp.MustCompile("`|\\]\\(|\\*\\*")

// prose checks a text of the front matter that readers see. Notes and meanings
// are one line of Markdown; the other texts are plain.
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

// runningText checks the words and citations of a text that has no quotations.
func (d decoder) runningText(n ast.Node, text, path string) {
	for _, f := range citationFaults(d.reg, text) {
		d.fault(n, f.rule, "in `%s`: %s", path, f.text)
	}
	for start, end := range wordsOf(text) {
		if p, ok := d.words.find(text, start, end); ok {
			d.fault(n, p.rule, "`%s` in `%s` %s", text[start:start+len(p.words)], path, p.advice)
		}
	}
}

// line checks one line of Markdown. It cannot have links, because the table row
// that shows it is already a link.
func (d decoder) line(n ast.Node, text, path string) {
	doc := markdown.ParseLine(text, markdown.Options{Prose: func(t markdown.Text) { d.runningText(n, t.Plain, path) }})
	for _, f := range doc.Faults() {
		d.fault(n, f.Rule, "in `%s`: %s", path, f.Text)
	}
	if len(doc.Links()) > 0 {
		d.fault(n, ruleValue, "`%s` cannot have a link; put the link in the body", path)
	}
}
