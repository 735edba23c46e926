package pipeline

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"httpcodes/internal/tree"
)

var update = flag.Bool("update", false, "rewrite the lists in testdata")

// A page never moves and an anchor never goes: whoever removes one sees it
// here, in a failing test and in the diff of the list.
func TestAddressesAreKept(t *testing.T) {
	tree := mustPublish(t)
	const list = "testdata/addresses.txt"
	got := addresses(t, tree)
	if *update {
		if err := os.WriteFile(list, []byte(strings.Join(got, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(string(text))
	for _, address := range want {
		if !slices.Contains(got, address) && !excused(tree, address) {
			t.Errorf("%s is lost; %s", address, remedy(address))
		}
	}
	for _, address := range got {
		if !slices.Contains(want, address) {
			t.Errorf("%s is new; run `go test ./internal/pipeline -update` to promise it", address)
		}
	}
}

// remedy says what to write where an address was lost.
func remedy(address string) string {
	name := strings.Trim(address, "/")
	folder := "guides"
	switch _, err := strconv.Atoi(name); {
	case strings.Contains(address, "#"):
		return "others link to it: give its heading the old words again"
	case err == nil || strings.HasSuffix(name, "xx") || name == "unofficial":
		return "the page of a code or class never goes: bring it back"
	case !strings.HasSuffix(address, "/"):
		return "others read this file: bring it back"
	case strings.Contains(name, "-vs-"):
		folder = "comparisons"
	}
	return fmt.Sprintf("bring the page back, or leave a stub, the file content/%s/%s.md with nothing but\n---\nmoved: its-new-name\n---", folder, name)
}

// excused reports whether an address is a section of a page that moved: its
// stub leads on, and has no sections.
func excused(tree *tree.Tree, address string) bool {
	page, _, section := strings.Cut(address, "#")
	data, ok := tree.File(strings.TrimPrefix(page, "/") + "index.html")
	return ok && section && readHead(data).refresh != ""
}

func TestLostAddressSaysWhatToWrite(t *testing.T) {
	for address, want := range map[string]string{
		"/redirects/":      "content/guides/redirects.md with nothing but\n---\nmoved: its-new-name\n---",
		"/401-vs-403/":     "content/comparisons/401-vs-403.md with nothing but",
		"/404/":            "never goes",
		"/4xx/":            "never goes",
		"/404/#example":    "old words",
		"/404/index.json":  "bring it back",
		"/redirects/#kept": "old words",
	} {
		if got := remedy(address); !strings.Contains(got, want) {
			t.Errorf("%s is lost; %s\nwant %q", address, got, want)
		}
	}
}

// The sections of a page that moved are lost with it, and its own address is
// not.
func TestMovedPageIsNotLost(t *testing.T) {
	root := real(t)
	root["content/guides/moving-pages.md"] = &fstest.MapFile{Data: []byte("---\nmoved: redirects\n---\n")}
	tree := mustBuild(t, root, Options{}).Tree
	for address, want := range map[string]bool{
		"/moving-pages/#gone": true, "/moving-pages/": false, "/redirects/#gone": false, "/nowhere/#gone": false,
	} {
		if got := excused(tree, address); got != want {
			t.Errorf("%s: excused is %v, want %v", address, got, want)
		}
	}
	if !slices.Contains(addresses(t, tree), "/moving-pages/") {
		t.Error("the stub is not among the addresses")
	}
}

// addresses lists the pages and, for those that writers wrote, their anchors.
func addresses(t *testing.T, tree *tree.Tree) []string {
	t.Helper()
	var list []string
	for _, name := range tree.Paths() {
		if strings.HasPrefix(name, "assets/") {
			continue
		}
		page := "/" + strings.TrimSuffix(name, "index.html")
		list = append(list, page)
		if data, _ := tree.File(name); strings.HasSuffix(name, "/index.html") && name != "all/index.html" {
			for _, id := range ids(t, data) {
				list = append(list, fmt.Sprintf("%s#%s", page, id))
			}
		}
	}
	slices.Sort(list)
	return list
}

// ids returns the ids of the headings of a page, and of its lead. What stands
// around the text, such as the contents of the page, promises nothing.
func ids(t *testing.T, page []byte) []string {
	t.Helper()
	_, text, ok := bytes.Cut(page, []byte("<main"))
	if !ok {
		return nil
	}
	text, _, _ = bytes.Cut(text, []byte("</main>"))
	var list []string
	z := html.NewTokenizer(bytes.NewReader(text))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type != html.StartTagToken || !slices.Contains([]string{"h2", "h3", "h4", "p"}, token.Data) {
			continue
		}
		for _, a := range token.Attr {
			if a.Key == "id" {
				list = append(list, a.Val)
			}
		}
	}
	return list
}
