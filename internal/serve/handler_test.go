package serve

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"httpcodes/internal/problem"
)

// A small site: what there is in the files, and nothing to draw.
type files map[string]string

func (f files) File(path string) ([]byte, problem.List) {
	text, ok := f[path]
	switch {
	case !ok:
		return nil, nil
	case text == "broken":
		return nil, problem.List{{Pos: problem.Pos{File: "templates/base.html", Line: 3, Column: 1}, Text: "cannot be drawn"}}
	}
	return []byte(text), nil
}

func (f files) Check(context.Context) problem.List { return nil }

const head = `<!doctype html><html><head><meta charset="utf-8"></head>`

var small = files{
	"index.html":              head + "home",
	"404.html":                head + "nowhere",
	"404/index.html":          head + "about 404",
	"404/index.md":            "# 404",
	"404/index.json":          "{}",
	"assets/site.0123abcd.js": "1",
	"feed.xml":                "<feed/>",
	"broken/index.html":       "broken",
}

// serveSmall returns a handler of the small site.
func serveSmall(f files) http.Handler {
	s := newSite(Options{Log: io.Discard, Make: func(fs.FS) (Draft, problem.List, error) { return f, nil, nil }}, nil)
	s.next(true)
	return handler(s, true)
}

func request(h http.Handler, method, target string, fields ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://localhost:8080/", nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(target, "?")
	for i := 0; i < len(fields); i += 2 {
		r.Header.Set(fields[i], fields[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestAnswersAsTheBestHostWould(t *testing.T) {
	h := serveSmall(small)
	for _, c := range []struct {
		target string
		want   string // status, content type, location
		body   string // part of the content
	}{
		{"/", "200 text/html; charset=utf-8 ", "home"},
		{"/404/", "200 text/html; charset=utf-8 ", "about 404"},
		{"/404/index.html", "200 text/html; charset=utf-8 ", "about 404"},
		{"/404", "301  /404/", ""},
		{"/404?q=1", "301  /404/?q=1", ""},
		{"/404/index.md", "200 text/markdown; charset=utf-8 ", "# 404"},
		{"/404/index.json", "200 application/json ", "{}"},
		{"/assets/site.0123abcd.js", "200 text/javascript; charset=utf-8 ", "1"},
		{"/feed.xml", "200 application/atom+xml ", "<feed/>"},
		{"/404.html", "404 text/html; charset=utf-8 ", "nowhere"},
		{"/nowhere", "404 text/html; charset=utf-8 ", "nowhere"},
		{"/nowhere/", "404 text/html; charset=utf-8 ", "nowhere"},
		{"/assets/", "404 text/html; charset=utf-8 ", "nowhere"},
		{"/assets", "404 text/html; charset=utf-8 ", "nowhere"},
		{"//404", "404 text/html; charset=utf-8 ", "nowhere"},
		{"/../serve.go", "404 text/html; charset=utf-8 ", "nowhere"},
		{"/..%2fserve.go", "404 text/html; charset=utf-8 ", "nowhere"},
		{`/..\serve.go`, "404 text/html; charset=utf-8 ", "nowhere"},
		{"/broken/", "500 text/html; charset=utf-8 ", "live.js"},
		{"/_httpcodes/live.js", "200 text/javascript; charset=utf-8 ", "EventSource"},
	} {
		w := request(h, "GET", c.target)
		got := fmt.Sprint(w.Code, " ", w.Header().Get("Content-Type"), " ", w.Header().Get("Location"))
		if got != c.want || !strings.Contains(w.Body.String(), c.body) {
			t.Errorf("GET %s: got %q and %q, want %q and %q", c.target, got, w.Body, c.want, c.body)
		}
	}
}

// Other sites may read, embed and frame nothing, not even errors.
func TestDraftsAreForThisSiteAlone(t *testing.T) {
	h := serveSmall(small)
	for _, target := range []string{"/404/index.json", "/404/", "/404", "/404/index.md", "/nowhere.json", "/broken/", scriptAddress, "/assets/site.0123abcd.js"} {
		for _, method := range []string{"GET", "POST"} {
			got := request(h, method, target, "Origin", "https://example.org").Header()
			if got.Get("Access-Control-Allow-Origin") != "" || got.Get("Cross-Origin-Resource-Policy") != "same-origin" ||
				got.Get("Content-Security-Policy") != "frame-ancestors 'none'" || got.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("%s %s: got %v", method, target, got)
			}
		}
	}
}

func TestMethodsAndHosts(t *testing.T) {
	h := serveSmall(small)
	if w := request(h, "HEAD", "/404/"); w.Code != 200 || w.Body.Len() != 0 || w.Header().Get("Content-Length") == "" {
		t.Errorf("HEAD: got %d, %d bytes, %v", w.Code, w.Body.Len(), w.Header())
	}
	if w := request(h, "HEAD", "/nowhere"); w.Code != 404 || w.Body.Len() != 0 {
		t.Errorf("HEAD of nothing: got %d, %d bytes", w.Code, w.Body.Len())
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS"} {
		if w := request(h, method, "/404/"); w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: got %d with Allow %q", method, w.Code, w.Header().Get("Allow"))
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second) // as of a client that asks for more on the connection
	defer cancel()
	h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("HEAD", "http://localhost"+eventsAddress, nil).WithContext(ctx))
	if ctx.Err() != nil {
		t.Error("HEAD of the events: the answer never ends")
	}
	for host, want := range map[string]int{
		"localhost:8080": 200, "127.0.0.1:1": 200, "[::1]:8080": 200, "localhost": 200, "LocalHost:8080": 200,
		"example.org": 421, "example.org:8080": 421, "localhost.example.org": 421, "": 421,
	} {
		r := httptest.NewRequest("GET", "/404/", nil)
		r.Host = host
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, r); w.Code != want {
			t.Errorf("Host %q: got %d, want %d", host, w.Code, want)
		}
	}
}

// A name that --addr gives this machine is the one that is printed.
func TestNameOfTheAddress(t *testing.T) {
	s := newSite(Options{Addr: "Desk:8080", Log: io.Discard, Make: func(fs.FS) (Draft, problem.List, error) { return small, nil, nil }}, nil)
	s.next(true)
	for host, want := range map[string]int{"desk:8080": 200, "desk": 200, "localhost:8080": 200, "example.org": 421, "": 421} {
		r := httptest.NewRequest("GET", "/404/", nil)
		r.Host = host
		w := httptest.NewRecorder()
		if handler(s, true).ServeHTTP(w, r); w.Code != want {
			t.Errorf("Host %q: got %d, want %d", host, w.Code, want)
		}
	}
}

// A range is for GET, and in bytes; another one is ignored (RFC 9110 §14.2).
func TestRanges(t *testing.T) {
	h := serveSmall(small)
	for _, c := range []struct {
		method, ranges string
		want           int
	}{
		{"GET", "bytes=0-3", 206}, {"GET", "bytes=9999-", 416}, {"GET", "items=0-3", 200}, {"HEAD", "bytes=0-3", 200},
	} {
		if w := request(h, c.method, "/404/", "Range", c.ranges); w.Code != c.want {
			t.Errorf("%s with Range %q: got %d, want %d", c.method, c.ranges, w.Code, c.want)
		}
	}
}

func TestValidators(t *testing.T) {
	h := serveSmall(small)
	for _, target := range []string{"/404/", "/assets/site.0123abcd.js", "/404/index.md"} {
		w := request(h, "GET", target)
		if got := w.Header().Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s: Cache-Control %q, want no-cache", target, got)
		}
		if again := request(h, "GET", target, "If-None-Match", w.Header().Get("ETag")); again.Code != 304 || again.Body.Len() > 0 {
			t.Errorf("%s: got %d with the entity tag that was sent, want 304", target, again.Code)
		}
	}
}

// A served page has the script of the client; the site as it is drawn stays as
// it is.
func TestClientIsAddedAndNothingElse(t *testing.T) {
	h := serveSmall(small)
	page := request(h, "GET", "/404/").Body.String()
	if strings.Count(page, "<script") != 1 || strings.Contains(small["404/index.html"], "live.js") {
		t.Errorf("want one script, in what is served alone: %s", page)
	}
	if text := request(h, "GET", "/404/index.md").Body.String(); text != "# 404" {
		t.Errorf("a file that is no page became %q", text)
	}
	page = request(h, "GET", `/"><script>alert(1)</script>`).Body.String()
	if strings.Contains(page, "alert(1)</script>") {
		t.Errorf("an address became markup: %s", page)
	}
}

func TestEditorLink(t *testing.T) {
	s := newSite(Options{Dir: "/project", Editor: "vscode://file{file}:{line}:{column}"}, nil)
	got := s.editorLink(problem.Pos{File: "content/4xx/404.md", Line: 5, Column: 12})
	if want := "vscode://file/project/content/4xx/404.md:5:12"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
