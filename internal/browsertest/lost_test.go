package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
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

// Where the script of a page cannot be had, as of 404.html from disk, no
// button shows that would do nothing, and the notice keeps off the article.
func lostScript(t *testing.T, s *suite) {
	t.Parallel()
	ctx, cancel := chromedp.NewContext(s.browser)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	tab := &searchTab{t: t, ctx: ctx} // its console says what could not be had
	tab.open(s.disk + "404.html")
	tab.want("dead buttons", `[...document.querySelectorAll("button:not(.search button), .needs-script")].filter((e) => e.checkVisibility()).length`, "0")
	tab.want("room below the notice", `document.querySelector("h1").getBoundingClientRect().top - document.querySelector("[data-not-found]").getBoundingClientRect().bottom > 24`, "true")
}
