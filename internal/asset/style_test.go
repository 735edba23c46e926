package asset

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"httpcodes/internal/problem"
)

// valid are small assets without a fault.
var valid = map[string]string{
	"assets/css/order.txt":               "layers.css\ntokens.css\nbase.css\n",
	"assets/css/layers.css":              "@layer tokens, base;\n",
	"assets/css/tokens.css":              "@layer tokens {\n  :root {\n    --ink: light-dark(#001122, #334455); /* 1.0 */\n    --empty:;\n  }\n}\n",
	"assets/css/base.css":                "@layer base {\n  a:hover,\n  b[c=\"d\"] > :is(e, f)::before {\n    color: var(--ink);\n    content: \"{\";\n  }\n\n  @media (min-width: 1em) {\n    g {\n      &:focus {\n        top: calc(1px + (2px * 3));\n      }\n    }\n  }\n}\n",
	"assets/css/home/band.css":           "h {\n  margin: var(--none, 1px)\n}\n",
	"assets/css/hits/hit.css":            "i {\n  background: url(\"data:,x\");\n}\n",
	"assets/css/all/book.css":            "@page {\n  margin: 1mm;\n}\n",
	"assets/css/all+comparison/duel.css": "j {\n  top: 0;\n}\n",
	"assets/js/order.txt":                "one.js\n",
	"assets/js/one.js":                   "one();\n",
	"assets/js/remembered.js":            "two();\n",
	"assets/js/synonyms.js":              "four(SYNONYMS);\n",
	"assets/js/search.txt":               "find.js\n",
	"assets/js/find.js":                  "find(index, SEARCH_STYLE);\n",
	"assets/js/search/page.js":           "three();\n",
	"assets/img/favicon.svg":             "<svg/>",
}

var kinds = []string{"all", "comparison", "home", "search"}

// build makes the valid assets, each file of edits instead of its like, and
// returns the faults. A file without text is taken away.
func build(edits map[string]string) (*Assets, problem.List) {
	files := maps.Clone(valid)
	maps.Copy(files, edits)
	maps.DeleteFunc(files, func(_, text string) bool { return text == "" })
	from := &Sources{Files: files}
	a := New(from, kinds, "a b\nc > d")
	from.Problems.Sort()
	return a, from.Problems
}

func TestValidAssetsHaveNoFault(t *testing.T) {
	if _, problems := build(nil); len(problems) > 0 {
		t.Error(problems)
	}
}

// Brackets, comments, strings and addresses without an end are reported at their
// positions.
func TestSpoiledStyles(t *testing.T) {
	for _, c := range []struct{ why, style, want string }{
		{"a brace at the end", "a { color: red", `1:3: { is never closed; write } where it ends`},
		{"a brace of a rule among others", "@layer x {\n  a {\n    top: 0;\n\n  b {\n    top: 0;\n  }\n}\n", `2:5: { is never closed; write } where it ends`},
		{"a brace too many", "a {\n  top: 0;\n}\n}\n", `4:1: } closes nothing; remove it, or write what it closes`},
		{"a comment", "a {}\n/* b {\n}\n", `2:1: the comment has no end; write */ after it`},
		{"a comment that the next one ends", "/* a\nb {}\n/* c */\n", `1:1: the comment has no end; write */ after it`},
		{"a comment of one slash", "/*/ a {}", `1:1: the comment has no end; write */ after it`},
		{"a string", "a {\n  content: \"x;\n}\n", `2:12: the string has no end on its line; write " after it`},
		{"a string at the end", "a { content: 'x", `1:14: the string has no end; write ' after it`},
		{"an address", "a { background: url(data:x", `1:17: the address has no end; write ) after it`},
		{"an address with blanks", "a { background: url(data:x y z) }", `1:17: cannot be read as an address; write it as url("…")`},
		{"an address elsewhere", "a { background: url(../x.png) }", `1:17: url(../x.png) is a file outside the style sheet, which pages at any depth share; embed the image as a data: URL`},
		{"a parenthesis", "a {\n  top: calc(1px;\n}\n", `2:8: calc( is not closed before the next }; write ) where it ends`},
		{"a parenthesis before a brace", "a {\n  top: (1px\n}\n", `2:8: ( is not closed before the next }; write ) where it ends`},
		{"a bracket", "a[b {\n}\n", `1:2: [ is never closed; write ] where it ends`},
		{"a bracket too many", "a { top: 1px) }", `1:13: ) closes nothing; remove it, or write what it closes`},
		{"the end of a statement", "@layer a, b\n", "1:11: the statement has no end; write ; or a block in braces after b"},
		{"an import", "@import \"x.css\";\n", "1:1: @import is not allowed; name its file in assets/css/order.txt"},
		{"a brace that opens a rule", "a top: 0 }\n", "1:10: } closes nothing; remove it, or write what it closes"},
	} {
		_, problems := build(map[string]string{"assets/css/base.css": c.style})
		if want := "assets/css/base.css:" + c.want + "\n"; problems.String() != want {
			t.Errorf("%s: got\n%swant\n%s", c.why, problems, want)
		}
	}
}

// Styles may contain these texts, although they look like faults.
func TestStylesThatAreRight(t *testing.T) {
	for _, style := range []string{
		"\n", "/**/", "/* a */ /* b */", "a {}", "a { top: 0; }", "a { ; top: 0;; }", "a { --b: {c: d}; }",
		"a:hover { top: 0 }", "a { b:hover { top: 0 } }", "a { content: \"/* \\\" { \" }", "a { fill: url(#b) }",
		"@property --a { syntax: \"*\"; inherits: false; }\nb { top: var(--a) }", "a { top: var( --ink ) }",
		"a { top: 0 !important }", "@font-face { unicode-range: U+00-FF }", "a { top: c /* : */ d }",
		"a { background: url( \"data:image/svg+xml,%3Csvg/%3E\" ) }", "a { grid-area: 1 / 2 }", "@media (color: b) { c { top: e } }",
	} {
		if _, problems := build(map[string]string{"assets/css/base.css": style}); len(problems) > 0 {
			t.Errorf("%s: got\n%s", style, problems)
		}
		if problems := lintOf(t, style); len(problems) > 0 {
			t.Errorf("%s: got\n%s", style, problems)
		}
	}
}

// Styles and templates are written for people: the build minifies them.
func TestSourcesHaveShortLines(t *testing.T) {
	for _, pattern := range []string{"assets/css/*.css", "assets/css/*/*.css", "templates/*.html", "templates/*/*.html"} {
		names, err := filepath.Glob("../../" + pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: no files, %v", pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(string(text), "\n")
			if len(lines) > 150 {
				t.Errorf("%s has %d lines, want at most 150", name, len(lines))
			}
			for i, line := range lines {
				if utf8.RuneCountInString(line) >= 120 {
					t.Errorf("%s:%d: the line has 120 characters or more", name, i+1)
				}
			}
		}
	}
}

// A file that no page loads is reported.
func TestFilesThatNoPageLoads(t *testing.T) {
	for _, name := range []string{
		"assets/css/lost.css", "assets/js/lost.js", "assets/css/lost.scss", "assets/css/home/notes.md", "assets/js/home/a.css", "assets/js/hits/a.js",
		"assets/css/home/deep/a.css", "assets/css/homme/a.css", "assets/css/home+homme/a.css", "assets/a.css", "assets/ccs/a.css", "assets/img/deep/a.png",
	} {
		_, problems := build(map[string]string{name: "/* x */"})
		const want = ": no page loads it; name it in order.txt (a script of the search in search.txt), or put it into assets/img or the folder of a kind of page, such as assets/css/home\n"
		if problems.String() != name+want {
			t.Errorf("got\n%swant\n%s%s", problems, name, want)
		}
	}
}

// The files that a list names exist in its folder.
func TestSpoiledLists(t *testing.T) {
	for _, c := range []struct{ list, text, want string }{
		{"assets/css/order.txt", "layers.css tokens.css base.css\n gone.css", "assets/css/order.txt:2:2: there is no file assets/css/gone.css\n"},
		{"assets/js/order.txt", "one.js ../one.js", "assets/js/order.txt:1:8: assets/one.js is outside assets/js; name a file in it\n"},
		{"assets/js/order.txt", "one.js one.js", "assets/js/order.txt:1:8: assets/js/one.js is named twice; remove one\n"},
		{"assets/js/order.txt", "ones.js", "assets/js/order.txt:1:1: there is no file assets/js/ones.js; did you mean `one.js`?\n"},
		{"assets/js/search.txt", "", "assets/js/search.txt: the file is missing; restore it\n"},
	} {
		if _, problems := build(map[string]string{c.list: c.text}); problems.String() != c.want {
			t.Errorf("got\n%swant\n%s", problems, c.want)
		}
	}
}

// A style that cannot be read as a classic script is reported at its position, even between two
// files.
func TestSpoiledScripts(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"assets/js/one.js", "one(;\n", "assets/js/one.js:1:5: cannot be read as a classic script: unexpected ; in expression"},
		{"assets/js/remembered.js", "\nlet a; let a;", "assets/js/remembered.js:2:12: cannot be read as a classic script: identifier a has already been declared"},
		{"assets/js/one.js", "one();\nimport \"x\";\n", "assets/js/one.js:2:8: cannot be read as a classic script: expected ( instead of \"x\" in import expression"},
		{"assets/js/one.js", "one();\nexport const a = 1;\n", "assets/js/one.js:2:1: cannot be read as a classic script: unexpected export in expression"},
		{"assets/js/one.js", "one();\n  await one();\n", "assets/js/one.js:2:9: cannot be read as a classic script: unexpected one in expression"},
		{"assets/js/find.js", "find(index));\n", "assets/js/find.js:1:12: cannot be read as a classic script: unexpected )"},
	} {
		_, problems := build(map[string]string{c.file: c.text})
		if !strings.HasPrefix(problems.String(), c.want) {
			t.Errorf("got\n%swant\n%s", problems, c.want)
		}
	}
	_, problems := build(map[string]string{
		"assets/js/order.txt": "one.js two.js", "assets/js/one.js": "const a = 1;", "assets/js/two.js": "\nconst a = 2;",
	})
	if want := "assets/js/two.js:2:7: cannot be read as a classic script: identifier a has already been declared\n"; problems.String() != want {
		t.Errorf("got\n%swant\n%s", problems, want)
	}
}

// For any style sheet, the positions of faults are inside it, and minifying
// does not crash.
func FuzzStyle(f *testing.F) {
	for _, text := range valid {
		f.Add(text)
	}
	f.Add("a { b: url(c; /* d")
	known := readNames(f)
	f.Fuzz(func(t *testing.T, text string) {
		file := SourceFile{"assets/css/a.css", text}
		from := &Sources{Files: map[string]string{file.Name: text}}
		checkStyles(from)
		for _, p := range slices.Concat(from.Problems, lintStyles([]SourceFile{file}, known)) {
			if p.Line > strings.Count(text, "\n")+1 {
				t.Errorf("%q: the fault is outside: %s", text, p)
			}
		}
		minified("text/css", text)
	})
}
