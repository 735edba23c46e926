package linkcheck

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestDownload(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			http.Redirect(w, r, "/new", http.StatusMovedPermanently)
			return
		}
		fmt.Fprint(w, r.URL.Path, " ", r.Header.Get("User-Agent"))
	}))
	defer server.Close()
	got, err := Download(t.Context(), server.URL+"/old", Limits{Bytes: 26, Time: time.Minute})
	if err != nil || string(got) != "/new httpcodes link check" {
		t.Errorf("got %q, %v", got, err)
	}
}

// An incomplete file, or a file from another place than the requested one, is
// an error.
func TestDownloadRefuses(t *testing.T) {
	for _, c := range []struct {
		why, want string
		answer    http.HandlerFunc
	}{
		{"not there", "answers 404 Not Found", http.NotFound},
		{"too large", "has more than 100 bytes", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, strings.Repeat("x", 101)) }},
		{"broken off", "unexpected EOF", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "90")
			fmt.Fprint(w, "begin")
		}},
		{"drips for ever", "nothing came within 200ms", func(w http.ResponseWriter, r *http.Request) { drip(w, r) }},
		{"silent", "nothing came within 200ms", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }},
		{"leaves https", "it redirects to http://example.com/, which is not https", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://example.com/", http.StatusFound)
		}},
		{"redirects for ever", "redirects more than 10 times", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusFound) }},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(c.answer)
			defer server.Close()
			got, err := Download(t.Context(), server.URL, Limits{Bytes: 100, Time: 200 * time.Millisecond})
			if err == nil || !strings.Contains(err.Error(), c.want) || got != nil {
				t.Errorf("got %q and %v, want an error with %q", got, err, c.want)
			}
		})
	}
}

func TestDownloadWantsHTTPS(t *testing.T) {
	for _, address := range []string{"http://example.com/", "ftp://example.com/", "file:///etc/passwd", "example.com", "https://", "http://127.0.0.1.example.com/"} {
		if _, err := Download(t.Context(), address, Limits{Bytes: 1, Time: time.Second}); err == nil || !strings.Contains(err.Error(), "is not an https address") {
			t.Errorf("%s: %v", address, err)
		}
	}
}
