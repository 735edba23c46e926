package browsertest

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"httpcodes/internal/pipeline"
	"httpcodes/internal/sitetest"
)

// oddSite builds a small site with a page that moved and headings in letters
// beyond ASCII, for a path that holds digits.
func oddSite(t *testing.T, base string) *searchSite {
	t.Helper()
	root, err := sitetest.Sources(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"moving-pages": "---\nmoved: letters\n---\n",
		"letters": "---\ntitle: 'Letters & *marks* [a](b)'\nsummary: What is written.\nchecked: 2026-11-22\n---\n\nText.\n\n## Été à Zürich\n\n" +
			strings.Repeat("A line.\n\n", 60) + "## 日本語\n\n" + strings.Repeat("A line.\n\n", 60),
	} {
		root["content/guides/"+name+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	result, err := pipeline.Build(t.Context(), root, pipeline.Options{Base: base})
	if err != nil || len(result.Problems) > 0 {
		t.Fatal(result, err)
	}
	return writeSite(t, result.Tree)
}

// A page that moved leads on to the section that its address names, and
// addresses in letters beyond ASCII are those of their sections.
func TestOddAddresses(t *testing.T) {
	site := oddSite(t, "")
	s := &suite{searchSite: site, browser: newSearchBrowser(t)}
	for origin, base := range site.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 1366, 768, "light")
			for _, hash := range []string{"", "#%C3%A9t%C3%A9-%C3%A0-z%C3%BCrich", "#x", "#%zz"} {
				tab.open("about:blank")
				tab.open(base + "moving-pages/index.html" + hash)
				tab.wait(`location.pathname.includes("/letters/")`)
				tab.want("section after a move", `location.hash`, hash)
			}
			tab.open(base + "letters/index.html#日本語")
			tab.wait(`document.querySelector("[data-contents] [aria-current]")?.textContent === "日本語"`)
			allowClipboard(t, tab.ctx)
			if got := copied(tab, `[data-share-as=markdown]`); !strings.HasPrefix(got, `[Letters & \*marks\* \[a\](b): 日本語](`) || !strings.HasSuffix(got, "#日本語)") {
				t.Errorf("copied %s", got)
			}
		})
	}
}

// Digits in the path of the site are none of an address that is lost.
func TestLostBelowDigits(t *testing.T) {
	site := oddSite(t, "https://example.org/2026/503/")
	notFound, _ := site.tree.File("404.html")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path, ok := strings.CutPrefix(r.URL.Path, "/2026/503/")
		if data, found := site.tree.File(path); ok && found {
			http.ServeContent(w, r, path, time.Time{}, strings.NewReader(string(data)))
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		w.Write(notFound)
	}))
	t.Cleanup(server.Close)
	base := server.URL + "/2026/503/"
	tab := (&suite{searchSite: site, browser: newSearchBrowser(t)}).tab(t, 1366, 768, "light")
	for path, want := range map[string]string{
		"nothing": base + "search/index.html?q=nothing", "caf%C3%A9/": base + "search/index.html?q=caf%C3%A9", "about-404": base + "404/index.html", "%E2%80%9C410%E2%80%9D": base + "410/index.html", "x%20451": base + "451/index.html",
	} {
		tab.openLost(base + path)
		tab.want("guess for "+path, `document.querySelector("[data-guess] a")?.href`, want)
	}
	for _, path := range []string{"404", "404.html"} {
		tab.openLost(base + path)
		tab.want("notice for "+path, `Boolean(document.querySelector("[data-not-found]")?.checkVisibility())`, "false")
	}
}
