package markdown

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"httpcodes/internal/registry"
)

var update = flag.Bool("update", false, "rewrite what the cases in testdata expect")

// views are what a case may expect of its Markdown.
var views = map[string]func(d *Doc, src []byte) string{
	"faults":   viewFaults,
	"html":     viewHTML,
	"links":    viewLinks,
	"headings": viewHeadings,
	"blocks":   viewBlocks,
	"text":     viewText,
	"markdown": viewMarkdown,
	"prose":    viewProse,
}

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runCase(t, file) })
	}
}

func runCase(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(archive.Files) < 2 || archive.Files[0].Name != "in.md" {
		t.Fatalf("%s: want in.md and what is expected of it", file)
	}
	src := archive.Files[0].Data
	doc := Parse(src, bodyOf(src), testOptions())
	for i := range archive.Files[1:] {
		want := &archive.Files[i+1]
		view := views[want.Name]
		if view == nil {
			t.Fatalf("%s: unknown expectation %q", file, want.Name)
		}
		got := view(doc, src)
		if diff := cmp.Diff(string(want.Data), got); diff != "" && !*update {
			t.Errorf("%s: %s of\n%s\n(-want +got)\n%s", file, want.Name, src, diff)
		}
		want.Data = []byte(got)
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// testOptions replaces the functions of other packages.
func testOptions() Options {
	return Options{
		ID: func(level int, text string) string {
			return map[string]string{"Use it when": "use"}[text]
		},
		Specs: registry.FindSpecs,
	}
}

// testTarget knows 503 and its sections; "nowhere" it does not.
func testTarget(dest string) Target {
	switch page, anchor, found := strings.Cut(dest, "#"); {
	case page == "" && found:
		return Target{Href: dest, Text: anchor}
	case dest == "nowhere":
		return Target{Text: "nowhere"}
	case found:
		return Target{Href: "../" + page + "/index.html#" + anchor, Text: page + " " + anchor}
	case page == "503":
		return Target{"../503/index.html", "503 Service [Un]available", "code c5xx"}
	}
	return Target{Href: "../" + dest + "/index.html", Text: dest}
}

// lineColumn is the line and column of an offset, both from 1.
func lineColumn(src []byte, offset int) string {
	before := src[:offset]
	return fmt.Sprintf("%d:%d", 1+bytes.Count(before, []byte("\n")), offset-bytes.LastIndexByte(before, '\n'))
}

func viewFaults(d *Doc, src []byte) string {
	var out strings.Builder
	for _, f := range d.Faults() {
		fmt.Fprintf(&out, "%s: %s: %s\n", lineColumn(src, f.Offset), f.Rule, f.Text)
	}
	return out.String()
}

// breaks puts each block on a line of its own, for the eye.
var breaks = regexp.MustCompile(`</(?:p|h\d|li|ul|ol|blockquote|div|tr|thead|tbody|table|figure|figcaption|pre)>|<(?:ul|ol|blockquote|div|table|thead|tbody|figure)[^>]*>`)

func viewHTML(d *Doc, _ []byte) string {
	var out strings.Builder
	for _, s := range d.Sections() {
		if s.Level > 0 {
			fmt.Fprintf(&out, "[%s] %s\n", s.ID, s.Title(Hooks{Link: testTarget}))
		}
		html := breaks.ReplaceAllString(s.HTML(Hooks{Link: testTarget}), "$0\n")
		if out.WriteString(html); html != "" && !strings.HasSuffix(html, "\n") {
			out.WriteString("\n")
		}
	}
	return out.String()
}

func viewLinks(d *Doc, src []byte) string {
	var out strings.Builder
	for _, l := range d.Links() {
		fmt.Fprintf(&out, "%s: %q %q\n", lineColumn(src, l.Offset), l.Dest, l.Text)
	}
	return out.String()
}

func viewHeadings(d *Doc, src []byte) string {
	var out strings.Builder
	for _, h := range d.Headings() {
		fmt.Fprintf(&out, "%s: %d %q #%s\n", lineColumn(src, h.Offset), h.Level, h.Text, h.ID)
	}
	return out.String()
}

func viewBlocks(d *Doc, src []byte) string {
	var out strings.Builder
	for _, b := range d.Blocks() {
		fmt.Fprintf(&out, "%s: %s %q %q exchange:%t text at %s to %s\n%s\n", lineColumn(src, b.Fence), b.Language,
			b.Attrs["title"], b.Attrs, b.Exchange != nil, lineColumn(src, b.Offset(0)), lineColumn(src, b.Offset(len(b.Text))), b.Text)
	}
	return out.String()
}

func viewText(d *Doc, _ []byte) string {
	var out strings.Builder
	for _, s := range d.Sections() {
		fmt.Fprintf(&out, "[%s] empty:%t\n%s\n", s.ID, s.Empty(), s.Text())
	}
	return out.String()
}

// viewProse shows running texts, with the place of each word in brackets.
func viewProse(_ *Doc, src []byte) string {
	var out strings.Builder
	opt := testOptions()
	opt.Prose = func(t Text) {
		fmt.Fprintf(&out, "%s:", []string{"paragraph", "item", "cell", "title"}[t.Kind])
		for _, at := range regexp.MustCompile(`\S+`).FindAllStringIndex(t.Plain, -1) {
			fmt.Fprintf(&out, " %s[%s]", t.Plain[at[0]:at[1]], lineColumn(src, t.Offset(at[0])))
		}
		out.WriteString("\n")
	}
	Parse(src, bodyOf(src), opt)
	return out.String()
}

func viewMarkdown(d *Doc, _ []byte) string {
	var out strings.Builder
	for _, s := range d.Sections() {
		if out.Len() > 0 {
			out.WriteString("\n")
		}
		if text := s.Markdown(testTarget); len(text) > 0 {
			fmt.Fprintf(&out, "%s\n", text)
		}
	}
	return out.String()
}

// bodyOf returns the offset behind front matter, if src begins with any.
func bodyOf(src []byte) int {
	const fence = "---\n"
	if !bytes.HasPrefix(src, []byte(fence)) {
		return 0
	}
	return len(fence) + bytes.Index(src[len(fence):], []byte(fence)) + len(fence)
}
