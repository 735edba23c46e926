package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Any codes can be compared. The address and the title name them, and going
// back restores the previous choice.
func codesCompared(t *testing.T, s *suite) {
	const (
		heads  = `[...document.querySelectorAll(".compared thead .number")].map((e) => e.textContent).join(" ")`
		retry  = `[...document.querySelectorAll(".compared tr")].find((row) => row.cells[0].textContent === "Retry").cells[2].firstChild.textContent`
		same   = `[...document.querySelectorAll(".compared tr")].at(-1).cells[1].textContent`
		says   = `[...document.querySelector(".compared tbody tr").cells].map((cell) => cell.textContent).join(" | ")`
		links  = `[...document.querySelectorAll(".compared tbody a[href*=-vs-]")].map((a) => a.textContent + " " + new URL(a.href).pathname.split("/").at(-2)).join()`
		status = `document.querySelector("[data-compare-status]").textContent`
		choose = `(select, code) => { const e = document.querySelector("[data-compare-code=" + select + "]"); e.value = code; e.dispatchEvent(new Event("change")); }`
	)
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 1366, 768, "light")
			tab.open(base + "compare/index.html?a=400&b=409")
			tab.want("codes", heads, "400 409")
			tab.want("retry of 409", retry, "after a change")
			tab.want("numbers drawn after their boxes, so over them", `document.querySelectorAll(".chooser select + .number").length`, "2")
			tab.want("what both have, last", same, "Cached: only if it says so · Response body: optional · Required fields: none · Class: 4xx Client error")
			tab.want("all uses of 409", `document.querySelectorAll(".compared td:last-child li").length`, "5")
			tab.want("articles", `document.querySelectorAll(".compared .short, .compared tbody a[href*=-vs-]").length`, "0")
			tab.want("what is copied", `document.body.dataset.query`, "?a=400&b=409")
			tab.want("heading", `document.querySelector("h1").textContent`, "400 vs 409")
			tab.want("title", `document.title`, "400 vs 409 · httpcodes")
			tab.do(chromedp.Evaluate[chromedp.Void](`(` + choose + `)("c", "422")`))
			tab.want("codes", heads, "400 409 422")
			tab.want("address", `location.search`, "?a=400&b=409&c=422")
			tab.want("articles", links, "400 vs 422 400-vs-422,409 vs 422 409-vs-422")
			tab.want("no summary without an article on all of them", says+`.startsWith("Articles")`, "true")
			tab.do(chromedp.Evaluate[chromedp.Void](`history.back()`))
			tab.wait(heads + ` === "400 409" && location.search === "?a=400&b=409"`)
			emulate(tab, "print")
			tab.want("on paper", `[".compared", ".chooser .number", ".chooser select", ".part"].filter((s) => document.querySelector(s).checkVisibility()).join()`, ".compared,.chooser .number")
			emulate(tab, "")
			tab.open(base + "compare/index.html?a=427")
			tab.want("heading of no code", `document.querySelector("h1").textContent`, "Compare codes")
			tab.want("a number that nobody registered", status, "427 has no facts here. Choose two or three codes.")
			tab.open(base + "compare/index.html?a=404&b=404")
			tab.want("codes that differ", heads, "404")
			tab.want("the second choice", `document.querySelector("[data-compare-code=b]").value`, "")
			tab.want("what a table of one code asks for", status, "Choose a second code.")
			tab.want("code in the lists", `document.querySelector(".compared li code").textContent`, "/users/4711")
			tab.open(base + "compare/index.html?a=401&b=403")
			tab.want("what an article on both says", says+`.startsWith("In short | Send 401 when credentials")`, "true")
			tab.want("the article", links, "401 vs 403 401-vs-403")
			tab.want("it is as large as where cards lead", `parseFloat(getComputedStyle(document.querySelector(".compared tbody a[href*=-vs-] b")).fontSize)`, value[string](tab, `String(parseFloat(getComputedStyle(document.querySelector(".cards b")).fontSize))`))
			tab.open(base + "404/index.html")
			tab.do(chromedp.Click(`.part-compare a[href*="compare/"]`))
			tab.wait(`document.querySelector(".compared .number")`)
			tab.want("codes", heads, "404")
		})
	}
}

// If the script loads late, the table does not move the rest of the page.
func tableMovesNothing(t *testing.T, s *suite) {
	t.Parallel()
	base := s.slow(t, "compare")
	const shifts = `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().length)).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(done, 500, 0))`
	for _, width := range []int64{390, 1366} {
		tab := s.tab(t, width, 844, "light")
		tab.open(base + "compare/index.html?a=400&b=409")
		tab.wait(`document.querySelector(".compared .number")`)
		tab.want("articles below the table", `document.querySelector(".cards").checkVisibility()`, "true")
		if got := value[int](tab, shifts); got > 0 {
			t.Errorf("%d px: the layout shifts %d times", width, got)
		}
	}
}

// slow serves the site over http, and the script of a name a second late.
func (s *suite) slow(t *testing.T, script string) string {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/assets/"+script+".") && strings.HasSuffix(r.URL.Path, ".js") {
			time.Sleep(time.Second)
		}
		data, _ := s.tree.File(strings.TrimPrefix(r.URL.Path, "/"))
		http.ServeContent(w, r, r.URL.Path, time.Time{}, strings.NewReader(string(data)))
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}
