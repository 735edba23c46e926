package build

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"httpcodes/internal/output"
)

var update = flag.Bool("update", false, "rewrite the lists in testdata")

// A page never moves and an anchor never goes: whoever removes one sees it
// here, in a failing test and in the diff of the list.
func TestAddressesAreKept(t *testing.T) {
	tree, err := realTree()
	if err != nil {
		t.Fatal(err)
	}
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
		if !slices.Contains(got, address) {
			t.Errorf("%s is lost; bring it back, or leave a stub that leads on", address)
		}
	}
	for _, address := range got {
		if !slices.Contains(want, address) {
			t.Errorf("%s is new; run `go test ./internal/build -update` to promise it", address)
		}
	}
}

// addresses lists the pages and, for those that writers wrote, their anchors.
func addresses(t *testing.T, tree *output.Tree) []string {
	t.Helper()
	var list []string
	for _, name := range tree.Paths() {
		if strings.HasPrefix(name, "assets/") {
			continue
		}
		page := "/" + strings.TrimSuffix(name, "index.html")
		list = append(list, page)
		if data, _ := tree.File(name); strings.HasSuffix(name, "/index.html") {
			for _, id := range ids(t, data) {
				list = append(list, fmt.Sprintf("%s#%s", page, id))
			}
		}
	}
	slices.Sort(list)
	return list
}

// ids returns the ids of the headings of a page, and of its lead.
func ids(t *testing.T, page []byte) []string {
	t.Helper()
	var list []string
	z := html.NewTokenizer(bytes.NewReader(page))
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
