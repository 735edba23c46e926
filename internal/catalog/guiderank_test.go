package catalog

import (
	"strings"
	"testing"
)

// A code leads first to the guide that is about it, then to those that name it
// among many others.
func TestGuidesAreRanked(t *testing.T) {
	root := small()
	for name, text := range map[string]string{
		"about-both": "[429](429), 429 and 429, but [503](503), 503, 503, 503, 503 and 503.",
		"barely":     "[429](429) among 503, 503 and 503.",
		"in-depth":   "[429](429), then 429 and 429, and [503](503); `429` in code, 4290, a429 and 429429.",
	} {
		root["content/guides/"+name+".md"] = entryText("title: "+name+"\nsummary: S.\ncodes: [429, 503]\n", "## Words\n\n"+text+"\n")
	}
	s, problems := link(t, root)
	if problems != "" {
		t.Fatal(problems)
	}
	for number, want := range map[int]string{429: "in-depth about-both barely", 503: "about-both barely in-depth retries"} {
		var got []string
		for _, g := range s.Code(number).Guides {
			got = append(got, string(g.Path))
		}
		if list := strings.Join(got, " "); list != want {
			t.Errorf("%d leads to %s, want %s", number, list, want)
		}
	}
}
