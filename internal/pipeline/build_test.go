package pipeline

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"httpcodes/internal/sitetest"
	"httpcodes/internal/tree"
)

// sources returns the real content, templates and assets, read once, without what
// a team has added to its copy: the bars of the tests are for the site without.
var sources = sync.OnceValues(func() (fstest.MapFS, error) {
	root := fstest.MapFS{}
	disk := os.DirFS("../..")
	for _, dir := range []string{"content", "templates", "assets"} {
		err := fs.WalkDir(disk, dir, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err == nil && name == "content/house":
				return fs.SkipDir
			case err != nil || d.IsDir():
				return err
			}
			data, err := fs.ReadFile(disk, name)
			root[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return root, nil
})

// real returns a copy of the real sources, to be spoiled.
func real(t testing.TB) fstest.MapFS {
	t.Helper()
	root, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	return maps.Clone(root)
}

func mustBuild(t testing.TB, root fs.FS, opt Options) *Result {
	t.Helper()
	result, err := Build(t.Context(), root, opt)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// buildReal builds the real site.
func buildReal(opt Options) (*Result, error) {
	root, err := sources()
	if err != nil {
		return nil, err
	}
	result, err := Build(context.Background(), root, opt)
	if err == nil && len(result.Problems) > 0 {
		err = &faultsError{result.Problems.String()}
	}
	return result, err
}

// realTree is the real site, built once.
var realTree = sync.OnceValues(func() (*tree.Tree, error) {
	result, err := buildReal(Options{})
	if err != nil {
		return nil, err
	}
	return result.Tree, nil
})

func mustReal(t *testing.T) *tree.Tree {
	t.Helper()
	tree, err := realTree()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// small returns a small site of the test's own, with the real templates and
// assets, to be spoiled.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	root, err := sitetest.Sources(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

type faultsError struct{ text string }

func (e *faultsError) Error() string { return "the real site has faults:\n" + e.text }

func TestRealSiteHasNoFault(t *testing.T) {
	mustReal(t)
}

// Two builds are equal byte for byte: of the small site as a folder, and of the
// real one with an address, archive and cards too.
func TestTwoBuildsAreEqual(t *testing.T) {
	root := small(t)
	wantEqual(t, "small", mustBuild(t, root, Options{}).Tree, mustBuild(t, root, Options{}).Tree)
	wantEqual(t, "real", mustBuild(t, real(t), Options{Base: published, Repository: repository}).Tree, mustPublish(t))
}

func wantEqual(t *testing.T, why string, got, want *tree.Tree) {
	t.Helper()
	if !slices.Equal(got.Paths(), want.Paths()) {
		t.Fatalf("%s: the files are others", why)
	}
	for _, name := range want.Paths() {
		if !bytes.Equal(mustFile(t, got, name), mustFile(t, want, name)) {
			t.Errorf("%s: %s differs", why, name)
		}
	}
}

// Every number from 100 to 599 has a page, at its own address.
func TestEveryNumberHasAPage(t *testing.T) {
	tree := mustReal(t)
	for n := 100; n <= 599; n++ {
		name := path.Join(strconv.Itoa(n), "index.html")
		if _, ok := tree.File(name); !ok {
			t.Errorf("%s is missing", name)
		}
	}
	if _, ok := tree.File("404.html"); !ok {
		t.Error("404.html is missing")
	}
}

// A mistake at any stage is reported with its position, and there is no tree.
func TestSpoiledSources(t *testing.T) {
	for _, c := range []struct {
		why, file, old, instead string
		want                    string // beginning of a problem
	}{
		{"a link leads nowhere", "content/guides/redirects.md", "\n## ", "\n[nowhere](nowhere)\n\n## ", "content/guides/redirects.md:"},
		{"a registered code has no entry", "content/4xx/404.md", "", "", "content/4xx/404.md: registered code 404 Not Found has no entry; restore its file, or begin one with `httpcodes new 404`"},
		{"a template names an unknown field", "templates/pages/code.html", "<article>", "<article>\n\n\n  {{.Nonsense}}", "templates/pages/code.html:"},
		{"a template links a missing file", "templates/partials/colophon.html", "codes.json", "cods.json", ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			root := small(t)
			spoil(t, root, c.file, c.old, c.instead)
			result := mustBuild(t, root, Options{})
			if len(result.Problems) == 0 {
				t.Fatal("the build found no fault")
			}
			for _, p := range result.Problems {
				if strings.HasPrefix(p.String(), c.want) {
					return
				}
			}
			t.Errorf("got\n%swant a problem that begins with %q", result.Problems, c.want)
		})
	}
}

// All mistakes in styles and scripts are reported, each in its own file.
func TestSpoiledAssets(t *testing.T) {
	root := small(t)
	for _, edit := range []struct{ file, old, instead string }{
		{"assets/css/order.txt", "\n", "\n  nowhere.css\n"},
		{"assets/js/copy.js", "", ""},
		{"assets/js/announce.js", "(", "(;"},
		{"assets/js/search-index.js", "{", "{)"},
		{"assets/js/remembered.js", "{", "{)"},
		{"templates/base.html", "<head>", "<head>{{"},
	} {
		spoil(t, root, edit.file, edit.old, edit.instead)
	}
	var got []string
	for _, p := range mustBuild(t, root, Options{}).Problems {
		place, _, _ := strings.Cut(p.String(), ": ")
		got = append(got, strings.TrimRight(place, "0123456789"))
	}
	slices.Sort(got)
	want := []string{"assets/css/order.txt:2:", "assets/js/announce.js:", "assets/js/order.txt:", "assets/js/remembered.js:",
		"assets/js/search-index.js:", "templates/base.html:"}
	for i, w := range want {
		if i >= len(got) || !strings.HasPrefix(got[i], w) {
			t.Fatalf("got faults at %q; want them at %q", got, want)
		}
	}
	if len(got) > len(want) {
		t.Errorf("got faults at %q; want them at %q", got, want)
	}
}

// A fault that spans two files is reported at its position.
func TestScriptsThatDoNotFitTogether(t *testing.T) {
	root := small(t)
	for _, name := range []string{"copy.js", "share.js"} {
		root["assets/js/"+name] = &fstest.MapFile{Data: []byte("\nconst twice = 1;\n")}
	}
	problems := mustBuild(t, root, Options{}).Problems
	if want := "assets/js/share.js:2:7: cannot be read as a classic script: identifier twice has already been declared\n"; problems.String() != want {
		t.Errorf("got\n%swant\n%s", problems, want)
	}
}

// Systems and people put things among the images that cannot be published.
func TestImagesThatAreNone(t *testing.T) {
	root := small(t)
	for _, name := range []string{
		"Screenshot 1.png", "con.png", "index.html", "Codes.json", "404", "assets", "a.png", "A.png", "robots.txt", "sub/x.png",
		".DS_Store", "favicon.svg~", "fine.png",
	} {
		root["assets/img/"+name] = &fstest.MapFile{Data: []byte("x")}
	}
	faulty := func(want ...string) {
		t.Helper()
		var got []string
		for _, p := range mustBuild(t, root, Options{}).Problems {
			got = append(got, strings.TrimPrefix(p.File, "assets/img/"))
		}
		if !slices.Equal(got, want) {
			t.Errorf("got faults in %q; want %q", got, want)
		}
	}
	faulty("assets/img") // which contains Screenshot 1.png
	delete(root, "assets/img/Screenshot 1.png")
	faulty("a.png", "assets", "con.png", "sub/x.png")
	for _, name := range []string{"a.png", "assets", "con.png", "sub/x.png"} {
		delete(root, "assets/img/"+name)
	}
	names := []string{"404", "Codes.json", "index.html", "robots.txt"}
	faulty(names...)
	for _, name := range names {
		delete(root, "assets/img/"+name)
	}
	tree := mustBuild(t, root, Options{}).Tree
	if tree == nil {
		t.Fatal("got no tree")
	}
	for name, want := range map[string]bool{"fine.png": true, "A.png": true, ".DS_Store": false, "favicon.svg~": false} {
		if _, got := tree.File(name); got != want {
			t.Errorf("%s is in the site: %t; want %t", name, got, want)
		}
	}
}

// spoil replaces text in a file once, or removes the file if old is empty.
func spoil(t *testing.T, root fstest.MapFS, file, old, instead string) {
	t.Helper()
	sitetest.Edit{File: file, Old: old, New: instead}.Apply(t, root)
}

func TestParseBase(t *testing.T) {
	for base, want := range map[string]string{
		"":                           "",
		"https://example.org":        "https://example.org/",
		"https://example.org/codes":  "https://example.org/codes/",
		"https://example.org/codes/": "https://example.org/codes/",
		"http://localhost:8080/":     "http://localhost:8080/",
		"HTTPS://Example.ORG/Codes":  "https://example.org/Codes/",
		"https://example.org/a/b//":  "https://example.org/a/b/",
		"https://[::1]/~me/v1.2/":    "https://[::1]/~me/v1.2/",
		"https://a_b.xn--mnchen-3ya": "https://a_b.xn--mnchen-3ya/",
		"https://192.0.2.1:81":       "https://192.0.2.1:81/",
		"https://example.org:443/a":  "https://example.org/a/",
		"http://[::1]:80":            "http://[::1]/",
		"http://example.org:443":     "http://example.org:443/",
		"https://4xx.3com":           "https://4xx.3com/",
	} {
		if got, err := ParseBase(base); got != want || err != nil {
			t.Errorf("ParseBase(%q) = %q, %v; want %q", base, got, err, want)
		}
	}
	for _, base := range []string{
		"example.org", "/codes/", "ftp://example.org/", "https://", "https://example.org/?q=1",
		"https://example.org/#top", "https://me@example.org/", "https://example.org/%zz", "https://example.org/?",
		"https://example.org//a/", "https://example.org/a b/", "https://example.org/ü/", "https://example.org/%2e%2e/",
		"https://example.org/../a/", "https://example.org/./", "https://example.org/\"><script>", "https://example.org/index.html",
		"https://exämple.org/", "https://example.org:/", "https://example.org:0/", "https://example.org:65536/", "https://:80/",
		`https://exa"mple.org/`, "https://<b>/", "https://*/", "https://../", "https://a..b/", "https://a;b/", "https://.example.org/",
		"https://[::1%25eth0]/", "https://example.org./", "https://1.2.3/", "https://1.2.3.4.5/", "https://0x7f.1/", "https://a.09/", "https://[1:2]/",
		"https://" + strings.Repeat("a", 64) + ".example/", "https://" + strings.Repeat("a.", 127) + "example/",
	} {
		if got, err := ParseBase(base); err == nil {
			t.Errorf("ParseBase(%q) = %q; want an error", base, got)
		}
	}
}
