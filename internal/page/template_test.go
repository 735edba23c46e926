package page

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/asset"
)

// valid are small templates without a fault.
var valid = map[string]string{
	"templates/base.html":           "<!doctype html>\n<html>\n<body{{if .X}} class=\"a{{.Y}}\"{{end}}>\n{{block \"main\" .}}{{end}}\n{{.Part \"head.html\"}}\n</body>\n</html>\n",
	"templates/pages/code.html":     "{{define \"main\"}}\n<p>{{template \"piece.html\" .}}{{template \"rail.html\"}}</p>\n{{end}}\n",
	"templates/partials/head.html":  "<meta charset=\"utf-8\">\n<script>if (a < b) {{.C}}</script>\n",
	"templates/partials/piece.html": "<b title=\"a > b, {{/* }} */}} {{\"}}\"}}\">x<br></b>\n",
	"templates/partials/rail.html":  "<hr>\n",
}

// faultsOf checks the valid templates, each file of edits instead of its like.
func faultsOf(edits map[string]string) string {
	files := maps.Clone(valid)
	maps.Copy(files, edits)
	return checkTemplates(files).String()
}

func TestValidTemplatesHaveNoFault(t *testing.T) {
	if got := faultsOf(nil); got != "" {
		t.Error(got)
	}
}

// Browsers would mend the markup of a page in their own way, and readers see it.
func TestTemplatesOfTheSiteHaveNoFault(t *testing.T) {
	sources, err := asset.ReadFolder(os.DirFS("../.."), "templates")
	if err != nil {
		t.Fatal(err)
	}
	if problems := append(sources.Problems, checkTemplates(sources.Files)...); len(problems) > 0 || len(sources.Files) < 20 {
		t.Errorf("%d files:\n%s", len(sources.Files), problems)
	}
}

// Elements that a template file does not close, or closes too often, are
// reported at their positions.
func TestSpoiledMarkup(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"an element at the end", "<div>\n  <p>x</p>\n", "1:1: <div> is never closed; write </div> where it ends"},
		{"an element within another", "<div>\n  <p>x\n</div>\n", "2:3: <p> is not closed before </div>; write </p> where it ends"},
		{"crossed elements", "<b><i>x</b></i>", "1:4: <i> is not closed before </b>; write </i> where it ends\n1:12: </i> closes nothing; remove it, or write <i> where the element begins"},
		{"an action that does not begin", "<p>.X}}</p>", "1:6: }} ends nothing; write {{ where the action begins, or remove it"},
		{"an end tag too many", "<p>x</p>\n</p>\n", "2:1: </p> closes nothing; remove it, or write <p> where the element begins"},
		{"an end tag of an element that has none", "<p>x</br></p>", "1:5: </br> closes nothing: <br> is an element without an end tag; remove it"},
		{"an element that seems to close itself", "<div/>", "1:1: <div> is never closed; write </div> where it ends"},
		{"a tag without an end", "<p>x</p>\n<p class=\"a\"", "2:1: the tag has no end; write > after it"},
		{"a quote without an end", "<p>\n<b title=\"x>y</b>\n<i title=\"z\">y</i></p>", "2:1: the tag <b> has an attribute z\"; close the quotes of the value before it"},
		{"a comment", "<p>x</p>\n<!-- y\n", "2:1: the comment has no end; write --> after it"},
		{"an element of a loop", "<ul>{{range .X}}<li>{{end}}</ul>", "1:17: <li> is never closed; write </li> where it ends, before the action that ends this branch"},
		{"an end tag of a loop", "<ul>{{range .X}}x</li>{{else}}<li>y</li>{{end}}</ul>", "1:18: </li> closes nothing; remove it, or write <li> where the element begins"},
		{"an element of one branch", "{{if .X}}<a>{{end}}x", "1:10: <a> is never closed; write </a> where it ends, before the action that ends this branch"},
		{"an end tag of one branch", "<a>{{if .X}}x</a>{{else}}x{{end}}", "1:1: <a> is never closed; write </a> where it ends\n1:14: </a> closes nothing; remove it, or write <a> where the element begins"},
		{"branches that do not fit", "{{if .X}}<h2>{{else}}<h1>{{end}}x{{if .X}}</h1>{{else}}</h2>{{end}}", "1:10: <h2> is never closed; write </h2> where it ends, before the action that ends this branch\n1:22: <h1> is never closed; write </h1> where it ends, before the action that ends this branch\n1:43: </h1> closes nothing; remove it, or write <h1> where the element begins\n1:56: </h2> closes nothing; remove it, or write <h2> where the element begins"},
		{"conditions that differ", "{{with .X}}<a>{{end}}x{{with .Y}}</a>{{end}}", "1:12: <a> is never closed; write </a> where it ends, before the action that ends this branch\n1:34: </a> closes nothing; remove it, or write <a> where the element begins"},
		{"what the file defines", "{{define \"own\"}}<p>{{end}}{{template \"own\" .}}</p>", "1:17: <p> is never closed; write </p> where it ends\n1:47: </p> closes nothing; remove it, or write <p> where the element begins"},
		{"an attribute twice", "<b class=\"a\" class=\"b\">x</b>", "1:1: the tag has the attribute class twice, and browsers read the first; remove one"},
		{"a row outside of a table", "<div><tr><td>x</td></tr></div>", "1:6: <tr> cannot stand in <div>, and browsers drop it; write it in <table> or <thead> or <tbody> or <tfoot>"},
		{"a block in a paragraph", "<p>x\n<div>y</div></p>", "2:1: <div> ends the paragraph that it stands in; write it behind </p>"},
		{"a link in a link", "<a href=\"x\"><b><a href=\"y\">z</a></b></a>", "1:16: <a> cannot stand in another <a>; close that before it"},
		{"a character that is none", "<p title=\"a&nbps;b\">\n&nope; &amp; &#0; &#x1F600; {{\"&nope;\"}}</p>\n<script>a&nope;</script>", "1:12: there is no character &nbps;; write the character itself\n2:1: there is no character &nope;; write the character itself\n2:14: there is no character &#0;; write the character itself"},
		{"an unused definition", "x\n{{define \"mian\"}}y{{end}}", "2:10: no template draws mian; did you mean `main`?"},
		{"a definition like none", "x\n{{define \"elsewhere\"}}y{{end}}", "2:10: no template draws elsewhere; remove it"},
	} {
		const file = "templates/partials/piece.html:"
		got := faultsOf(map[string]string{"templates/partials/piece.html": c.text})
		if want := file + strings.ReplaceAll(c.want, "\n", "\n"+file) + "\n"; got != want {
			t.Errorf("%s: got\n%swant\n%s", c.why, got, want)
		}
	}
}

// Each branch of a condition closes what it opens.
func TestMarkupThatIsRight(t *testing.T) {
	for _, text := range []string{
		"{{if .X}}<h2>x</h2>{{else}}<h1>x</h1>{{end}}",
		"<b>{{if .Y}}<i>x</i>{{else if .Z}}<u>y</u>{{end}}</b>",
		"<svg><path d=\"M0 0\"/><g><use href=\"#a\"/></g></svg>",
		"<input type=\"text\"><br/><img src=\"{{.X}}\" alt=\"</p>\">",
		"<textarea></p></textarea><!-- </p> --><style>a > b {}</style>",
		"<p\n  {{- if .X}} class=\"a\"{{end}}>\n  {{- /* <b> */ -}}\n  x &lt; y < z\n</p>",
		"<P>x</p>",
		"<b {{if .X}}class=\"a\"{{else}}class=\"b\"{{end}}>x</b>",
		"<tr><td><p>x</p><div>y</div></td></tr>",
		"<table><tr>{{range .X}}<td>x</td>{{end}}</tr></table>",
		"<ul>{{range .X}}<li><a href=\"x\">y</a></li>{{end}}</ul>",
	} {
		if got := faultsOf(map[string]string{"templates/partials/piece.html": text}); got != "" {
			t.Errorf("%s: got\n%s", text, got)
		}
	}
}

// A template that no page uses is reported.
func TestTemplatesThatNothingDraws(t *testing.T) {
	for name, want := range map[string]string{
		"templates/partials/lost.html": `no template draws it; write {{template "lost.html" .}} where it belongs, or remove it`,
		"templates/pages/coed.html":    "there is no kind of page coed; did you mean `code`?",
		"templates/pages/poem.html":    "there is no kind of page poem; remove the file, or move its content to an existing page",
		"templates/lost.html":          "no page is drawn with it; put it into templates/partials or templates/pages",
		"templates/partials/notes.txt": "is not a template: its name does not end in .html",
		"templates/pages/a/b.html":     "no page is drawn with it; put it into templates/partials or templates/pages",
	} {
		if got := faultsOf(map[string]string{name: "{{template \"lost.html\" .}}"}); got != name+": "+want+"\n" {
			t.Errorf("got\n%swant\n%s: %s", got, name, want)
		}
	}
}

// What keeps a template from being parsed is reported at its position, and a frame
// that is missing once.
func TestTemplatesThatCannotBeParsed(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"templates/partials/piece.html", "<p>\n{{if .X}}</p>", "templates/partials/piece.html:2:1: unexpected EOF\n"},
		{"templates/base.html", "", "templates/base.html: the file is missing; restore it\n"},
	} {
		files := maps.Clone(valid)
		if files[c.file] = c.text; c.text == "" {
			delete(files, c.file)
		}
		from := &asset.Sources{Files: files}
		NewTemplates(from)
		if from.Problems.String() != c.want {
			t.Errorf("got\n%swant\n%s", from.Problems, c.want)
		}
	}
}

// The lists of kinds and of pieces are those of the folder.
func TestKindsHaveTemplates(t *testing.T) {
	names, err := filepath.Glob("../../templates/pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, name := range names {
		got = append(got, strings.TrimSuffix(filepath.Base(name), ".html"))
	}
	if want := templateNames; !slices.Equal(got, want) {
		t.Errorf("templates/pages has %q, want %q", got, want)
	}
}

// For any template, the positions of faults are inside it.
func FuzzMarkup(f *testing.F) {
	for _, text := range valid {
		f.Add(text)
	}
	f.Add("{{if .X}}<a {{else}}b=\"{{end}}</i><!-- {{/* ")
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range checkTemplates(map[string]string{"templates/base.html": text}) {
			if p.Line > strings.Count(text, "\n")+1 {
				t.Errorf("%q: the fault is outside: %s", text, p)
			}
		}
	})
}
