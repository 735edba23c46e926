package content

import (
	"strings"
	"testing"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// wordFaults returns the faults that the style check finds in a body.
func wordFaults(t *testing.T, body string) string {
	t.Helper()
	front := "---\ntitle: T\nsummary: S.\nchecked: 2026-11-22\n---\n"
	s := &source{file: "f", text: []byte(front + body), reg: registry.Load(), body: len(front), problems: new(problem.List)}
	s.checkWords("A summary.")
	s.problems.Sort()
	return s.problems.String()
}

func TestWordsThatAreRefused(t *testing.T) {
	long := "This sentence " + strings.Repeat("goes on and ", 11) + "on."
	for _, c := range []struct{ body, want string }{
		{"You simply retry.", "f:6:5: `simply` says nothing; leave it out\n"},
		{"A powerful code.", "f:6:3: `powerful` is hype; say what it does\n"},
		{"Some codes, e.g. this.", "f:6:13: `e.g.` is Latin; write `for example`, `that is` or `and so on`\n"},
		{"The behaviour of caches.", "f:6:5: `behaviour` is British; the site is written in American spelling\n"},
		{"Good. It is used by few.", "f:6:7: the sentence begins with `It is used`; say who does what\n"},
		{"Returned when all fails.", "f:6:1: the sentence begins with `Returned when`; say who does what\n"},
		{"- An item without an end", "f:6:3: the list item does not end with a full stop\n"},
		{"- An item\n  over two lines", "f:6:3: the list item does not end with a full stop\n"},
		{"````text\n```\n````\n\nYou simply retry.", "f:10:5: `simply` says nothing; leave it out\n"},
		{"``` `code` simply\n", "f:6:12: `simply` says nothing; leave it out\n"},
		{"- A `b.\n- You simply `retry.", "f:7:7: `simply` says nothing; leave it out\n"},
		{long, "f:6:1: the sentence has 36 words; say it in at most 35, or in two\n"},
		{strings.Replace(long, "on and on", "on and\non", 1), "f:6:1: the sentence has 36 words; say it in at most 35, or in two\n"},
		{"Short. " + long, "f:6:8: the sentence has 36 words; say it in at most 35, or in two\n"},
		{"It is is so.", "f:6:7: `is` is written twice\n"},
		{"- A case which is new.\n- A case that is `old`.\n\nA case which\nis new.", "f:9:1: line 6 says this already\n"},
		{"TODO: write this.", "f:6:1: still to be written: TODO\n"},
		{"> A quote.\n> It is sent by nobody.", "f:7:3: the sentence begins with `It is sent`; say who does what\n"},
	} {
		if got := wordFaults(t, c.body); got != c.want {
			t.Errorf("%q:\ngot  %swant %s", c.body, got, c.want)
		}
	}
}

func TestWordsThatPass(t *testing.T) {
	for _, body := range []string{
		"```text\nsimply powerful e.g. behaviour\n```",
		"~~~text\nsimply\n```\npowerful\n~~~",
		"The code that that server had had.\n## Rule\nRule one. `a` `a`, `xx` xx. Long, long ago. Send it.\nIt works.",
		"- Wait a while.\n- Wait a while.",
		"- A case for `GET` alone.\n- A case for `PUT` alone.",
		"````text\n```\nsimply\n```\n````",
		"- ```text\n  simply\n  ```\n\nGood.",
		"Code `over\nsimply two` lines, and \"words\nsimply quoted\".",
		"- An item: 5\" wide.\n- Another: `code`.",
		"The status CANCELLED of gRPC.",
		"The log says \"simply failed\" and `behaviour`.",
		"See [this](https://example.com/behaviour).",
		"- An item: that leads on:\n\n  - to another.",
		"| simple | table |\n|---|---|\n| no stop | here |",
		"RFC 9110 §15.5.5 and v1.2 are no ends of sentences.",
		"### A heading without a stop",
	} {
		if got := wordFaults(t, body); got != "" {
			t.Errorf("%q:\ngot %swant nothing", body, got)
		}
	}
}

func TestSummariesThatAreRefused(t *testing.T) {
	for summary, want := range map[Summary]string{
		"The HTTP 404 status.":      "begins with `The HTTP`",
		"It is sent when it fails.": "begins with `It is sent`",
	} {
		s := &source{file: "f", text: []byte("x"), reg: registry.Load(), problems: new(problem.List)}
		s.checkWords(summary)
		if got := s.problems.String(); !strings.Contains(got, want) {
			t.Errorf("%q: got %q, want it to contain %q", summary, got, want)
		}
	}
}
