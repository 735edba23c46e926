package catalog

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// entryText returns an entry with front matter and body of the test's choice.
func entryText(front, body string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("---\n" + front + "checked: 2026-11-22\n---\n\n" + body)}
}

const codeBody = "## Use it when\n\n- A.\n\n## Use something else when\n\n- B: [503](503).\n\n" +
	"## Example\n\nNone.\n\n## If you see it\n\n### As a visitor\n\n- A.\n\n### As an API client\n\n- B.\n\n### As an operator\n\n- C.\n"

// small returns a library of two codes, a comparison and a guide.
func small() fstest.MapFS {
	root := fstest.MapFS{
		"content/site.yaml": {Data: []byte("title: t\nsummary: S.\n" +
			"registry: 2025-09-15\nlicense: CC BY 4.0\n")},
		"content/data/constants.csv": {Data: []byte("code,language,library,constant,note,source\n503,Go,net/http,http.StatusServiceUnavailable,,Go\n")},
		"content/4xx/429.md": entryText("code: 429\nphrase: Too Many Requests\nstatus: standard\nsummary: Too many.\nspec: RFC 6585 §4\n"+
			"since: RFC 6585 (2012)\nsender: [origin]\ncontent: allowed\ncacheable: never\nretry: after-delay\n"+
			"related:\n  - {code: 503, why: all}\nkeywords: [a]\n", codeBody),
		"content/5xx/503.md": entryText("code: 503\nphrase: Service Unavailable\nstatus: standard\nsummary: Not now.\nspec: RFC 9110 §15.6.4\n"+
			"since: RFC 1945 (1996)\nsender: [origin]\ncontent: allowed\ncacheable: explicit\nretry: after-delay\n"+
			"related:\n  - {code: 429, why: you}\nkeywords: [b]\n", codeBody),
		"content/unofficial/499.md": entryText("code: 499\nphrase: Client Closed Request\nstatus: unofficial\nsummary: Gone.\nsender: [log]\n"+
			"content: none\ncacheable: never\nretry: \"no\"\nrelated:\n  - {code: 503, why: all}\nkeywords: [c]\n"+
			"owners:\n  - {name: nginx, product: nginx, seen: log, meaning: Gone., source: {title: s, url: \"https://example.com/s\"}}\n", codeBody),
		"content/comparisons/429-vs-503.md": entryText("codes: [429, 503]\nsummary: S.\nkeywords: [d]\nsources: [{spec: RFC 6585 §4}]\n",
			"## Differences\n\n| | 429 | 503 |\n|---|---|---|\n| a | b | c |\n\n## Worked case\n\nC.\n"),
		"content/guides/retries.md": entryText("title: Retries\nsummary: S.\ncodes: [503]\n", "## How long\n\nSee [itself](#how-long), [](429) and [x](503#seen).\n"),
	}
	titles := map[string]string{"1xx": "Informational", "2xx": "Successful", "3xx": "Redirection",
		"4xx": "Client error", "5xx": "Server error", "unofficial": "Unofficial"}
	for _, class := range content.ClassNames {
		body := "## The rule\n\nA.\n\n## An unknown code\n\nB.\n\n## How to choose\n\nC.\n"
		if class == "unofficial" {
			body = "## What unofficial means\n\nA.\n\n## How to read one\n\nB.\n\n## What to send instead\n\nC.\n"
		}
		root["content/"+class+"/index.md"] = entryText("class: "+class+"\ntitle: "+titles[class]+"\nsummary: S.\nkeywords: [e]\n", body)
	}
	return root
}

// link reads and links a library. Registered codes without an entry are not
// reported: a small library has nearly none.
func link(t *testing.T, root fstest.MapFS) (*Catalog, string) {
	t.Helper()
	reg := registry.Load()
	lib, problems, err := content.NewReader(reg).Load(root)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	s, problems := New(lib, reg, "")
	return s, slices.DeleteFunc(problems, func(p problem.Problem) bool { return p.Rule == "missing-entry" }).String()
}

func TestLinksCodes(t *testing.T) {
	s, problems := link(t, small())
	if problems != "" {
		t.Fatal(problems)
	}
	c := s.Code(503)
	if c.Class.Path != "5xx" || c.Prev != s.Code(429) || c.Next != nil || s.Code(429).Next != c {
		t.Errorf("503 has class %s, neighbors %v and %v", c.Class.Path, c.Prev, c.Next)
	}
	if u := s.Code(499); u.Prev != nil || u.ClassName != "unofficial" {
		t.Errorf("an unofficial code stands among registered ones: %v", u.Prev)
	}
	if len(c.Comparisons) != 1 || len(c.Guides) != 1 || len(c.Constants) != 1 {
		t.Errorf("503 has %d comparisons, %d guides, %d constants", len(c.Comparisons), len(c.Guides), len(c.Constants))
	}
	if got := strings.Join(c.Anchors, " "); got != "use instead seen seen-visitor seen-client seen-operator compare example in-code sources" {
		t.Errorf("503 has anchors %s", got)
	}
}

func TestEveryNumberIsAPage(t *testing.T) {
	s, _ := link(t, small())
	if got := len(s.Numbers) + len(s.Codes); got != 500 {
		t.Errorf("got %d pages for 500 numbers", got)
	}
	for _, n := range s.Numbers {
		if n.Number == 430 && (!slices.Contains(n.Nearest, s.Code(429)) || !slices.Contains(n.Nearest, s.Code(499)) || n.Class.Path != "4xx") {
			t.Errorf("430 stands among %v in %s", n.Nearest, n.Class.Path)
		}
	}
}

func TestResolve(t *testing.T) {
	s, _ := link(t, small())
	for _, c := range []struct{ dest, href, title, fault string }{
		{"503", "../503/index.html", "503 Service Unavailable", ""},
		{"503#seen", "../503/index.html#seen", "503 Service Unavailable", ""},
		{"5xx", "../5xx/index.html", "5xx Server error", ""},
		{"429-vs-503", "../429-vs-503/index.html", "429 vs 503", ""},
		{"429-vs-503#verdict", "../429-vs-503/index.html#verdict", "429 vs 503", ""},
		{"retries", "../retries/index.html", "Retries", ""},
		{"433", "../433/index.html", "433 (unassigned)", ""},
		{"home", "../index.html", "t", ""},
		{"home#4xx", "../index.html#4xx", "t", ""},
		{"#how-long", "#how-long", "Retries", ""},
		{"https://example.com/", "https://example.com/", "", ""},
		{"retris", "", "", "there is no page `retris`; did you mean `retries`?"},
		{"HTTPS://example.com/", "HTTPS://example.com/", "", ""},
		{"../5xx/503.md", "", "", "there is no page `../5xx/503.md`; write `503`"},
		{"../503/index.html", "", "", "there is no page `../503/index.html`; write `503`"},
		{"./503/", "", "", "there is no page `./503/`; write `503`"},
		{"5XX", "", "", "there is no page `5XX`; write `5xx`"},
		{"503-service-unavailable", "", "", "there is no page `503-service-unavailable`; write `503`"},
		{"503-vs-429", "", "", "there is no page `503-vs-429`; write `429-vs-503`"},
		{"503-vs-504", "", "", "there is no page `503-vs-504`"},
		{"503#", "", "", "there is no section name after the `#`; write `503`"},
		{"433#use", "", "", "page `433` has no section `#use`; it has none"},
		{"home#x", "", "", "page `home` has no section `#x`; it has #1xx"},
		{"503#behavior", "", "", "page `503` has no section `#behavior`; it has #use"},
		{"#nowhere", "", "", "page `retries` has no section `#nowhere`; it has #how-long"},
		{"", "", "", "the link has no target"},
		{"999", "", "", "there is no page `999`"},
	} {
		l, fault := s.Resolve("retries", c.dest)
		if c.fault != "" {
			if !strings.HasPrefix(fault, c.fault) {
				t.Errorf("Resolve(%q) says %q, want %q", c.dest, fault, c.fault)
			}
			continue
		}
		if fault != "" || l.Href("../") != c.href || l.Title != c.title {
			t.Errorf("Resolve(%q) = %q, %q, %q; want %q, %q", c.dest, l.Href("../"), l.Title, fault, c.href, c.title)
		}
	}
}

// A guide that site.yaml gives no subject is under the last.
func TestSubjects(t *testing.T) {
	for subjects, want := range map[string]string{
		"": ": retries", "\nsubjects: [{title: Errors, guides: [retries]}]": "Errors: retries",
		"\nsubjects: [{title: Errors, guides: []}]": "Errors:; More guides: retries",
	} {
		root := small()
		root["content/site.yaml"].Data = append(bytes.TrimSpace(root["content/site.yaml"].Data), subjects+"\n"...)
		c, problems := link(t, root)
		var got []string
		for _, s := range c.Subjects {
			line := s.Title + ":"
			for _, g := range s.Guides {
				line += " " + string(g.Path)
			}
			got = append(got, line)
		}
		if list := strings.Join(got, "; "); list != want || problems != "" {
			t.Errorf("got %q and %q, want %q", list, problems, want)
		}
	}
}

func TestReportsWhatLeadsNowhere(t *testing.T) {
	for _, c := range []struct{ file, old, instead, want string }{
		{"content/4xx/429.md", "code: 503, why", "code: 433, why", "content/4xx/429.md:13:12: related code 433 has no entry; write another code, or its entry\n"},
		{"content/4xx/429.md", "[503](503)", "[another](53)", "content/4xx/429.md:24:16: there is no page `53`\n"},
		{"content/site.yaml", "license: CC BY 4.0", "license: CC BY 4.0\nconfused: [429-vs-503, 429-vs-500]",
			"content/site.yaml:5:24: there is no comparison `429-vs-500`; did you mean `429-vs-503`?\n"},
		{"content/site.yaml", "license: CC BY 4.0", "license: CC BY 4.0\neveryday: [503, 433]", "content/site.yaml:5:17: code 433 has no entry; write another code, or its entry\n"},
		{"content/site.yaml", "license: CC BY 4.0", "license: CC BY 4.0\nsubjects:\n  - {title: Errors, guides: [retries, retrys]}",
			"content/site.yaml:6:39: there is no guide `retrys`; did you mean `retries`?\n"},
		{"content/site.yaml", "license: CC BY 4.0", "license: CC BY 4.0\nsubjects:\n  - {title: A, guides: [retries]}\n  - {title: B, guides: [retries]}",
			"content/site.yaml:7:25: guide `retries` is under `A` already; keep one\n"},
		{"content/guides/retries.md", "[503]", "[503, 433]", "content/guides/retries.md:4:14: code 433 has no entry; write another code, or its entry\n"},
		{"content/guides/retries.md", "503#seen", "503#sen", "content/guides/retries.md:10:42: page `503` has no section `#sen`; did you mean `#seen`?\n"},
		{"content/guides/retries.md", "503#seen", "503#sights", "content/guides/retries.md:10:42: page `503` has no section `#sights`; " +
			"it has #use #instead #seen #seen-visitor #seen-client #seen-operator #compare #example #in-code #sources\n"},
	} {
		root := small()
		text := string(root[c.file].Data)
		if !strings.Contains(text, c.old) {
			t.Fatalf("%s has no %q", c.file, c.old)
		}
		root[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, c.old, c.instead, 1))}
		if _, got := link(t, root); got != c.want {
			t.Errorf("%s with %q:\ngot  %swant %s", c.file, c.instead, got, c.want)
		}
	}
}

// A code that lost its entry is one fault, also if the list has its addresses.
func TestARegisteredCodeNeedsAnEntry(t *testing.T) {
	root, reg := listed(smallList), registry.Load()
	delete(root, "content/5xx/503.md")
	lib, _, err := content.NewReader(reg).Load(root)
	if err != nil {
		t.Fatal(err)
	}
	_, problems := New(lib, reg, "")
	got := problems.String()
	const want = "content/5xx/503.md: registered code 503 Service Unavailable has no entry; restore its file, or begin one with `httpcodes new 503`\n"
	if !strings.Contains(got, want) || strings.Count(got, "503") != strings.Count(want, "503") {
		t.Errorf("got\n%swant once\n%s", got, want)
	}
}

// A case breaks each rule of the package, and New names no other.
func TestEveryRuleIsBroken(t *testing.T) {
	root := small()
	moved := &fstest.MapFile{Data: []byte("---\nmoved: nowhere\n---\n")}
	root["content/comparisons/503-vs-429.md"], root["content/guides/503-vs-429.md"] = moved, moved
	root["content/guides/others.md"] = entryText("title: Others\nsummary: S.\ncodes: [433]\nsources: [{experiment: nothing, for: Go}]\n",
		"## Limits\n\nSee [it](nowhere) with nginx.\n\n```picture\nchain: [client, origin]\ncode: 433\nanswers: origin\n```\n")
	root["content/guides/again.md"] = entryText("title: Others\nsummary: S.\n", "## More\n\nA.\n")
	root["content/data/addresses.txt"] = &fstest.MapFile{Data: []byte("/gone/\n")}
	root["content/experiments/alone.txtar"] = &fstest.MapFile{Data: []byte("A server answers.\n-- origin --\nHTTP/1.1 200 OK\nContent-Length: 0\n\n" +
		"-- request --\nGET / HTTP/1.1\nHost: example.test\n\n-- claims --\nresponse begins HTTP/1.1 200\n")}
	reg := registry.Load()
	lib, problems, err := content.NewReader(reg).Load(root)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	cat, problems := New(lib, reg, "")
	problems = append(problems, cat.Unlisted()...)
	broken := make(map[problem.Rule]bool)
	for _, p := range problems {
		broken[p.Rule] = true
	}
	for _, r := range problem.Rules() {
		if r.About != "Links between entries" {
			continue
		}
		if !broken[r.Rule] {
			t.Errorf("no case breaks the rule %s", r.Rule)
		}
		delete(broken, r.Rule)
	}
	if len(broken) > 0 {
		t.Errorf("problems name rules that are not listed: %v", broken)
	}
}

// A page with many sections offers those that are meant, not all of them.
func TestManySectionsAreNotListed(t *testing.T) {
	has := []string{"nginx-range", "nginx-ranges", "nginx-retries"}
	for i := range manySections {
		has = append(has, fmt.Sprintf("apache-%d", i))
	}
	want := "page `experiments` has no section `#nginx-if-range-weak`; the most similar are #nginx-range #nginx-ranges #nginx-retries"
	if got := noAnchor("experiments", "nginx-if-range-weak", has); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
