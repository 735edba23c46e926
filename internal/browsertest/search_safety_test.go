package browsertest

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"httpcodes/internal/sitetest"
)

const hostile = `<img src=x onerror=document.title=1>`

// Markup in a query, and in what writers wrote, stays text.
func TestSearchKeepsMarkupText(t *testing.T) {
	root := smallSources(t)
	spoil(t, filepath.Join(root, "content/4xx/418.md"))
	site, browser := newSearchSite(t, root), newSearchBrowser(t)
	for _, query := range []string{hostile, `"><script>alert(1)</script>`, `&lt;b&gt;418`, `img onerror`, `${location}`, `\u003cimg\u003e`, "418 <b>x</b>"} {
		tab := newSearchTab(t, browser)
		tab.open(site.http + "search/index.html?q=" + url.QueryEscape(query))
		tab.wait(results + `.dataset.query !== undefined`)
		tab.want("data-query", results+`.dataset.query`, query)
		tab.want("elements of the markup", `document.querySelectorAll("main img, main script, main b").length`, "0")
		tab.want("title", `document.title.startsWith(`+quoteAll([]string{query})+`[0])`, "true")
	}
	tab := newSearchTab(t, browser)
	tab.open(site.disk + "search/index.html?q=img+onerror")
	tab.wait(results + `.dataset.query !== undefined`)
	tab.want("first result", results+`.querySelector("a").dataset.code`, "418")
	tab.want("reason", results+`.querySelector("a .why .keyword").textContent`, "Found by: "+hostile)
}

// smallSources copies the sources of the small site into a folder and returns it.
func smallSources(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	sources, err := sitetest.Sources(os.DirFS("../.."))
	if err == nil {
		err = os.CopyFS(root, sources)
	}
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// spoil adds a hostile keyword to an entry.
func spoil(t *testing.T, file string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	spoiled := strings.Replace(string(text), "keywords: [", `keywords: ["`+hostile+`", `, 1)
	if spoiled == string(text) {
		t.Fatalf("%s has no keywords", file)
	}
	if err := os.WriteFile(file, []byte(spoiled), fs.FileMode(0o644)); err != nil {
		t.Fatal(err)
	}
}
