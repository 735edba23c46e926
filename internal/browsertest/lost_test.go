package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// lostServer serves the site as hosts do that answer what is not there with
// 404.html, and /404 too.
func lostServer(t *testing.T, s *suite) string {
	t.Helper()
	notFound, _ := s.tree.File("404.html")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if data, ok := s.tree.File(strings.TrimPrefix(r.URL.Path, "/")); ok && r.URL.Path != "/404.html" {
			http.ServeContent(w, r, r.URL.Path, time.Time{}, strings.NewReader(string(data)))
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		w.Write(notFound)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}
