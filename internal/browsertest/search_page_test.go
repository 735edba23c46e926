package browsertest

import (
	"context"
	"net/url"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const results = `document.querySelector("main [data-search-results]")`

// The page of results keeps the query in its address and keeps the contract
// for tools.
func pageKeepsTheQuery(t *testing.T, site *searchSite, browser context.Context) {
	for name, base := range site.origins() {
		t.Run(name, func(t *testing.T) {
			tab := newSearchTab(t, browser)
			tab.open(base + "search/index.html?q=" + url.QueryEscape("401 vs 403"))
			tab.wait(results + `.dataset.query === "401 vs 403"`)
			tab.want("elements with results", `document.querySelectorAll("[data-search-results]").length`, "1")
			tab.want("first results", `[...`+results+`.querySelectorAll("a")].slice(0, 3).map((a) => a.dataset.page ?? a.dataset.code).join(" ")`, "401-vs-403 401 403")
			tab.want("box", `document.querySelector("#q").value`, "401 vs 403")
			tab.press(kb.End + " 4xx")
			tab.wait(`new URLSearchParams(location.search).get("q") === "401 vs 403 4xx"`)
			tab.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("#q").select()`))
			tab.press("5xx")
			tab.wait(results + `.dataset.query === "5xx"`)
			tab.want("class", results+`.querySelector("a").dataset.class`, "5xx")
			tab.wait(`location.search === "?q=5xx"`)
			back(tab)
			nothingFound(tab)
		})
	}
}

// back follows a result and returns to the same query.
func back(tab *searchTab) {
	tab.t.Helper()
	tab.do(chromedp.Click(`main .search-hit[data-code="503"]`))
	tab.wait(`location.pathname.includes("/503/")`)
	tab.do(chromedp.Evaluate[chromedp.Void]("setTimeout(() => history.back())"))
	tab.wait(`location.pathname.includes("/search/") && ` + results + `?.dataset.query === "5xx"`)
}

// nothingFound asks for nonsense and is offered other ways in, and asks for a
// number that no code has.
func nothingFound(tab *searchTab) {
	tab.t.Helper()
	address := value[string](tab, `location.href.split("?")[0]`)
	for query, want := range map[string]string{"xyzzy": "Other ways in: choosing a code", "600": "Status codes end at 599; some services use larger numbers. Nearest: 608"} {
		tab.open(address + "?q=" + query)
		tab.wait(results + `.dataset.query === "` + query + `"`)
		tab.want("results of "+query, results+`.querySelectorAll("[data-code], [data-class], [data-page]").length`, "0")
		tab.want("help", `document.querySelector(".search-nothing").textContent.startsWith("`+want+`")`, "true")
		tab.want("ways in", `[...document.querySelectorAll(".search-nothing a")].slice(-2).map((a) => a.getAttribute("href")).join(" ")`, "../choosing-a-code/index.html ../seen-an-error/index.html")
		tab.want("status", `document.querySelector(".search-status").textContent`, `Nothing found for "`+query+`".`)
	}
}

// A page with few results ends where they do, and what is below them does not move
// when they come late.
func resultsMoveNothing(t *testing.T, s *suite) {
	t.Parallel()
	const shifted = `new Promise((done) => {
		let sum = 0;
		new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: "layout-shift", buffered: true });
		setTimeout(() => done(sum), 500); })`
	base := s.slow(t, "search")
	for _, width := range []int64{390, 1366} {
		for query, ready := range map[string]string{
			"?q=524":     results + `.dataset.query`,
			"?q=gateway": results + `.dataset.query`,
			"":           `document.querySelector(".search-nothing")?.textContent`,
		} {
			tab := s.tab(t, width, 844, "light")
			tab.open(base + "search/index.html" + query)
			tab.wait(ready)
			tab.want("the foot", `document.querySelector(".site-footer").checkVisibility({ visibilityProperty: true })`, "true")
			if query != "?q=gateway" {
				tab.want("the page after "+query, `document.documentElement.scrollHeight <= innerHeight`, "true")
			}
			if got := value[float64](tab, shifted); got > 0.01 {
				t.Errorf("%d px, %q: the layout shifts by %f", width, query, got)
			}
		}
	}
}

// Hits are marked on the page that a result leads to, and can be cleared.
func marksHits(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	tab.open(site.disk + "search/index.html?q=" + url.QueryEscape("login required"))
	tab.wait(results + `.dataset.query`)
	tab.want("address of a result", results+`.querySelector("a").getAttribute("href")`, "../401/index.html")
	tab.do(chromedp.Click(`main .search-hit`))
	tab.wait(`location.pathname.includes("/401/") && CSS.highlights.get("search")?.size > 0`)
	tab.want("address after the click", `location.search`, "")
	tab.want("elements added to the text", `document.querySelectorAll("main mark").length`, "0")
	tab.press(kb.Escape)
	tab.want("marks after Esc", `CSS.highlights.has("search")`, "false")
	tab.want("note after Esc", `document.querySelector(".marks")`, "null")
}

// Without script the form leads to the full list.
func formWorksWithoutScript(t *testing.T, site *searchSite, browser context.Context) {
	for name, base := range site.origins() {
		t.Run(name, func(t *testing.T) {
			tab := newSearchTab(t, browser)
			off := emulation.SetScriptExecutionDisabledParams{Value: true}
			if _, err := chromedp.Call(tab.ctx, emulation.SetScriptExecutionDisabled, off); err != nil {
				t.Fatal(err)
			}
			tab.open(base + "404/index.html")
			tab.do(chromedp.Focus("#q"))
			tab.press("gateway" + kb.Enter)
			tab.wait(`document.body.classList.contains("page-home") && location.search === "?q=gateway"`)
			tab.want("class anchors", `["1xx", "2xx", "3xx", "4xx", "5xx"].every((id) => document.getElementById(id))`, "true")
		})
	}
}
