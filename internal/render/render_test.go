package render

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"httpcodes/internal/problem"
	"httpcodes/internal/sitetest"
	"httpcodes/internal/tree"
)

// published is where the tests publish the site: below a path, which is the
// harder case.
const published = "https://example.org/codes/"

// sources returns the small site with the templates and assets of the project,
// changed by the edits.
func sources(t *testing.T, edits ...sitetest.Edit) fstest.MapFS {
	t.Helper()
	root, err := sitetest.Sources(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range edits {
		e.Apply(t, root)
	}
	return root
}

// sharedTheme is the theme of the project, loaded once.
var sharedTheme = sync.OnceValues(func() (*Theme, problem.List) {
	theme, problems, err := new(ThemeCache).Load(os.DirFS("../.."))
	if err != nil {
		panic(err)
	}
	return theme, problems
})

// newDrawing lists the files of the small site, whose content is changed by the
// edits.
func newDrawing(t *testing.T, base string, opt Options, edits ...sitetest.Edit) *Drawing {
	t.Helper()
	theme, problems := sharedTheme()
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	d, problems, err := New(sitetest.Catalog(t, base, edits...), theme, opt)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	return d
}

func mustDraw(t *testing.T, d *Drawing) *tree.Tree {
	t.Helper()
	files, problems := d.Draw(t.Context())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return files
}

func mustFile(t *testing.T, files *tree.Tree, path string) []byte {
	t.Helper()
	data, ok := files.File(path)
	if !ok {
		t.Fatalf("%s is missing", path)
	}
	return data
}

// publishedSite is the small site with an address, drawn once.
var publishedSite *tree.Tree

func mustPublish(t *testing.T) *tree.Tree {
	t.Helper()
	if publishedSite == nil {
		publishedSite = mustDraw(t, newDrawing(t, published, Options{}))
	}
	return publishedSite
}

// An address adds files, and takes none away; the rest of the site needs none.
func TestFilesOfASiteWithAnAddress(t *testing.T) {
	local, full := mustDraw(t, newDrawing(t, "", Options{})), mustPublish(t)
	var added []string
	for _, path := range full.Paths() {
		if _, ok := local.File(path); !ok && !strings.HasPrefix(path, "assets/cards/") {
			added = append(added, path)
		}
	}
	if want := []string{"feed.xml", "httpcodes.zip", "opensearch.xml", "robots.txt", "sitemap.xml"}; !slices.Equal(added, want) {
		t.Errorf("the address adds %q; want %q", added, want)
	}
	for _, path := range local.Paths() {
		mustFile(t, full, path)
	}
	for _, path := range []string{
		".nojekyll", "404.html", "404/index.html", "404/index.json", "404/index.md", "401-vs-403/index.md", "4xx/index.html", "4xx/index.md", "599/index.html",
		"about/index.md", "all/index.html", "codes.csv", "codes.json", "codes.schema.json", "compare/index.html", "compare/index.md", "guides/index.html", "guides/index.md", "index.html", "index.md", "llms-full.txt", "llms.txt",
		"redirects/index.md", "search/index.html",
	} {
		mustFile(t, local, path)
	}
	for _, path := range []string{"search/index.md", "599/index.md", "redirects/index.json"} {
		if _, ok := local.File(path); ok {
			t.Errorf("%s is there; it has nothing to say", path)
		}
	}
}

// A file that is drawn alone is the file of the whole site.
func TestOneFileIsThatOfTheWhole(t *testing.T) {
	d := newDrawing(t, "", Options{})
	files := mustDraw(t, d)
	for _, path := range files.Paths() {
		got, problems := d.File(path)
		if len(problems) > 0 || !bytes.Equal(got, mustFile(t, files, path)) {
			t.Errorf("%s differs if it is drawn alone (%v)", path, problems)
		}
	}
	if data, problems := d.File("nowhere"); data != nil || problems != nil {
		t.Errorf("a path that is not there gave %q, %v", data, problems)
	}
}

// Live, the scripts of the search have addresses that stay. All else is at the
// same address, and all but the pages that name the script is the same.
func TestLiveFiles(t *testing.T) {
	d := newDrawing(t, "", Options{})
	live, still := mustDraw(t, newDrawing(t, "", Options{Live: true})), mustDraw(t, d)
	const stays, texts = "assets/search.js", "assets/search-texts.live.js"
	if !bytes.Contains(mustFile(t, live, stays), []byte("search-texts.live.js")) || len(mustFile(t, live, texts)) == 0 {
		t.Errorf("%s does not name %s", stays, texts)
	}
	for _, path := range still.Paths() {
		want := mustFile(t, still, path)
		got, ok := live.File(path)
		switch isScript := strings.HasSuffix(path, ".js") && (strings.HasPrefix(path, "assets/search.") || strings.HasPrefix(path, "assets/search-texts.")); {
		case isScript && ok:
			t.Errorf("%s is there, and %s too", path, stays)
		case isScript || bytes.Equal(got, want):
		case !ok:
			t.Errorf("%s is missing while pages are live", path)
		case !bytes.Contains(got, []byte(stays)):
			t.Errorf("%s differs while pages are live, and does not name %s", path, stays)
		}
	}
	if got, want := len(live.Paths()), len(still.Paths()); got != want {
		t.Errorf("got %d files while pages are live, want %d", got, want)
	}
}
