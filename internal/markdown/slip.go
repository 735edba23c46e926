package markdown

import (
	"bytes"
	"regexp"
	"slices"

	"httpcodes/internal/problem"
)

const (
	underlined = "headings begin with `##`; they are not underlined"
	tomlFront  = "front matter is at the top of a file, between two lines `---`"
	foreign    = "shortcodes and templates are not supported; write it as code"
)

// slips are marks that appear as plain text only if the writer meant something
// else. Each has its message.
var slips = []struct {
	mark []byte
	rule problem.Rule
	says string
}{
	{[]byte("]("), ruleMarkup, "this link cannot be read; its address has a space or is not closed, or its text contains a link"},
	{[]byte("]["), ruleMarkup, "this link cannot be read; its reference is not defined"},
	{[]byte("**"), ruleMarkup, "this `**` is shown literally; close it next to a word, or write `\\*\\*`"},
	{[]byte("__"), ruleMarkup, "this `__` is shown literally; write it as code, or as `\\_\\_`"},
	{[]byte("~~"), ruleMarkup, "strikethrough is not used; say that something is no longer true"},
	{[]byte("`"), ruleMarkup, "this backtick is shown literally; end the code with as many backticks as begin it"},
	{[]byte("[^"), ruleMarkup, footnotes},
	{[]byte("^["), ruleMarkup, footnotes},
	{[]byte("[["), ruleMarkup, "this link cannot be read; write it as `[](503)` or `[words](503)`"},
	{[]byte("{{"), ruleMarkup, foreign},
	{[]byte("{%"), ruleMarkup, foreign},
	{[]byte("$$"), ruleMarkup, "formulas are not supported; write it in words, or as code"},
	{[]byte("[ ] "), ruleMarkup, "task lists are not used; write what is to be done"},
	{[]byte("[x] "), ruleMarkup, "task lists are not used; write what is to be done"},
	{[]byte("==="), ruleMarkup, underlined},
	{[]byte("|--"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("| --"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("|:-"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("| :-"), ruleMarkup, "this table cannot be read; its second line needs as many cells as its header"},
	{[]byte("http://"), ruleLink, "a bare address is not a link; write `<https://…>` or `[words](https://…)`, or write it as code"},
	{[]byte("https://"), ruleLink, "a bare address is not a link; write `<https://…>` or `[words](https://…)`, or write it as code"},
}

// brokenLink matches the middle of a link that has a space in it or its
// brackets in the wrong order.
var brokenLink = regexp.MustCompile(`\] +\((?:https?://|#[a-z]|[1-9](?:[0-9]{2}|xx)[)#])|\)\[(?:https?://|#[a-z]|[1-9](?:[0-9]{2}|xx)[\]#])`)

// slips reports marks of other dialects of Markdown, and broken links.
func (s *collector) slips(at int, raw []byte) {
	if at == contentStart(s.src, at) {
		s.lineBegins(at, raw)
	}
	if !bytes.ContainsAny(raw, "[]*_~`=|/{$") {
		return // like nearly all texts
	}
	if bytes.Contains(raw, []byte("] (")) || bytes.Contains(raw, []byte(")[")) {
		for _, m := range brokenLink.FindAllIndex(raw, -1) {
			s.fault(at+m[0], ruleMarkup, "this link cannot be read; write it as `[words](503)`")
		}
	}
	for _, slip := range slips {
		open := false // the next mark closes one that has been reported
		for i := 0; ; {
			next := bytes.Index(raw[i:], slip.mark)
			if next < 0 {
				break
			}
			i += next
			if isSlip(raw, i, i+len(slip.mark)) && !s.hasFault(at, slip.says) {
				if open = !open || !paired(slip.mark); open {
					s.fault(at+i, slip.rule, "%s", slip.says)
				}
			}
			i += max(len(slip.mark), runLength(raw[i:])) // a longer mark is one mistake, too
		}
	}
}

// paired reports whether a mark is written on both sides of a text.
func paired(mark []byte) bool {
	switch string(mark) {
	case "**", "__", "~~", "$$", "`":
		return true
	}
	return false
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
	{regexp.MustCompile(`^\+\+\+$`), tomlFront},
}

func (s *collector) lineBegins(at int, raw []byte) {
	if looseHeading(raw) {
		s.fault(at, ruleMarkup, "a heading has a space after one to six `#`; write `\\#` if this is not a heading")
		return
	}
	for _, slip := range lineSlips {
		if slip.form.Match(raw) {
			if !slices.ContainsFunc(s.faults, func(f Fault) bool { return f.Text == slip.says && slip.says == tomlFront }) {
				s.fault(at, ruleMarkup, "%s", slip.says)
			}
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
