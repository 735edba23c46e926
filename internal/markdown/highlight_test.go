package markdown

import (
	"fmt"
	"html"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// samples are code in each language, with what is hard about it.
var samples = map[string]string{
	"apache":  "<Location \"/a\">\n  # c\n  ErrorDocument 404 /404.html\n</Location>",
	"console": "$ curl -i https://example.com/ \\\n  -d '{\"a\": 1}'\nHTTP/1.1 200 OK\n\n$ echo \"$A\" && ls <b\n# not a prompt",
	"go":      "package main\n\nfunc main() {\n\t// c <b>\n\tx := map[string]int{\"a\": 1, `b`: 0x2}\n}\n",
	"http":    "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 404 Not Found\nContent-Type: application/json\nContent-Length: 8\n\n{\"a\": 1}",
	"ini":     "[a]\n; c\nb = 1",
	"js":      "const x = await fetch(`/a/${b}`); // c\nif (/a<b/.test(y) && !z) return null;",
	"json":    "{\"a\": [1, true, null, \"b\\n\"],\n \"c\": {}}",
	"nginx":   "location / {\n  # c\n  limit_req zone=a burst=5;\n  proxy_set_header Host $host;\n  return 429;\n}",
	"python":  "import requests\n\ndef f(x: int) -> str:\n    \"\"\"Doc.\"\"\"\n    return f\"{x}\" + 'a'  # c",
	"shell":   "#!/bin/sh\nset -e\nfor i in 1 2; do\n  curl -s \"$URL\" | head -n 1 # c\ndone",
	"text":    "<b> & \"so\" on\n\ttab",
	"xml":     "<?xml version=\"1.0\"?>\n<a b=\"c\"><!-- d -->&amp;\n  <e>https://example.com/f/long-name</e>\n</a>",
	"yaml":    "# c\na:\n  - b: 1\n    c: \"d\"\n",
}

func TestCodeIsNeverChangedByColor(t *testing.T) {
	tag := regexp.MustCompile(`</?span[^>]*>|<wbr>`)
	indented := regexp.MustCompile(`<span class="i\d">`) // a line, which may have colors in it
	nested := regexp.MustCompile(`<span class="[a-z]{1,2}\d?">[^<]*(<wbr>[^<]*)*<span`)
	for _, language := range Languages() {
		if language == "picture" {
			continue // it is drawn
		}
		code, ok := samples[language]
		if !ok {
			t.Errorf("no sample of %s", language)
		}
		// A fence keeps its text without the last line end.
		code = strings.TrimSuffix(code, "\n")
		got := Parse([]byte("```"+language+"\n"+code+"\n```\n"), 0, Options{}).Sections()[0].HTML(Hooks{})
		inner := strings.TrimSuffix(got[strings.Index(got, "<code>")+len("<code>"):], "</code></pre></figure>")
		if text := html.UnescapeString(tag.ReplaceAllString(inner, "")); text != code {
			t.Errorf("%s shows\n%q, want\n%q", language, text, code)
		}
		if colored := strings.Contains(inner, "<span"); colored == (language == "text") {
			t.Errorf("%s colored: %t\n%s", language, colored, inner)
		}
		if nested.MatchString(indented.ReplaceAllString(inner, "")) || strings.Contains(inner, "style=") {
			t.Errorf("%s has nested spans or styles:\n%s", language, inner)
		}
	}
}

func TestStyleKnowsEveryClass(t *testing.T) {
	class := regexp.MustCompile(`class="([^"]*)"`)
	var css []byte
	for _, name := range []string{"syntax", "exchange", "figure", "roles"} {
		text, err := os.ReadFile("../../assets/css/" + name + ".css")
		if err != nil {
			t.Fatal(err)
		}
		css = append(css, text...)
	}
	for language, code := range samples {
		d := Parse([]byte("```"+language+"\n"+code+"\n```\n"), 0, Options{})
		for _, m := range class.FindAllStringSubmatch(d.Sections()[0].HTML(Hooks{}), -1) {
			for name := range strings.FieldsSeq(m[1]) {
				known := regexp.MustCompile(`\.`+name+`[ ,]`).Match(css) || strings.HasPrefix(name, "hs")
				if name != "code" && !known {
					t.Errorf("%s uses class %q, which the style lacks:\n%s", language, name, css)
				}
			}
		}
	}
}

func TestPagesAreReadAndDrawnTogether(t *testing.T) {
	var src strings.Builder
	for language, code := range samples {
		fmt.Fprintf(&src, "## On %s\n\nSee [503](503), `%s`.\n\n```%s\n%s\n```\n\n", language, language, language, code)
	}
	opt := Options{}
	doc := Parse([]byte(src.String()), 0, opt)
	want := drawAll(doc)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got := drawAll(Parse([]byte(src.String()), 0, opt)); got != want {
				t.Errorf("a page read beside others differs:\n%s\nwant\n%s", got, want)
			}
			if got := drawAll(doc); got != want {
				t.Errorf("a page drawn beside others differs:\n%s\nwant\n%s", got, want)
			}
		})
	}
	group.Wait()
}

func drawAll(d *Doc) string {
	var out strings.Builder
	for _, s := range d.Sections() {
		out.WriteString(s.HTML(Hooks{}))
	}
	return out.String()
}

// A lexer that is lost in brackets would take minutes for what a file holds.
func TestLongCodeStaysPlain(t *testing.T) {
	text := strings.Repeat("[ ", maxColored)
	if got := drawCode("yaml", text); got != text {
		t.Errorf("got %d bytes that begin with %.40q; want the code as it is", len(got), got)
	}
}
