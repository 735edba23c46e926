package catalog

import (
	"testing"
	"testing/fstest"
)

func TestProgramsNeedASource(t *testing.T) {
	const want = "content/guides/others.md:8:1: `Limits` mentions nginx, but no source of the entry is about it; " +
		"add the document you read, or an experiment, to `sources`\n"
	const about = "sources:\n  - {title: nginx documentation, url: \"https://example.com/nginx\", for: limits}\n"
	const elsewhere = "sources:\n  - {title: Squid documentation, url: \"https://example.com/squid\", for: limits}\n"
	for _, c := range []struct{ name, front, body, want string }{
		{"without a source", "", "## Limits\n\nWith nginx the limit is 503.\n", want},
		{"a source about it", about, "## Limits\n\nWith nginx the limit is 503.\n", ""},
		{"a source about another", elsewhere, "## Limits\n\nWith Squid 503.\n", ""},
		{"a part of a word", "", "## Limits\n\nAn nginxlike server.\n", ""},
		{"a link to the section that has one", "", "## Limits\n\nWith nginx: [limits](sourced#limits).\n", ""},
		{"before the first section", "", "With nginx the limit is 503.\n", "content/guides/others.md:7:1: the text mentions nginx, but no source of the entry is about it; " +
			"add the document you read, or an experiment, to `sources`\n"},
		{"a link to the page alone", "", "## Limits\n\nWith nginx: [limits](sourced).\n", want},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := small()
			root["content/guides/sourced.md"] = entryText("title: Sourced\nsummary: S.\ncodes: [503]\n"+about, "## Limits\n\nWith nginx.\n")
			root["content/guides/others.md"] = entryText("title: Others\nsummary: S.\ncodes: [503]\n"+c.front, c.body)
			if _, got := link(t, root); got != c.want {
				t.Errorf("got  %swant %s", got, c.want)
			}
		})
	}
}

// An experiment is a source about each program that took part in it.
func TestAnExperimentIsASource(t *testing.T) {
	const tried = "Go does not follow a 305.\n-- origin --\nHTTP/1.1 305 Use Proxy\nContent-Length: 0\n\n" +
		"-- get.go --\npackage main\n\n-- command --\ngo run get.go\n-- claims --\noutput is 305\n" +
		"-- output --\n305\n-- versions --\ngo 1.26.0\n"
	const front = "title: Others\nsummary: S.\ncodes: [503]\nsources: [{experiment: go-and-305, for: Go}]\n"
	for _, c := range []struct{ body, want string }{
		{"## A 305\n\nGo's client returns it.\n", ""},
		{"## A 305\n\nSquid follows it.\n", "content/guides/others.md:9:1: `A 305` mentions Squid, but no source of the entry is about it; " +
			"add the document you read, or an experiment, to `sources`\n"},
	} {
		root := small()
		root["content/experiments/go-and-305.txtar"] = &fstest.MapFile{Data: []byte(tried)}
		root["content/guides/others.md"] = entryText(front, c.body)
		if _, got := link(t, root); got != c.want {
			t.Errorf("%s\ngot  %swant %s", c.body, got, c.want)
		}
	}
}

// An experiment that was never recorded shows readers nothing.
func TestExperimentWithoutRecord(t *testing.T) {
	root := small()
	root["content/experiments/go-and-305.txtar"] = &fstest.MapFile{Data: []byte("Go does not follow a 305.\n-- origin --\n" +
		"HTTP/1.1 305 Use Proxy\nContent-Length: 0\n\n-- get.go --\npackage main\n\n-- command --\ngo run get.go\n-- claims --\noutput is 305\n")}
	root["content/guides/others.md"] = entryText("title: Others\nsummary: S.\ncodes: [503]\nsources: [{experiment: go-and-305, for: Go}]\n", "## A 305\n\nText.\n")
	const want = "content/experiments/go-and-305.txtar: this experiment has no record; run `httpcodes try go-and-305 --record`\n"
	if _, got := link(t, root); got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}
