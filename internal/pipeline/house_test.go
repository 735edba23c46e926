package pipeline

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"httpcodes/internal/sitetest"
	"httpcodes/internal/tree"
)

// The additions of a team's copy appear on all pages that show them, and on no
// others.
func TestHouse(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/house.txtar")
	if err != nil {
		t.Fatal(err)
	}
	root, err := sitetest.Sources(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	lines := make(map[string]string)
	for _, f := range archive.Files {
		if strings.HasPrefix(f.Name, "content/") {
			root[f.Name] = &fstest.MapFile{Data: f.Data}
		} else {
			lines[f.Name] = string(f.Data)
		}
	}
	result := mustBuild(t, root, Options{Base: "https://codes.harbor.example/"})
	if result.Catalog == nil {
		t.Fatal(result.Problems)
	}
	if len(result.Problems) > 0 || len(result.Catalog.Unlisted()) > 0 {
		t.Fatalf("%s%s", result.Problems, result.Catalog.Unlisted())
	}
	for what, list := range lines {
		for line := range strings.Lines(list) {
			name, text, _ := strings.Cut(strings.TrimSpace(line), " ")
			if got := holds(result.Tree, name, text); got != (what == "has") {
				t.Errorf("%s: is there %q? %v", name, text, got)
			}
		}
	}
}

// holds reports whether a file of the site, or one whose name begins so, holds a text.
func holds(files *tree.Tree, name, text string) bool {
	for _, path := range files.Paths() {
		if data, _ := files.File(path); strings.HasPrefix(path, name) && bytes.Contains(data, []byte(text)) {
			return true
		}
	}
	return false
}

// An accent color that is not readable and a broken link in the foot are
// reported at their keys.
func TestHouseFaults(t *testing.T) {
	for _, c := range []struct{ site, want string }{
		{"accent: light-dark(#9a3412,#9a3412)\n", "content/house/site.yaml:1:9: #9a3412 has a contrast of 2.5 against the dark paper, #15171a; choose one of 4.5 or more\n"},
		{"accent: light-dark(#fdba74,#fdba74)\n", "content/house/site.yaml:1:9: #fdba74 has a contrast of 1.6 against the light paper, #fdfcf9; choose one of 4.5 or more\n"},
		{"foot: See [there](nowhere).\n", "content/house/site.yaml:1:7: there is no page `nowhere`\n"},
		{"accent: light-dark(#9a3412,#fdba74)\n", ""},
	} {
		root, err := sitetest.Sources(os.DirFS("../.."))
		if err != nil {
			t.Fatal(err)
		}
		root["content/house/site.yaml"] = &fstest.MapFile{Data: []byte(c.site)}
		if got := mustBuild(t, root, Options{}).Problems.String(); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.site, got, c.want)
		}
	}
}

// A site that a team has not made its own shows nothing of the kind.
func TestNoHouseWithoutIt(t *testing.T) {
	root, err := sitetest.Sources(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	files := mustBuild(t, root, Options{}).Tree
	for _, text := range []string{"House rule", `id="house`, `"house"`, ".site-name::before"} {
		for _, path := range files.Paths() {
			if data, _ := files.File(path); bytes.Contains(data, []byte(text)) {
				t.Errorf("%s has %q", path, text)
			}
		}
	}
}

// namedBlock is a block of code in docs/your-own.md behind the name of its file.
var namedBlock = regexp.MustCompile("(?s)`(content/house/[a-z0-9.]+)`[^`]*:\n\n```[a-z]+\n(.*?)```")

// Somebody who copies the files of docs/your-own.md has a site without a fault.
func TestYourOwnIsTried(t *testing.T) {
	text, err := os.ReadFile("../../docs/your-own.md")
	if err != nil {
		t.Fatal(err)
	}
	root := real(t)
	blocks := namedBlock.FindAllStringSubmatch(string(text), -1)
	for _, m := range blocks {
		root[m[1]] = &fstest.MapFile{Data: []byte(m[2])}
	}
	result := mustBuild(t, root, Options{Base: "https://codes.harbor.example/"})
	if len(blocks) != 3 || len(result.Problems) > 0 || len(result.Catalog.Unlisted()) > 0 {
		t.Errorf("%d files: %s", len(blocks), result.Problems)
	}
}
