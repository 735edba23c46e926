package browsertest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
)

var update = flag.Bool("update", false, "rewrite testdata/heard and the pictures of README.md")

// heard names the pages of the small site that are read aloud, a kind each.
var heard = map[string]string{
	"home": "index.html", "class": "4xx/index.html", "unofficial": "unofficial/index.html", "code": "404/index.html",
	"vendor-code": "499/index.html", "number": "299/index.html", "comparison": "401-vs-403/index.html", "guide": "redirects/index.html",
	"guides": "guides/index.html", "search": "search/index.html", "page": "about/index.html", "not-found": "404.html",
}

// What a screen reader has of each kind of page is written down, line by line:
// role and name, below what it is in. It is of the small site of the tests, so
// that no entry changes it.
func TestPagesAreReadAloud(t *testing.T) {
	site, browser := newSearchSite(t, smallSources(t)), newSearchBrowser(t)
	for kind, page := range heard {
		t.Run(kind, func(t *testing.T) {
			tab := newSearchTab(t, browser)
			resize(tab, 1366, 768)
			tab.open(site.http + page)
			got := readAloud(tab)
			file := filepath.Join("testdata/heard", kind+".txt")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s is read aloud otherwise than %s says; rewrite it with -update and read it:\n%s", page, file, firstDifference(string(want), got))
			}
			if n := landmarksIn(got); n > mostLandmarks {
				t.Errorf("%s has %d landmarks, want at most %d", page, n, mostLandmarks)
			}
		})
	}
}

// mostLandmarks is how many landmarks a listener can keep in mind.
const mostLandmarks = 8

func landmarksIn(heard string) int {
	count := 0
	for line := range strings.Lines(heard) {
		switch role, _, _ := strings.Cut(strings.TrimSpace(line), " "); role {
		case "banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search":
			count++
		}
	}
	return count
}

// readAloud returns a line for each thing that a screen reader can say.
func readAloud(tab *searchTab) string {
	tab.t.Helper()
	tree, err := chromedp.Call(tab.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		tab.t.Fatal(err)
	}
	r := reader{nodes: make(map[accessibility.NodeID]*accessibility.Node)}
	for _, node := range tree.Nodes {
		r.nodes[node.NodeID] = node
	}
	r.read(tree.Nodes[0], 0, "")
	return r.text.String()
}

// A reader writes an accessibility tree down.
type reader struct {
	nodes map[accessibility.NodeID]*accessibility.Node
	text  strings.Builder
}

// read writes a node and what is in it, but for text that its name said.
func (r *reader) read(node *accessibility.Node, depth int, said string) {
	role, name := spoken(node.Role), strings.TrimSpace(spoken(node.Name))
	switch {
	case role == "InlineTextBox" || role == "ListMarker" || role == "LineBreak":
		return
	case node.Ignored || role == "none" || role == "generic" && name == "":
	case role == "StaticText":
		if name != "" && !strings.Contains(said, name) {
			r.line(depth, "text", name)
		}
		return
	default:
		r.line(depth, role, name)
		depth, said = depth+1, name
	}
	for _, id := range node.ChildIDs {
		if child := r.nodes[id]; child != nil {
			r.read(child, depth, said)
		}
	}
}

func (r *reader) line(depth int, role, name string) {
	r.text.WriteString(strings.TrimRight(strings.Repeat("  ", depth)+role+" "+name, " ") + "\n")
}

// firstDifference returns the first line in which two texts differ.
func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "- " + a[i] + "\n+ " + b[i]
		}
	}
	return "one ends before the other"
}
