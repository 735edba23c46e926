package markdown

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"httpcodes/internal/problem"
)

// void are the elements without an end tag.
var void = []string{"br", "wbr"}

// checkHTML fails if tags are not balanced, or if the HTML has an element or
// attribute that this package does not write.
func checkHTML(t *testing.T, src, drawn string) {
	t.Helper()
	elements := strings.Fields("a blockquote br code desc div em figcaption figure h1 h2 h3 h4 h5 h6 li ol p path polygon pre rect span strong svg table tbody td text th thead title tr tspan ul wbr")
	attributes := strings.Fields("aria-label class d data-column data-language fill-opacity height href id points rel role rx scope start stroke stroke-dasharray tabindex text-anchor viewbox width x y")
	var open []string
	z := html.NewTokenizer(strings.NewReader(drawn))
	for {
		kind := z.Next()
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Fatalf("not closed: %v\nsrc %q\nhtml %s", open, src, drawn)
			}
			return
		case html.StartTagToken:
			if !slices.Contains(elements, token.Data) {
				t.Fatalf("element %s\nsrc %q\nhtml %s", token.Data, src, drawn)
			}
			if !slices.Contains(void, token.Data) {
				open = append(open, token.Data)
			}
			checkAttributes(t, src, token, attributes)
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes %v\nsrc %q\nhtml %s", token.Data, open, src, drawn)
			}
			open = open[:len(open)-1]
		case html.SelfClosingTagToken:
			if token.Data != "path" {
				t.Fatalf("%s\nsrc %q\nhtml %s", token, src, drawn)
			}
			checkAttributes(t, src, token, attributes)
		case html.CommentToken, html.DoctypeToken:
			t.Fatalf("%s\nsrc %q\nhtml %s", token, src, drawn)
		}
	}
}

func checkAttributes(t *testing.T, src string, token html.Token, known []string) {
	t.Helper()
	for _, a := range token.Attr {
		if !slices.Contains(known, a.Key) {
			t.Fatalf("attribute %s of %s\nsrc %q", a.Key, token, src)
		}
		if scheme, _, found := strings.Cut(a.Val, ":"); a.Key == "href" && found && !strings.EqualFold(scheme, "https") && !strings.HasPrefix(a.Val, "#") {
			t.Fatalf("address %q of %s\nsrc %q", a.Val, token, src)
		}
	}
}

// checkDoc holds a document against the promises of the package.
func checkDoc(t *testing.T, src string, body int, d *Doc) {
	t.Helper()
	within := func(what string, offset int) {
		if offset < body || offset > len(src) {
			t.Fatalf("%s at %d, outside %d to %d\nsrc %q", what, offset, body, len(src), src)
		}
	}
	names := map[problem.Rule]bool{}
	for _, r := range problem.Rules() {
		names[r.Rule] = r.About == "Markdown"
	}
	for _, f := range d.Faults() {
		within(f.Text, f.Offset)
		if !names[f.Rule] || f.Text == "" {
			t.Fatalf("fault %+v names no rule\nsrc %q", f, src)
		}
	}
	ids := map[string]bool{}
	for _, h := range d.Headings() {
		within("heading", h.Offset)
		if src[h.Offset] != '#' || ids[h.ID] || h.ID == "" {
			t.Fatalf("heading %+v at %q\nsrc %q", h, src[h.Offset:], src)
		}
		ids[h.ID] = true
	}
	for _, l := range d.Links() {
		within("link", l.Offset)
	}
	for _, s := range d.Sections() {
		checkHTML(t, src, s.HTML(Hooks{}))
		checkHTML(t, src, s.Title(Hooks{}))
		s.Text()
		if same := string(s.Markdown(func(string) Target { return Target{} })); same != s.Source() && !pictured(d) {
			t.Fatalf("Markdown is %q, want %q\nsrc %q", same, s.Source(), src)
		}
		s.Markdown(testTarget)
	}
	checkOffsets(t, src, d)
}

// pictured reports whether a document has a picture, which is a list in Markdown.
func pictured(d *Doc) bool {
	return slices.ContainsFunc(d.Blocks(), func(b *Block) bool { return b.Picture != nil })
}

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(archive.Files[0].Data), 0)
	}
	page, err := os.ReadFile("testdata/page.md")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(page), 4)
	f.Add("[a](<b\n> c)\x00\u202e\xff\r\n\t", -1)
	opt := testOptions()
	f.Fuzz(func(t *testing.T, src string, body int) {
		d := Parse([]byte(src), body, opt)
		checkDoc(t, src, max(0, min(body, len(src))), d)
		checkHTML(t, src, ParseLine(src, opt).Line(nil))
	})
}
