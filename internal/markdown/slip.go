package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"httpcodes/internal/problem"
)

const underlined = "headings begin with `##`; they are not underlined"

// A slip is a mark that appears as plain text only if the writer meant something
// else.
type slip struct {
	mark   *regexp.Regexp
	rule   problem.Rule
	paired bool // it is written on both sides of a text
	says   string
}

var slips = []slip{
	{regexp.MustCompile(`\]\(`), ruleMarkup, false, "this link cannot be read; its address has a space or is not closed, or its text contains a link"},
	{regexp.MustCompile(`\]\[`), ruleMarkup, false, "this link cannot be read, since its label is not defined; write the address in it, as in `[words](503)`, or define the label"},
	{regexp.MustCompile(`\*{2,}`), ruleMarkup, true, "this `**` is shown literally; close it next to a word, or write `\\*\\*`"},
	{regexp.MustCompile(`_{2,}`), ruleMarkup, true, "this `__` is shown literally; write it as code, or as `\\_\\_`"},
	{regexp.MustCompile(`~{2,}`), ruleMarkup, true, "strikethrough is not used; say that something is no longer true"},
	{regexp.MustCompile("`+"), ruleMarkup, true, "this backtick is shown literally; end the code with as many backticks as begin it"},
	{regexp.MustCompile(`\[\^|\^\[`), ruleMarkup, false, footnotes},
	{regexp.MustCompile(`\[{2,}`), ruleMarkup, false, "this link cannot be read; write it as `[](503)` or `[words](503)`"},
	{regexp.MustCompile(`\{{2,}|\{%`), ruleMarkup, false, "shortcodes and templates are not supported; write it as code"},
	{regexp.MustCompile(`\${2,}`), ruleMarkup, true, "formulas are not supported; write it in words, or as code"},
	{regexp.MustCompile(`\[[ x]\] `), ruleMarkup, false, "task lists are not used; write what is to be done"},
	{regexp.MustCompile(`={3,}`), ruleMarkup, false, underlined},
	{regexp.MustCompile(`\| ?(?:--|:-).*`), ruleMarkup, false, "this table cannot be read; its second line needs as many cells as its header"},
	{regexp.MustCompile(`https?://[0-9A-Za-z]`), ruleLink, false, "a bare address is not a link; write `<https://…>` or `[words](https://…)`, or write it as code"},
	{regexp.MustCompile(`\] +\((?:https?://|#[a-z]|[1-9](?:[0-9]{2}|xx)[)#])`), ruleMarkup, false, "this link cannot be read; write it as `[words](503)`"},
	{regexp.MustCompile(`\)\[(?:https?://|#[a-z]|[1-9](?:[0-9]{2}|xx)[\]#])`), ruleMarkup, false, "this link cannot be read; write it as `[words](503)`"},
}

// slips reports marks of other dialects of Markdown, and broken links.
func (s *collector) slips(at int, raw []byte) {
	if at == contentStart(s.src, at) {
		s.lineBegins(at, raw)
	}
	if !bytes.ContainsAny(raw, "[]*_~`=|/{$") {
		return // like nearly all texts
	}
	for _, slip := range slips {
		open := false // the next mark closes one that has been reported
		for _, m := range slip.mark.FindAllIndex(raw, -1) {
			if m[0] > 0 && raw[m[0]-1] == '\\' {
				continue
			}
			if open = !open || !slip.paired; open {
				s.fault(at+m[0], slip.rule, "%s", slip.says)
			}
		}
	}
}

// lineSlips match beginnings that a line of running text cannot have. Each has its
// message.
var lineSlips = []struct {
	form *regexp.Regexp
	says string
}{
	{regexp.MustCompile(`^\[!`), "an alert is a block quote that begins with this mark"},
	{regexp.MustCompile(`^(?:!!!|\?\?\?|:::) *\w`), "an alert is a block quote that begins with `> [!NOTE]`"},
	{regexp.MustCompile(`^: `), "definition lists are not supported; write a list or a table"},
	{regexp.MustCompile(`^\*\[[^\]]+\]:`), "abbreviations are not supported; say it in the text"},
	{regexp.MustCompile(`^\[[^\]]+\]: *\S+$`), "this is not read as a definition; put an empty line above it"},
	{regexp.MustCompile(`^\+\+\+$`), "front matter is at the top of a file, between two lines `---`"},
}

func (s *collector) lineBegins(at int, raw []byte) {
	if len(raw) == 0 || !strings.Contains("#[!?:*+", string(raw[:1])) {
		return // like nearly all lines
	}
	if looseHeading(raw) {
		s.fault(at, ruleMarkup, "a heading has a space after one to six `#`; write `\\#` if this is not a heading")
		return
	}
	for _, slip := range lineSlips {
		if slip.form.Match(raw) {
			s.fault(at, ruleMarkup, "%s", slip.says)
			return
		}
	}
}

// looseHeading reports whether a line looks like a heading that has no space or
// too many marks. A single mark may begin an anchor, as in #example.
func looseHeading(raw []byte) bool {
	signs := len(raw) - len(bytes.TrimLeft(raw, "#"))
	return signs > 6 || signs > 1 && signs < len(raw) && isWord(raw[signs])
}
