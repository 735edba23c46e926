package content

import (
	"strings"
	"testing"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// wordFaults returns what the rules of prose find in a body.
func wordFaults(t *testing.T, body string) string {
	t.Helper()
	const front = "---\ntitle: T\nsummary: S.\nchecked: 2026-11-22\n---\n"
	s := &source{Keys: Keys{File: "f"}, text: []byte(front + body), Reader: &Reader{reg: registry.Load(), words: testWords(t)}, problems: new(problem.List)}
	markdown.Parse(s.text, len(front), markdown.Options{Prose: s.checkText})
	s.problems.Sort()
	return strings.ReplaceAll(s.problems.String(), ": advice: ", ": ")
}

// testWords returns the list of words of the valid library.
func testWords(t *testing.T) *wordList {
	t.Helper()
	s := &source{Keys: Keys{File: wordsFile}, text: valid(t)[wordsFile].Data, problems: new(problem.List)}
	list := readWords(s).(*wordList)
	if len(*s.problems) > 0 {
		t.Fatal(s.problems)
	}
	return list
}

func TestWordsThatAreRefused(t *testing.T) {
	long := "This sentence " + strings.Repeat("goes on and ", 11) + "on."
	for _, c := range []struct{ body, want string }{
		{"You simply retry.", "f:6:5: `simply` says nothing; remove it\n"},
		{"A powerful code.", "f:6:3: `powerful` is hype; say what it does\n"},
		{"Some codes, e.g. this.", "f:6:13: `e.g.` is Latin; write `for example`\n"},
		{"Who mends it", "f:6:5: `mends` has a plainer word; write `fixes`\n"},
		{"The behaviour of caches.", "f:6:5: `behaviour` is British; write `behavior`\n"},
		{"Good. It is used by few.", "f:6:7: the sentence begins with `It is used`; say who does what\n"},
		{"Returned when all fails.", "f:6:1: the sentence begins with `Returned when`; say who does what\n"},
		{"- An item without an end", "f:6:3: the list item does not end with a full stop; add it\n"},
		{"- An item: [](404)\n- An item [404](404)", "f:7:3: the list item does not end with a full stop; add it\n"},
		{"- An item\n  over two lines", "f:6:3: the list item does not end with a full stop; add it\n"},
		{"````text\n```\n````\n\nYou simply retry.", "f:10:5: `simply` says nothing; remove it\n"},
		{"``` `code` simply\n", "f:6:12: `simply` says nothing; remove it\n"},
		{"- A `b.\n- You simply `retry.", "f:7:7: `simply` says nothing; remove it\n"},
		{long, "f:6:1: the sentence has 36 words; shorten it to 35, or split it\n"},
		{strings.Replace(long, "on and on", "on and\non", 1), "f:6:1: the sentence has 36 words; shorten it to 35, or split it\n"},
		{"Short. " + long, "f:6:8: the sentence has 36 words; shorten it to 35, or split it\n"},
		{"It is is so.", "f:6:7: `is` is written twice\n"},
		{"TODO: write this.", "f:6:1: still to be written: TODO\n"},
		{"- Send it [simply](503), `x`.", "f:6:12: `simply` says nothing; remove it\n"},
		{"1. One.\n2. An item without an end", "f:7:4: the list item does not end with a full stop; add it\n"},
		{"+ An item with \"quotes\"", "f:6:3: the list item does not end with a full stop; add it\n"},
		{"1. ```text\n   do simply this\n   ```\n\nThis is simply prose.", "f:10:9: `simply` says nothing; remove it\n"},
		{"> ```text\n> simply\n> ```\n\nA **powerful** code.", "f:10:5: `powerful` is hype; say what it does\n"},
		{"We use it in\norder to wait.", "f:6:11: `in order to` says nothing; write `to`\n"},
		{"| A | B |\n|---|---|\n| a | grey |", "f:8:7: `grey` is British; write `gray`\n"},
		{"A colour/shape, e.g./i.e.", "f:6:3: `colour` is British; write `color`\nf:6:17: `e.g.` is Latin; write `for example`\n"},
		{"A \\* and &amp; simply so.", "f:6:16: `simply` says nothing; remove it\n"},
		{"See [colour](https://example.com/colour).", "f:6:6: `colour` is British; write `color`\n"},
		{"A 500 Not Found page.", "f:6:7: `Not Found` is the phrase of 404; that of 500 is `Internal Server Error`\n"},
		{"A [404](404) Not Fuond.", "f:6:14: the phrase of 404 is `Not Found`, not `Not Fuond`\n"},
		{"He asks \"why?\" and goes on " + strings.Repeat("and on ", 16) + "now.",
			"f:6:1: the sentence has 39 words; shorten it to 35, or split it\n"},
		{"It has e.g. this. (It is used by few.)", "f:6:8: `e.g.` is Latin; write `for example`\nf:6:19: the sentence begins with `It is used`; say who does what\n"},
		{"Good.\n***It is sent** by* all.", "f:7:4: the sentence begins with `It is sent`; say who does what\n"},
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
		"Use optimistic locking; an optimist, optimism and an organism are American, and so is organist.",
		"- The server answers \"Goodbye.\"",
		"- The server answers “Goodbye!”\n- Is it (or not?)\n- It says **no.**\n- Send it:\n\n  ```text\n  x\n  ```",
		"1. ```text\n   do simply utilize this\n   ```\n2. Then stop.",
		"- ~~~text\n  simply\n  ~~~\n\n> - ```text\n>   simply\n>   ```",
		"See [docs](https://example.com/wiki/Foo_(bar)_grey) and [others][d].\n\n[d]: https://example.com/catalogue/colour/index.html",
		"See <https://example.com/grey>, http://example.com/colour and [a](<https://example.com/a colour> \"grey\").",
		"The proxy logs many 500 Internal Server Errors, two 409 Conflicts, 502 Bad Gateways and 422 Unprocessable Entities.",
		"The 409 Conflict’s cause; a 404 Not Found—so to say—and 1,500 Not Found pages, $404 Gone, §404 Gone, x/404 Gone.",
		"See www.example.com/colour, (example.org/catalogue/grey), /colour, ./grey, docs/catalogue.md, grey@example.com and ~/colour.",
		"- Write to grey@example.com.\n- Of HTTP/1.1, and/or HTTP/1.0.",
		"It is “simply failed” and «powerful» and \"powerful.\"",
		strings.Repeat("It goes on. nginx says \"no.\" ", 12),
		strings.Repeat("Do this (it takes a while, or more.) Then stop. ", 9),
		strings.Repeat("*Look at the log of it first.* Then go on. ", 9),
		strings.Repeat("The log says \"timed out.\" Then look at it, and wait for more. ", 5),
		strings.Repeat("Do this first, and wait for it… Then stop. ", 9),
		"The Centre for Earl Grey, Colour and the Ministry of Defence.",
		"Port 443 Forbidden, in line 404 Gone, RFC 404 Gone, Section 404 Gone and (port 404 Gone).",
		"### A heading without a stop",
	} {
		if got := wordFaults(t, body); got != "" {
			t.Errorf("%q:\ngot %swant nothing", body, got)
		}
	}
}

func TestSummariesThatAreRefused(t *testing.T) {
	for summary, want := range map[string]string{
		"The HTTP 404 status.":      "begins with `The HTTP`",
		"It is sent when it fails.": "begins with `It is sent`",
		"You have sent too much.":   "",
	} {
		if _, got := summaryFault(summary); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%q: got %q, want it to contain %q", summary, got, want)
		}
	}
}
