package pipeline

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A page that went elsewhere leaves a page that leads on: at once, by a link,
// and for search engines.
func TestStubLeadsOn(t *testing.T) {
	root := small(t)
	root["content/guides/moving-pages.md"] = &fstest.MapFile{Data: []byte("---\nmoved: redirects\n---\n")}
	root["content/comparisons/403-vs-401.md"] = &fstest.MapFile{Data: []byte("---\nmoved: 401-vs-403\n---\n")}
	for base, canonical := range map[string]string{"": "", published: published + "redirects/"} {
		result := mustBuild(t, root, Options{Base: base})
		if len(result.Problems) > 0 {
			t.Fatal(result.Problems)
		}
		page := mustFile(t, result.Tree, "moving-pages/index.html")
		h := readHead(page)
		if h.refresh != "0; url=../redirects/index.html" || h.canonical != canonical || h.facts != nil {
			t.Errorf("base %q: got refresh %q, canonical %q, facts %s", base, h.refresh, h.canonical, h.facts)
		}
		if !strings.Contains(string(page), `<a href="../redirects/index.html" data-forward>Redirects</a>`) {
			t.Errorf("base %q: the stub has no link", base)
		}
		mustFile(t, result.Tree, "403-vs-401/index.html")
		if sitemap, ok := result.Tree.File("sitemap.xml"); ok && strings.Contains(string(sitemap), "moving-pages") {
			t.Error("the stub is in the sitemap")
		}
	}
}

func TestStubFaults(t *testing.T) {
	const file = "content/guides/moving-pages.md"
	for text, want := range map[string]string{
		"---\nmoved: nowhere\n---\n":           file + ":2:8: there is no page `nowhere`",
		"---\nmoved: https://example.org\n---": file + ":2:8: there is no page `https://example.org`",
		"---\nmoved: 404#example\n---\n":       file + ":2:8: there is no page `404#example`",
		"---\nmoved: redirects\n---\n\nText.":  file + ":5:1: a page that has moved has no text; move the text to the page `redirects`",
		"---\nmoved: x\ntitle: y\n---\n":       file + ":3:1: unknown key `title`",
		"---\nmoved: moving-pages\n---\n":      file + ":2:8: there is no page `moving-pages`",
	} {
		root := small(t)
		root[file] = &fstest.MapFile{Data: []byte(text)}
		if got := mustBuild(t, root, Options{}).Problems.String(); !strings.HasPrefix(got, want) {
			t.Errorf("%q: got %q; want %q", text, got, want)
		}
	}
	root := small(t)
	root[file] = &fstest.MapFile{Data: []byte("---\nmoved: redirects\n---\n")}
	root["content/pages/moving-pages.md"] = root[file]
	root["content/pages/redirects.md"] = root[file]
	spoil(t, root, "content/guides/retries.md", "\n## ", "\n[old](moving-pages)\n\n## ")
	got := mustBuild(t, root, Options{}).Problems.String()
	for _, want := range []string{
		"the address /moving-pages/ is already redirected by", "the address /redirects/ is that of content/guides/redirects.md",
		"page `moving-pages` moved; link to `redirects`",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got\n%swant a problem that says %s", got, want)
		}
	}
}
