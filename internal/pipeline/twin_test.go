package pipeline

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

var markdownLink = regexp.MustCompile(`\]\((<[^>]+>|[^)\s]+)\)`)

// A reader of a Markdown twin, or of llms.txt, can follow its links.
func TestLinksOfMarkdownTwinsResolve(t *testing.T) {
	tree := mustReal(t)
	twins := 0
	for _, name := range tree.Paths() {
		if !strings.HasSuffix(name, ".md") && name != "llms.txt" {
			continue
		}
		twins++
		text, _ := tree.File(name)
		for _, m := range markdownLink.FindAllStringSubmatch(string(text), -1) {
			dest, _, _ := strings.Cut(strings.Trim(m[1], "<>"), "#")
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

// 404.html is served at any depth: every address in it starts at the host's
// root, below the path of the base URL.
func TestNotFoundPageWorksAtAnyDepth(t *testing.T) {
	address := regexp.MustCompile(`<[a-z][^<>]* (?:href|src|action)="([^"]*)"`)
	for base, root := range map[string]string{"": "/", published: "/codes/"} {
		tree := mustReal(t)
		if base != "" {
			tree = mustPublish(t)
		}
		page := mustFile(t, tree, "404.html")
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
