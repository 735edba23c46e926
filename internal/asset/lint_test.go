package asset

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/problem"
)

// lintOf returns the faults of the valid styles with another one instead of base.css.
func lintOf(t *testing.T, style string) problem.List {
	t.Helper()
	files := []SourceFile{{"assets/css/base.css", style}}
	for _, name := range slices.Sorted(maps.Keys(valid)) {
		if strings.HasSuffix(name, ".css") && name != "assets/css/base.css" {
			files = append(files, SourceFile{name, valid[name]})
		}
	}
	return lintStyles(files, readNames(t))
}

// Browsers know every name in the styles of the site, and drop nothing of them.
func TestStylesOfTheSite(t *testing.T) {
	sources, err := ReadFolder(os.DirFS("../.."), "assets")
	if err != nil {
		t.Fatal(err)
	}
	var files []SourceFile
	for _, name := range slices.Concat(sources.Glob("assets/css/*.css"), sources.Glob("assets/css/*/*.css")) {
		files = append(files, SourceFile{name, sources.Files[name]})
	}
	if problems := append(sources.Problems, lintStyles(files, readNames(t))...); len(problems) > 0 || len(files) < 20 {
		t.Errorf("%d files:\n%s", len(files), problems)
	}
}

// Browsers drop a declaration, a rule or a query that is not written rightly.
func TestSpoiledDeclarations(t *testing.T) {
	for _, c := range []struct{ why, style, want string }{
		{"a semicolon", "a {\n  top: 0\n  left: 0;\n}\n", "3:3: a semicolon is missing before left; write ; after the value above it"},
		{"a semicolon before a rule", "a {\n  top: 0\n  .b {\n  }\n}\n", "3:3: a semicolon is missing before .; write ; after the value above it"},
		{"a colon", "a {\n  top 0;\n}\n", "2:3: top begins neither a declaration nor a rule; write `name: value;` or `selector {`"},
		{"a rule that is no rule", "a\n", "1:1: a begins neither a declaration nor a rule; write `name: value;` or `selector {`"},
		{"a value", "a {\n  top: ;\n}\n", "2:3: top has no value; write one, or remove it"},
		{"a selector", "{\n}\n", "1:1: { has no selector; write one before it"},
		{"an encoding", "@charset \"utf-8\";\n", "1:1: @charset is not needed; remove it"},
		{"a rule that no browser knows", "@suports (top: 0) { a { top: 0 } }", "1:1: @suports is not an at-rule that browsers know; did you mean `@supports`?"},
		{"a comment of scripts", "a { top: 0 }\n// b\nc { top: 0 }\n", "2:1: // is not a comment in CSS; write /* before it and */ after it"},
		{"a comment of scripts in a rule", "a {\n  // b\n  top: 0;\n}\n", "2:3: // is not a comment in CSS; write /* before it and */ after it"},
		{"a property", "a {\n  color: color-mix(in oklab, var(--unk) 10%, var(--ikn));\n}\n", "2:34: no style defines --unk; did you mean `--ink`?\nassets/css/base.css:2:50: no style defines --ikn; did you mean `--ink`?"},
		{"a property like none", "a { --b: var(--shade) }\n", "1:14: no style defines --shade; define it in assets/css/roles.css"},
		{"a property that only a query defines", "@media print { a { --dim: var(--ink) } }\nb { top: var(--dim) }\n", "2:14: no style defines --dim; define it in assets/css/roles.css"},
		{"a property in a query", "@container style(--a: var(--shade)) {\n}\n", "1:27: no style defines --shade; define it in assets/css/roles.css"},
	} {
		problems := lintOf(t, c.style)
		if want := "assets/css/base.css:" + c.want + "\n"; problems.String() != want {
			t.Errorf("%s: got\n%swant\n%s", c.why, problems, want)
		}
	}
}

// A name that no browser knows makes it drop the declaration, the rule or the query.
func TestUnknownNames(t *testing.T) {
	for style, want := range map[string]string{
		"a { colour: red; }":                                "1:5: no browser knows the property colour; did you mean `color`?",
		"a {\n  margin-botom: 0;\n  top: 0;\n}":             "2:3: no browser knows the property margin-botom; did you mean `margin-bottom`?",
		"a {\n  & b {\n    dispaly: none\n  }\n}":           "3:5: no browser knows the property dispaly; did you mean `display`?",
		"a { frobnicate: 1; }":                              "1:5: no browser knows the property frobnicate",
		"@media print {\n  a { widht: 0; }\n}":              "2:7: no browser knows the property widht; did you mean `width`?",
		"a:hovr { top: 0; }":                                "1:2: no browser knows the selector :hovr; did you mean `:hover`?",
		"a:not(b:fist-child)::befor { top: 0; }":            "1:8: no browser knows the selector :fist-child; did you mean `:first-child`?\nassets/css/base.css:1:20: no browser knows the selector ::befor; did you mean `::before`?",
		"a:nth-child { top: 0; }":                           "1:2: no browser knows the selector :nth-child; did you mean `:nth-child()`?",
		"a::hover { top: 0; }":                              "1:2: no browser knows the selector ::hover; did you mean `:hover`?",
		"a {\n  &:focused { top: 0; }\n}":                   "2:4: no browser knows the selector :focused; did you mean `:focus`?",
		"a { width: clac(1px + 2px); }":                     "1:12: no browser knows the function clac(; did you mean `calc`?",
		"a { color: #12345; }":                              "1:12: #12345 is no color; write 3, 4, 6 or 8 hexadecimal digits after #",
		"a { color: #ggg; }":                                "1:12: #ggg is no color; write 3, 4, 6 or 8 hexadecimal digits after #",
		"a { top: 0 !improtant; }":                          "1:12: !improtant means nothing; write !important, or remove it",
		"a { top: 1reem; }":                                 "1:11: there is no unit reem; did you mean `rem`?",
		"a { top: calc(1px + 2pxx); }":                      "1:22: there is no unit pxx; did you mean `px`?",
		"@media (min-widht: 1em) { a { top: 0; } }":         "1:9: no browser knows the media feature min-widht; did you mean `width`?",
		"@font-face { font-famly: x; src: url(data:,x); }":  "1:14: @font-face has no font-famly; did you mean `font-family`?",
		"@property --a { sintax: \"*\"; inherits: false; }": "1:17: @property has no sintax; did you mean `syntax`?",
		"@page :frist { margin: 0; }":                       "1:7: no browser knows the selector :frist; did you mean `:first`?",
		"top: 0;":                                           "1:1: top stands outside of a rule; put it into one",
	} {
		problems := lintOf(t, style)
		if want := "assets/css/base.css:" + want + "\n"; problems.String() != want {
			t.Errorf("%q: got\n%swant\n%s", style, problems, want)
		}
	}
}

// Names that browsers know are accepted in any case, with a vendor's prefix,
// and where other names count.
func TestKnownNames(t *testing.T) {
	for _, style := range []string{
		"a { COLOR: red; -webkit-text-size-adjust: none; -moz-appearance: none; --any-Name: 1; fill: none; word-wrap: normal; }",
		"a:HOVER, a:before, a::part(b), :host(c):where(d):nth-last-of-type(2n + 1), ::-webkit-scrollbar, a::view-transition-old(root) { top: 0; }",
		"@page :left { size: a4; margin: 1cm; @top-left { content: \"x\"; } }",
		"@media not all and (-webkit-min-device-pixel-ratio: 2) and (400px <= width < 60em) and (prefers-color-scheme: dark) { a { top: 0; } }",
		"@supports (frobnicate: 1) { a { top: 1.5E+3px; width: 50%; rotate: .5turn; height: 100dvh; } }",
		"@keyframes x { from { top: 0; } 50% { top: 1Q; } }",
		"@container side (min-width: 1px) { a { gap: 0; } }",
		"@layer base { a { & > b, .c & { inset: 0; } } }",
		"@property --a { syntax: \"*\"; inherits: false; }",
		"a { top: calc(1px * max(2, --own(3))) !IMPORTANT; color: #abc; background: -webkit-linear-gradient(#ABCD, #abcdef, #abcdef12); }",
		"@scope (a:hover) to (b) { :scope { top: 0; } }",
		"@font-face { unicode-range: U+26; src: url(data:,a:b); }",
	} {
		if problems := lintOf(t, style); len(problems) > 0 {
			t.Errorf("%s: got\n%s", style, problems)
		}
	}
}
