package markdown

import (
	"slices"
	"testing"

	"httpcodes/internal/problem"
)

func TestInline(t *testing.T) {
	for in, want := range map[string]string{
		"How long to wait":                     "How long to wait",
		"As `Retry-After` says, *not* [](503)": `As <code class="whole">Retry-After</code> says, <em>not</em> <a class="code c5xx" href="../503/index.html">503 Service [Un]available</a>`,
		"# no heading":                         "# no heading",
		"- no list":                            "- no list",
		"> [!NOTE]":                            "&gt; [!NOTE]",
		"    no code":                          "no code",
		"<b>x</b> & y":                         "&lt;b&gt;x&lt;/b&gt; &amp; y",
		"[x](javascript:alert)":                "x",
		"two\nlines\n\nand more":               "two lines  and more",
		"":                                     "",
	} {
		if got := Inline(in, testTarget); got != want {
			t.Errorf("Inline(%q)\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestParseLineFindsFaultsAndSpecs(t *testing.T) {
	d := ParseLine("As RFC 9110 §8 and <b> say", testOptions())
	want := `As <a href="https://www.rfc-editor.org/rfc/rfc9110.html#section-8" rel="external">RFC` + "\u00a0" + `9110 §8</a> and &lt;b&gt; say`
	if got := d.Line(nil); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if faults := d.Faults(); len(faults) != 1 || faults[0].Offset != 20 || faults[0].Rule != ruleHTML {
		t.Errorf("faults %+v, want raw HTML at 20", faults)
	}
}

func TestCharactersThatTextShouldNotHold(t *testing.T) {
	for in, want := range map[string][]int{
		"a\tb":                 {1},
		"a\x00b\x1bc\x7f":      {1, 3, 5},
		"a\r\nb":               {1},
		"a\xffb":               {1},
		"a\u202eb\u2066c":      {1, 5},
		"\ufeffa\u200bb":       {0, 4},
		"a\u0085b\u2028c":      {1, 4},
		"é→§ \u00a0👩\u200d💻":   nil,
		"```text\na\tb\n```\n": nil,
		"```text\na\x01\n```":  {9},
	} {
		var got []int
		for _, f := range Parse([]byte(in), 0, Options{}).Faults() {
			got = append(got, f.Offset)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q has faults at %v, want %v", in, got, want)
		}
	}
}

func TestEveryRuleIsTested(t *testing.T) {
	const all = "> [!X]\n> y\n\n\x01\n\n    code\n\n```\n```\n\n# One\n\n<b>\n\n![](x) [](x:y) ]( \n\n| a | b |\n|--|--|\n| c |\n\n```picture\na: b\n```\n"
	seen := map[problem.Rule]bool{}
	for _, f := range Parse([]byte(all), 0, Options{}).Faults() {
		seen[f.Rule] = true
	}
	for _, r := range problem.Rules() {
		if r.About == "Markdown" && !seen[r.Rule] {
			t.Errorf("rule %s is not among the faults of\n%s", r.Rule, all)
		}
	}
}
