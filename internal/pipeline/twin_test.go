package pipeline

import (
	"encoding/json"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var markdownLink = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// A reader of a Markdown twin, or of llms.txt, can follow its links.
func TestLinksOfMarkdownTwinsResolve(t *testing.T) {
	tree, err := realTree()
	if err != nil {
		t.Fatal(err)
	}
	twins := 0
	for _, name := range tree.Paths() {
		if !strings.HasSuffix(name, ".md") && name != "llms.txt" {
			continue
		}
		twins++
		text, _ := tree.File(name)
		for _, m := range markdownLink.FindAllStringSubmatch(string(text), -1) {
			dest, _, _ := strings.Cut(m[1], "#")
			if dest == "" || strings.HasPrefix(dest, "https://") {
				continue
			}
			if _, ok := tree.File(path.Join(path.Dir(name), dest)); !ok {
				t.Errorf("%s links to %s, which is not there", name, m[1])
			}
		}
	}
	if twins < 100 {
		t.Errorf("got %d Markdown twins; want one for each entry", twins)
	}
}

// The data of a code is the same in its own file and in codes.json.
func TestDataFilesAgree(t *testing.T) {
	tree, err := realTree()
	if err != nil {
		t.Fatal(err)
	}
	text, _ := tree.File("codes.json")
	var all struct {
		Version int
		Codes   []map[string]any
	}
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	if all.Version == 0 || len(all.Codes) < 90 {
		t.Fatalf("codes.json has version %d and %d codes", all.Version, len(all.Codes))
	}
	for _, c := range all.Codes {
		number := strconv.Itoa(int(c["code"].(float64)))
		text, ok := tree.File(number + "/index.json")
		if !ok {
			t.Errorf("%s/index.json is missing", number)
			continue
		}
		var one map[string]any
		if err := json.Unmarshal(text, &one); err != nil {
			t.Errorf("%s/index.json: %v", number, err)
		}
		if one["phrase"] != c["phrase"] || one["summary"] != c["summary"] || one["checked"] != c["checked"] {
			t.Errorf("%s/index.json and codes.json tell different things", number)
		}
	}
}

// 404.html is served at any depth: every address in it starts at the host's
// root, below the path of the base URL.
func TestNotFoundPageWorksAtAnyDepth(t *testing.T) {
	address := regexp.MustCompile(`<[a-z][^<>]* (?:href|src|action)="([^"]*)"`)
	for base, root := range map[string]string{"": "/", "https://example.org/codes/": "/codes/"} {
		result := mustBuild(t, real(t), Options{Base: base})
		if len(result.Problems) > 0 {
			t.Fatal(result.Problems)
		}
		tree := result.Tree
		page, _ := tree.File("404.html")
		if !strings.Contains(string(page), "<style>") {
			t.Errorf("base %q: the style is not within the page", base)
		}
		for _, m := range address.FindAllStringSubmatch(string(page), -1) {
			if !strings.HasPrefix(m[1], root) && !strings.HasPrefix(m[1], "https://") && !strings.HasPrefix(m[1], "#") {
				t.Errorf("base %q: 404.html links to %s, which depends on where it is served", base, m[1])
			}
		}
	}
}
