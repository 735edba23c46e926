package asset

import (
	"image/color"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/problem"
)

// The name of a file that pages load depends on its content. The name of a file
// that one kind of page loads also has that kind.
func TestNames(t *testing.T) {
	a, _ := build(nil)
	for name, path := range map[string]string{
		"assets/paper.": a.Paper, "assets/print.": a.Print,
		"assets/site.": a.Style, "assets/home.": a.OwnStyle["home"], "assets/comparison.": a.OwnStyle["comparison"],
		"assets/search.": a.OwnScript["search"], "assets/search-synonyms.": "assets/" + a.Synonyms,
	} {
		if _, ok := a.Files.File(path); !ok || !strings.HasPrefix(path, name) {
			t.Errorf("got %q; want a file whose name begins with %q", path, name)
		}
	}
	if a.OwnStyle["search"] != "" {
		t.Error("the style of search has a file of its own; it comes with the script")
	}
	b, _ := build(map[string]string{"assets/css/base.css": "z { top: 0 }"})
	if a.Style == b.Style || a.Script != b.Script {
		t.Errorf("another style: %s became %s, and %s %s", a.Style, b.Style, a.Script, b.Script)
	}
	if a.Policy404 == b.Policy404 || a.Policy != b.Policy {
		t.Error("the policy of 404.html alone allows the style by its hash")
	}
}

// The page of all codes shows comparisons, and has their style.
func TestAllHasStyleOfComparisons(t *testing.T) {
	a, _ := build(nil)
	style, _ := a.Files.File(a.OwnStyle["all"])
	if want := "j{top:0}@page{margin:1mm}"; string(style) != want {
		t.Errorf("got %s, want %s", style, want)
	}
}

// The script that finds rows by synonyms has them.
func TestSynonymsScript(t *testing.T) {
	a, _ := build(nil)
	if got, _ := a.Files.File("assets/" + a.Synonyms); string(got) != `four("a b\nc > d")` {
		t.Errorf("got %s", got)
	}
}

// The search script has the index, and the style of what it shows.
func TestSearchScript(t *testing.T) {
	a, _ := build(nil)
	scripts := a.SearchScripts([]byte(`{"a":1}`), []byte(`{"b":2}`), "")
	const want = `(function(e){find(e,"i{background:url(data:,x)}")})({"a":1},`
	if got := string(scripts[0].Data); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, `"`+path.Base(scripts[1].Path)+"\")") {
		t.Errorf("got %s\nwant %s and the name of the texts, %s", got, want, scripts[1].Path)
	}
	if !strings.HasPrefix(scripts[0].Path, "assets/search.") || !strings.HasPrefix(scripts[1].Path, "assets/search-texts.") {
		t.Errorf("got the paths %s and %s", scripts[0].Path, scripts[1].Path)
	}
	if got := string(scripts[1].Data); got != "searchTexts({\"b\":2});\n" {
		t.Errorf("got %s", got)
	}
	if named := a.SearchScripts([]byte("{}"), []byte("{}"), "search-texts.live.js"); named[1].Path != "assets/search-texts.live.js" {
		t.Errorf("the texts are at %s", named[1].Path)
	}
}

// An image is a file of the root, with a name that no page has.
func TestImages(t *testing.T) {
	a, problems := build(map[string]string{
		"assets/img/con.png": "x", "assets/img/sub/x.png": "x", "assets/img/sub/y.png": "x", "assets/img/Robots.txt": "x",
	})
	problems = append(problems, a.Reserve([]string{"robots.txt", "404"})...)
	var got []string
	for _, p := range problems {
		got = append(got, p.File)
	}
	if want := []string{"assets/img/con.png", "assets/img/sub/x.png", "assets/img/sub/y.png", "assets/img/Robots.txt"}; !slices.Equal(got, want) {
		t.Errorf("got faults in %q, want %q:\n%s", got, want, problems)
	}
	if _, ok := a.Files.File("favicon.svg"); !ok {
		t.Error("the icon is not at the root")
	}
}

// Faults of a drawing that keep browsers from showing it are reported at their
// positions.
func TestSpoiledDrawings(t *testing.T) {
	for text, want := range map[string]string{
		"<svg>\n<g>\n</svg>\n":     "3:7: is not SVG: element <g> closed by </svg>",
		"<svg>\n<g/>\n":            "3:1: is not SVG: the text ends within an element; close it",
		"<svg/>\n<svg/>\n":         "1:1: is not SVG: an XML document has one root element; put everything into one",
		"<svg/>\n words\n":         "1:7: is not SVG: text outside the root element; move it into the element",
		"<svg>\n<a b></a>\n</svg>": "2:6: is not SVG: attribute name without = in element",
		"<html/>":                  "1:1: is not SVG: the root element is html",
		" ":                        "1:1: is not SVG: an XML document has one root element; put everything into one",
	} {
		_, problems := build(map[string]string{"assets/img/favicon.svg": text})
		if want := "assets/img/favicon.svg:" + want + "\n"; problems.String() != want {
			t.Errorf("%q: got\n%swant\n%s", text, problems, want)
		}
	}
}

func TestColorByDay(t *testing.T) {
	a, _ := build(nil)
	var problems problem.List
	if got, want := a.Colors.ByDay("ink", &problems), (color.RGBA{0, 0x11, 0x22, 255}); got != want || len(problems) > 0 {
		t.Errorf("got %v, want %v\n%s", got, want, problems)
	}
	if a.Colors.ByDay("none", &problems); len(problems) != 1 {
		t.Errorf("got %q, want a fault", problems)
	}
}

// A folder has its own files, and one that is too large is reported.
func TestReadFolder(t *testing.T) {
	root := fstest.MapFS{
		"assets/css/order.txt": {Data: []byte("big.css")},
		"assets/css/big.css":   {Data: make([]byte, maxText+1)},
		"assets/img/big.png":   {Data: make([]byte, maxText+1)},
		"assets/js/one.js":     {Data: []byte("one()")},
		"templates/a.html":     {Data: []byte("a")},
	}
	s, err := ReadFolder(root, "assets")
	if err != nil {
		t.Fatal(err)
	}
	const want = "assets/css/big.css: has 1048577 bytes; a file of its kind has at most 1048576\n"
	if s.Problems.String() != want || len(s.Files) != 4 {
		t.Errorf("got %d files and\n%swant 4 and\n%s", len(s.Files), s.Problems, want)
	}
	if s.Read("assets/js/x.js", problem.Pos{File: "assets/js/x.js"}); len(s.Problems) != 2 {
		t.Errorf("got\n%swant a fault for the missing file", s.Problems)
	}
}
