package render

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/problem"
	"httpcodes/internal/sitetest"
	"httpcodes/internal/tree"
)

// A missing part of a card is a fault with its position.
func TestCardFaultsHaveTheirPlace(t *testing.T) {
	edit := sitetest.Edit{File: "content/guides/redirects.md", Old: "\ntitle: ", New: "\ntitle: 世界 "}
	_, problems := newDrawing(t, published, Options{}, edit).Draw(t.Context())
	if want := "content/guides/redirects.md:3:10: cannot be drawn on a card"; !strings.HasPrefix(problems.String(), want) {
		t.Errorf("got %q; want %q", problems, want)
	}
	root := sources(t, sitetest.Edit{File: "assets/css/palette.css", Old: "--class-4xx: light-dark(#96580a, #f0b452);", New: "--class-4xx: orange;"})
	theme, problems, err := new(ThemeCache).Load(root)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	_, problems, err = New(sitetest.Catalog(t, published), theme, Options{})
	if want := "assets/css: --class-4xx is not a color that cards can use"; err != nil || !strings.HasPrefix(problems.String(), want) {
		t.Errorf("got %q, %v; want %q", problems, err, want)
	}
}

// A fault of a template is reported once, at its position in the file as
// written, for any number of pages.
func TestTemplateFaultsHaveTheirPlace(t *testing.T) {
	for _, c := range []struct {
		why  string
		edit sitetest.Edit
		want string // PLACE stands for that of the word "Nonsense"
	}{
		{"it does not parse", sitetest.Edit{File: "templates/pages/code.html", Old: "end}}", New: "end"}, "templates/pages/code.html:"},
		{"it names an unknown field", sitetest.Edit{File: "templates/pages/code.html", Old: "<article>", New: "<article>\n\n\n  {{.Nonsense}}"}, "templates/pages/code.html:PLACE: there is no `.Nonsense` here; the names are those of codeView in internal/page"},
		{"a piece does", sitetest.Edit{File: "templates/partials/header.html", Old: "<header", New: "\n\n\n {{.Nonsense}}\n<header"}, "templates/partials/header.html:PLACE: "},
		{"it draws a template that is not there", sitetest.Edit{File: "templates/pages/code.html", Old: "<article>", New: "<article>\n  {{template \"Nonsense\" .}}"}, "templates/pages/code.html:"},
		{"it is missing", sitetest.Edit{File: "templates/pages/code.html"}, "templates/pages/code.html:1:1: there is no such template"},
		{"the frame is missing", sitetest.Edit{File: "templates/base.html"}, "templates/base.html: the file is missing"},
	} {
		t.Run(c.why, func(t *testing.T) {
			root := sources(t, c.edit)
			want := strings.Replace(c.want, "PLACE", placeOf(root, c.edit.File, "Nonsense"), 1)
			files, problems := draw(t, root)
			if files != nil {
				t.Fatal("got files")
			}
			if len(problems) != 1 || !strings.HasPrefix(problems.String(), want) {
				t.Errorf("got\n%swant one problem that begins with %q", problems, want)
			}
		})
	}
}

// draw draws the small site with the templates and assets of root.
func draw(t *testing.T, root fstest.MapFS) (*tree.Tree, problem.List) {
	t.Helper()
	var d *Drawing
	theme, problems, err := new(ThemeCache).Load(root)
	if err == nil && len(problems) == 0 {
		d, problems, err = New(sitetest.Catalog(t, ""), theme, Options{})
	}
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return d.Draw(t.Context())
}

// placeOf returns line and column of a word in a file, or "" if it is not there.
func placeOf(root fstest.MapFS, file, word string) string {
	if root[file] == nil {
		return ""
	}
	before, _, ok := strings.Cut(string(root[file].Data), word)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%d:%d", strings.Count(before, "\n")+1, len(before)-strings.LastIndex(before, "\n")-1)
}

// Drawing a single page reports the same fault as drawing the whole site.
func TestOneFileTellsItsFault(t *testing.T) {
	root := sources(t, sitetest.Edit{File: "templates/pages/code.html", Old: "<article>", New: "<article>\n{{.Nonsense}}"})
	theme, problems, err := new(ThemeCache).Load(root)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	d, problems, err := New(sitetest.Catalog(t, ""), theme, Options{})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	data, problems := d.File("404/index.html")
	want := "templates/pages/code.html:" + placeOf(root, "templates/pages/code.html", "Nonsense") + ": "
	if data != nil || len(problems) != 1 || !strings.HasPrefix(problems.String(), want) {
		t.Errorf("got %q, problems %q; want one at %s", data, problems, want)
	}
	if _, problems := d.File("599/index.html"); len(problems) > 0 {
		t.Errorf("the page of a number has the fault of codes: %s", problems)
	}
}

// An image that has the name of a page is a fault, whether the site has an
// address or not.
func TestNamesOfTheSiteAreTaken(t *testing.T) {
	root := sources(t, sitetest.Edit{File: "assets/img/robots.txt", New: "x"}, sitetest.Edit{File: "assets/img/404", New: "x"})
	_, problems := draw(t, root)
	if len(problems) != 2 || problems[0].File != "assets/img/404" || problems[1].File != "assets/img/robots.txt" {
		t.Errorf("got %v; want faults in two images", problems)
	}
}

// Whoever does not wait any more gets no tree, and no fault either.
func TestDrawingCanBeGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if files, problems := newDrawing(t, "", Options{}).Draw(ctx); files != nil || problems != nil {
		t.Errorf("got files %v, problems %v", files != nil, problems)
	}
}
