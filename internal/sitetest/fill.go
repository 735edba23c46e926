package sitetest

import (
	"regexp"
	"strings"
)

// fillings has a text for each placeholder of a scaffold. NUMBER stands for the
// code of the file.
var fillings = strings.NewReplacer(
	"‹phrase›", "Quota NUMBER Spent",
	"‹summary›", "The client has used up what it may send in a month.",
	"‹origin | gateway | proxy | cdn | cache | network | client | log | inner›", "origin",
	"‹none | allowed | expected›", "allowed",
	"‹heuristic | explicit | never›", "explicit",
	"‹no | safe | any | after-delay | after-change›", "after-delay",
	"{code: ‹code›, why: ‹why›}", "{code: RELATED, why: what is sent more often}",
	"‹keywords›", "spent NUMBER",
	"‹vendor›", "Example",
	"‹product›", "Example API",
	"‹client | log | internal | upstream | body | library›", "client",
	"‹what it means there›", "The quota of the month is spent.",
	"‹title›", "Status codes of Example",
	"‹address›", `"https://example.com/status-codes"`,
	"‹A case in which to send it, in one line.›", "A client has spent its quota.",
	"‹A similar case, and the code to send in that case, as a link: [503](503).›", "The whole service is overloaded: [503](503).",
	"‹What happens here, in one sentence. Then make the exchange a real one.›", "A client has spent its quota, and the server says so.",
	"‹What happens here, in one sentence. Write the exchange below it, in a block `http`.›", "A client has spent its quota, and the server says so.",
	"‹What people who see it in a browser can do.›", "Wait for the next month.",
	"‹What a program that receives it does.›", "Stop until the month is over.",
	"‹Where the operator of the server looks, and what to change.›", "Look up the client, and raise its quota.",
	"‹What differs›", "What is missing",
	"‹a few words›", "Something",
	"‹A short story with an exchange or two, and the decision.›", "A court orders that a page goes.",
	"‹The answer, in one paragraph.›", "Send [](429).",
	"‹A heading›", "What to send",
	"‹The rest. Links to this section use its id, which comes from its heading. To reword the heading, keep the id: `## New words {#a-heading}`.›",
	"Say when the client may come again.",
)

var (
	explained = regexp.MustCompile(`(?m)^(#.*)?\n`)                  // comments and empty lines of front matter
	ofField   = regexp.MustCompile(`‹what \S+ is for here›`)         // the purpose of a field
	optional  = regexp.MustCompile(`(?m)^## [^\n]+\n\n[^\n]*‹[^#]*`) // an optional section with a placeholder
	number    = regexp.MustCompile(`(?m)^codes?: \[?(\d+)`)
	unnamed   = regexp.MustCompile(`(?m)^(HTTP/1\.1 (\d+)) $`) // a status line without a phrase
)

// Fill completes a scaffold. It replaces the placeholders, and removes the
// explanations and the optional sections.
func Fill(scaffold string) string {
	front, body, _ := strings.Cut(scaffold, "\n---\n")
	text := explained.ReplaceAllString(front+"\n", "") + "---\n" + body
	text = ofField.ReplaceAllString(fillings.Replace(text), "used here")
	text = unnamed.ReplaceAllString(text, "$1 Quota $2 Spent")
	text = optional.ReplaceAllString(text, "")
	of, related := "limits", "503"
	if m := number.FindStringSubmatch(text); m != nil {
		of = m[1]
	}
	if of == related {
		related = "429"
	}
	return strings.NewReplacer("NUMBER", of, "RELATED", related).Replace(text)
}
