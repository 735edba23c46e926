package catalog

import (
	"strings"
	"testing"
)

// A picture that disagrees with the facts of its code is refused.
func TestPicturesAgreeWithFacts(t *testing.T) {
	const operator, howLong = "### As an operator\n\n", "## How long\n\n"
	for _, c := range []struct{ file, below, picture, want string }{
		{"5xx/503.md", operator, "chain: [client, origin]\ncode: 503\nanswers: origin", ""},
		{"5xx/503.md", operator, "chain: [client, origin]\ncode: 429\nanswers: origin",
			"content/5xx/503.md:44:1: this picture is about 429, but the page is about 503; write `code: 503`\n"},
		{"5xx/503.md", operator, "chain: [client, cdn]\ncode: 503\nanswers: cdn",
			"content/5xx/503.md:45:1: `cdn` does not send 503; `sender` of that code has origin\n"},
		{"5xx/503.md", operator, "chain: [client, origin]\ncode: 503\nlogs: origin",
			"content/5xx/503.md:45:1: 503 is sent, not only logged; write `answers` instead of `logs`\n"},
		{"unofficial/499.md", operator, "chain: [client, origin]\ncode: 499\nanswers: origin",
			"content/unofficial/499.md:45:1: 499 is only logged, never sent; write `logs` instead of `answers`\n"},
		{"guides/retries.md", howLong, "chain: [client, gateway]\ncode: 599\nanswers: gateway",
			"content/guides/retries.md:12:1: code 599 in this picture has no entry; write another code\n"},
		{"guides/retries.md", howLong, "flow: Which\nsteps:\n  - {ask: [Late], if: yes, to: [503], else: no}\nend: [433]",
			"content/guides/retries.md:11:1: code 433 in this picture has no entry; write another code\n"},
	} {
		root := small()
		file := root["content/"+c.file]
		file.Data = []byte(strings.Replace(string(file.Data), c.below, c.below+"```picture\n"+c.picture+"\n```\n\n", 1))
		if _, problems := link(t, root); problems != c.want {
			t.Errorf("%s\n%s\ngot  %swant %s", c.file, c.picture, problems, c.want)
		}
	}
}
