package content

import (
	"regexp"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
)

// checkText checks one running text of a body.
func (s *source) checkText(t markdown.Text) {
	for _, f := range citationFaults(s.reg, t.Plain) {
		s.fault(t.Offset(f.Offset), f.Rule, "%s", f.Text)
	}
	if !s.FaultsOnly {
		s.checkStyle(t)
	}
}

// checkStyle checks the words and the sentences of one running text.
func (s *source) checkStyle(t markdown.Text) {
	last, stop := "", 0
	for _, at := range wordForm.FindAllStringIndex(t.Plain, -1) {
		start, end := at[0], at[1]
		word := t.Plain[start:end]
		s.checkWord(t, start, word)
		folded := strings.ToLower(word)
		if folded == last && !repeatable[folded] && strings.Trim(folded, "x") != "" && t.Plain[stop:start] == " " {
			s.fault(t.Offset(start), ruleSaidTwice, "`%s` is written twice", word)
		}
		last, stop = folded, end
	}
	if t.Kind == markdown.Paragraph || t.Kind == markdown.Item {
		s.checkSentences(t)
	}
}

// checkWord reports a word to avoid, or a note that writers leave for themselves.
func (s *source) checkWord(t markdown.Text, start int, word string) {
	if p, ok := s.words.find(t.Plain, start, start+len(word)); ok {
		s.fault(t.Offset(start), p.rule, "`%s` %s", t.Plain[start:start+len(p.words)], p.advice)
	}
	if word == "TODO" || word == "FIXME" || word == "TBD" {
		s.fault(t.Offset(start), rulePlaceholder, "still to be written: %s", word)
	}
}

// checkSentences checks the sentences of a paragraph or list item.
func (s *source) checkSentences(t markdown.Text) {
	for from, to := range sentences(t.Plain) {
		sentence := t.Plain[from:to]
		if n := countWords(sentence); n > maxSentence {
			s.fault(t.Offset(from), ruleLongSentence, "the sentence has %d words; shorten it to %d, or split it", n, maxSentence)
		}
		if opening := passive(sentence); opening != "" {
			s.fault(t.Offset(from), rulePassive, "the sentence begins with `%s`; say who does what", opening)
		}
	}
	if t.Kind == markdown.Item && !ended(t.Plain) && !codeAtEnd.Match(s.text[t.Offset(len(t.Plain)):]) {
		s.fault(t.Offset(0), ruleFullStop, "the list item does not end with a full stop; add it")
	}
}

// codeAtEnd matches what follows the text of a list item that ends with a link
// without text, which is the number and name of a code. The guide to a code draws
// it in a box, behind which a full stop would stand alone.
var codeAtEnd = regexp.MustCompile(`^\d{3}\) *(\n|$)`)

// repeatable are the words that may occur twice in a row.
var repeatable = map[string]bool{"had": true, "that": true}

// placeholder matches words between ‹ and ›, which say what to write there. The
// scaffold writes them where it cannot know the text. An entry with a
// placeholder has a fault.
var placeholder = regexp.MustCompile(`‹[^‹›]*›`)

// blank returns a placeholder with these words.
func blank(words string) string { return "‹" + words + "›" }

// toWrite returns the words of the placeholder in a value, if it has one.
func toWrite(value string) (words string, ok bool) {
	m := placeholder.FindString(value)
	return strings.Trim(m, "‹›"), m != ""
}

// checkPlaceholders reports the placeholders in the body.
func (s *source) checkPlaceholders() {
	for _, m := range placeholder.FindAllIndex(s.text[s.body:], -1) {
		words, _ := toWrite(string(s.text[s.body+m[0] : s.body+m[1]]))
		s.fault(s.body+m[0], rulePlaceholder, "still to be written: %s", words)
	}
}

// markup matches Markdown syntax, which plain text would show literally.
var markup = regexp.MustCompile("`|\\]\\(|\\*\\*")

// prose checks a text of the front matter that readers see. Notes and meanings
// are one line of Markdown; the other texts are plain.
func (d decoder) prose(n ast.Node, text string) {
	switch lastKey(n) {
	case "note", "meaning":
		d.line(n, text)
		return
	case "why", "what", "for", "retry-note":
		if mark := markup.FindString(text); mark != "" {
			d.valueFault(n, ruleValue, "has markup, %s; write plain text", mark)
		}
	case "summary":
		if rule, fault := summaryFault(text); fault != "" {
			d.fault(n, rule, "%s", fault)
		}
	default:
		return
	}
	d.runningText(n, markdown.PlainText(text))
}

// summaryFault returns what is wrong with how a summary begins, or "".
func summaryFault(summary string) (rule problem.Rule, fault string) {
	if strings.HasPrefix(summary, "The HTTP") {
		return ruleSummary, "`summary` begins with `The HTTP`; say first what happened"
	}
	if opening := passive(summary); opening != "" {
		return rulePassive, "`summary` begins with `" + opening + "`; say who does what"
	}
	return rule, ""
}

// runningText checks the words and citations of a text that has no quotations.
func (d decoder) runningText(n ast.Node, text string) {
	path := pathOf(n)
	for _, f := range citationFaults(d.reg, text) {
		d.fault(n, f.Rule, "in `%s`: %s", path, f.Text)
	}
	if d.FaultsOnly {
		return
	}
	for _, at := range wordForm.FindAllStringIndex(text, -1) {
		if p, ok := d.words.find(text, at[0], at[1]); ok {
			d.fault(n, p.rule, "`%s` in `%s` %s", text[at[0]:at[0]+len(p.words)], path, p.advice)
		}
	}
}

// line checks one line of Markdown. It cannot have links, because the table row
// that shows it is already a link.
func (d decoder) line(n ast.Node, text string) {
	doc := markdown.ParseLine(text, markdown.Options{Prose: func(t markdown.Text) { d.runningText(n, t.Plain) }})
	for _, f := range doc.Faults() {
		d.fault(n, f.Rule, "in `%s`: %s", pathOf(n), f.Text)
	}
	if len(doc.Links()) > 0 {
		d.valueFault(n, ruleValue, "cannot have a link; put the link in the body")
	}
}
