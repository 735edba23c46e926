package hosttest

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/pipeline"
	"httpcodes/internal/sync"
	"httpcodes/internal/tree"
)

// The recipes do what the table of docs/hosting.md says, at the root of a
// host and below a path.
func TestRecipes(t *testing.T) {
	for _, path := range []string{"/", "/codes/"} {
		dir, tree := site(t, "https://example.org"+path)
		for _, name := range []string{"nginx", "caddy"} {
			t.Run(name+" "+path, func(t *testing.T) {
				s := server{FreeBase(t, path)}
				Serve(t, name, dir, s.base)
				s.checkPages(t, tree)
				s.checkTypes(t, tree)
				s.checkCaches(t, tree)
				s.checkCompression(t)
				s.checkRefusals(t)
				s.checkForms(t, tree)
				s.checkOddTargets(t)
				s.checkQueries(t)
				s.checkFieldsOnce(t)
			})
		}
	}
}

// A server serves the site.
type server struct {
	base string // its base URL: "http://127.0.0.1:4711/" or with "codes/"
}

// get asks for an address below the base URL and follows no redirect.
func (s server) get(t *testing.T, method, address string, fields ...string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, s.base+address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(fields); i += 2 {
		request.Header.Set(fields[i], fields[i+1])
	}
	transport := &http.Transport{DisableCompression: true, DisableKeepAlives: true}
	response, err := transport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

// checkPages asks for pages in all the ways that people write them.
func (s server) checkPages(t *testing.T, tree *tree.Tree) {
	for _, c := range []struct {
		address string
		status  int
		file    string // "" for a redirect to the address with a slash
	}{
		{"", 200, "index.html"}, {"404/", 200, "404/index.html"}, {"404/index.html", 200, "404/index.html"},
		{"500/", 200, "500/index.html"}, {"504/", 200, "504/index.html"}, {"427/", 200, "427/index.html"},
		{"401-vs-403/", 200, "401-vs-403/index.html"}, {"search/?q=gateway", 200, "search/index.html"},
		{"404", 301, ""}, {"4xx", 301, ""}, {"redirects", 301, ""},
		{"404.html", 404, "404.html"}, {"nothing", 404, "404.html"}, {"nothing/at/all/", 404, "404.html"},
		{"404/nothing", 404, "404.html"}, {"assets/", 404, "404.html"}, {"assets/cards/", 404, "404.html"},
		{".httpcodes-manifest", 404, "404.html"}, {"404.php", 404, "404.html"},
	} {
		response, body := s.get(t, "GET", c.address)
		want, _ := tree.File(c.file)
		switch status := response.StatusCode; {
		case c.status == 301:
			if to := response.Header.Get("Location"); status != 301 && status != 308 || !strings.HasSuffix(s.base+c.address+"/", to) || to == "" {
				t.Errorf("%s: got %d to %q; want a redirect to the same with a slash", c.address, status, to)
			}
		case status != c.status || !bytes.Equal(body, want):
			t.Errorf("%s: got %d and %d bytes; want %d and the %d of %s", c.address, status, len(body), c.status, len(want), c.file)
		}
	}
	if bare, below := strings.CutSuffix(s.base, "/codes/"); below {
		response, _ := server{bare}.get(t, "GET", "/codes")
		if to := response.Header.Get("Location"); !strings.HasSuffix(to, "/codes/") {
			t.Errorf("/codes: got %d to %q", response.StatusCode, to)
		}
	}
}

// checkTypes asks for one file of each type.
func (s server) checkTypes(t *testing.T, tree *tree.Tree) {
	want := map[string]string{
		".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json",
		".md": "text/markdown; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
		".zip": "application/zip", "feed.xml": "application/atom+xml; charset=utf-8", "sitemap.xml": "text/xml; charset=utf-8",
		".js": "javascript; charset=utf-8", // text/ and application/ are both in use
	}
	for ending, kind := range want {
		for _, name := range tree.Paths() {
			if !strings.HasSuffix(name, ending) || name == "404.html" {
				continue
			}
			response, _ := s.get(t, "GET", name)
			if got := response.Header.Get("Content-Type"); response.StatusCode != 200 || !strings.HasSuffix(got, kind) {
				t.Errorf("%s: got %d, Content-Type %q; want %q", name, response.StatusCode, got, kind)
			}
			break
		}
	}
}

// checkForms requests pages as programs and browsers do, and checks that Vary
// tells caches about the difference.
func (s server) checkForms(t *testing.T, tree *tree.Tree) {
	for _, c := range []struct{ address, accept, file string }{
		{"404/", "text/markdown", "404/index.md"},
		{"404/", "text/markdown, text/html, */*", "404/index.md"},
		{"404/", "text/html;q=0.9, Text/Markdown", "404/index.html"},
		{"404/", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", "404/index.html"},
		{"404/", "*/*", "404/index.html"},
		{"404/", "", "404/index.html"},
		{"404/", "text/markdown;q=0, */*", "404/index.html"},
		{"404/", "text/markdown; q=0.5", "404/index.md"},
		{"", "text/markdown", "index.md"},
		{"4xx/", "text/markdown", "4xx/index.md"},
		{"guides/", "application/json, text/markdown", "guides/index.md"},
		{"427/", "text/markdown", "427/index.html"}, // it has no other form
		{"404/index.html", "text/markdown", "404/index.html"},
		{"404/index.md", "text/html", "404/index.md"},
	} {
		response, body := s.get(t, "GET", c.address, "Accept", c.accept)
		want, _ := tree.File(c.file)
		if response.StatusCode != 200 || !bytes.Equal(body, want) {
			t.Errorf("%q for Accept: %s: got %d and %d bytes of %s; want %s", c.address, c.accept, response.StatusCode, len(body),
				response.Header.Get("Content-Type"), c.file)
		}
		kind := map[bool]string{true: "text/markdown; charset=utf-8", false: "text/html; charset=utf-8"}[strings.HasSuffix(c.file, ".md")]
		if got := response.Header.Get("Content-Type"); got != kind {
			t.Errorf("%q for Accept: %s: got Content-Type %q, want %q", c.address, c.accept, got, kind)
		}
		if vary := strings.Join(response.Header.Values("Vary"), ", "); !slices.Contains(strings.Split(vary, ", "), "Accept") {
			t.Errorf("%q for Accept: %s: got Vary %q; want Accept in it", c.address, c.accept, vary)
		}
	}
	if response, _ := s.get(t, "GET", "nothing/", "Accept", "text/markdown"); response.StatusCode != 404 {
		t.Errorf("nothing/: got %d", response.StatusCode)
	}
}

// checkCaches checks the fields for caches, browsers and other sites.
func (s server) checkCaches(t *testing.T, tree *tree.Tree) {
	fingerprinted := ""
	for _, name := range tree.Paths() {
		if strings.HasPrefix(name, "assets/") && strings.HasSuffix(name, ".css") {
			fingerprinted = name
		}
	}
	const forever, asked = "public, max-age=31536000, immutable", "no-cache"
	for address, want := range map[string][2]string{
		"": {asked, ""}, "404/": {asked, ""}, "nothing": {asked, ""}, "assets/nothing.css": {asked, ""}, "404.html": {asked, ""},
		fingerprinted: {forever, ""}, "codes.json": {asked, "*"}, "404/index.json": {asked, "*"}, "codes.schema.json": {asked, "*"},
	} {
		response, _ := s.get(t, "GET", address)
		h := response.Header
		if cache, origin := strings.Join(h.Values("Cache-Control"), ", "), h.Get("Access-Control-Allow-Origin"); cache != want[0] || origin != want[1] {
			t.Errorf("%q: got Cache-Control %q, Access-Control-Allow-Origin %q; want %q", address, cache, origin, want)
		}
		for field, value := range map[string]string{
			"Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff",
			"Referrer-Policy": "strict-origin-when-cross-origin",
		} {
			if got := h.Values(field); len(got) != 1 || got[0] != value {
				t.Errorf("%q: got %s %q; want %q", address, field, got, value)
			}
		}
	}
	response, _ := s.get(t, "GET", "404/")
	tag := response.Header.Get("ETag")
	if again, body := s.get(t, "GET", "404/", "If-None-Match", tag); tag == "" || again.StatusCode != 304 || len(body) > 0 {
		t.Errorf("asked again with ETag %q: got %d and %d bytes; want 304", tag, again.StatusCode, len(body))
	}
}

// checkCompression checks that text is sent compressed.
func (s server) checkCompression(t *testing.T) {
	for _, address := range []string{"404/", "codes.json", "404/index.md"} {
		response, body := s.get(t, "GET", address, "Accept-Encoding", "gzip")
		_, plain := s.get(t, "GET", address)
		if response.Header.Get("Content-Encoding") != "gzip" || !strings.Contains(strings.Join(response.Header.Values("Vary"), ", "), "Accept-Encoding") {
			t.Errorf("%s: got fields %v; want it compressed, and Vary", address, response.Header)
		}
		if len(body)*2 > len(plain) {
			t.Errorf("%s: %d bytes compressed, %d plain", address, len(body), len(plain))
		}
	}
}

// checkRefusals checks that the server refuses methods that write, and files
// outside the folder.
func (s server) checkRefusals(t *testing.T) {
	for _, address := range []string{"../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "404/..%2f..%2fsecret.txt"} {
		if _, body := s.get(t, "GET", address); bytes.Contains(body, []byte(secret)) {
			t.Errorf("%s: shows a file that is not in the site", address)
		}
	}
	for method, want := range map[string]int{"POST": 405, "DELETE": 405, "HEAD": 200} {
		if response, body := s.get(t, method, "404/"); response.StatusCode != want || method == "HEAD" && len(body) > 0 {
			t.Errorf("%s: got %d; want %d", method, response.StatusCode, want)
		} else if allow := response.Header.Get("Allow"); want == 405 != (allow == "GET, HEAD") { // RFC 9110 §15.5.6
			t.Errorf("%s: Allow is %q", method, allow)
		}
	}
}

// secret is the content of a file next to the folder of the site.
const secret = "nobody may read this"

// site writes the real site, built for a base URL, to a folder.
func site(t *testing.T, base string) (dir string, tree *tree.Tree) {
	t.Helper()
	result, err := pipeline.Build(t.Context(), os.DirFS("../.."), pipeline.Options{Base: base})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Problems) > 0 {
		t.Fatalf("the site has faults:\n%s", result.Problems)
	}
	dir = filepath.Join(t.TempDir(), "site")
	if _, err := sync.Sync(t.Context(), dir, result.Tree); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(dir), "secret.txt"), []byte(secret), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir, result.Tree
}
