package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// Any codes stand side by side; the address and the title say which, and going
// back leads to the choice before.
func codesCompared(t *testing.T, s *suite) {
	const (
		heads  = `[...document.querySelectorAll(".compared thead .number")].map((e) => e.textContent).join(" ")`
		retry  = `[...document.querySelectorAll(".compared tr")].find((row) => row.cells[0].textContent === "Retry").cells[2].firstChild.textContent`
		choose = `(select, code) => { const e = document.querySelector("[data-compare-code=" + select + "]"); e.value = code; e.dispatchEvent(new Event("change")); }`
	)
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 1366, 768, "light")
			tab.open(base + "compare/index.html?a=400&b=409")
			tab.want("codes", heads, "400 409")
			tab.want("retry of 409", retry, "after a change")
			tab.want("articles", `document.querySelectorAll("[data-compare-status] a").length`, "0")
			tab.want("title", `document.title`, "400 vs 409 · Compare codes · httpcodes")
			tab.do(chromedp.Evaluate[chromedp.Void](`(` + choose + `)("c", "422")`))
			tab.want("codes", heads, "400 409 422")
			tab.want("address", `location.search`, "?a=400&b=409&c=422")
			tab.want("article", `document.querySelector("[data-compare-status] a").textContent`, "400 vs 422")
			tab.do(chromedp.Evaluate[chromedp.Void](`history.back()`))
			tab.wait(heads + ` === "400 409" && location.search === "?a=400&b=409"`)
			tab.open(base + "compare/index.html?a=433")
			tab.want("a number that nobody registered", `document.querySelector("[data-compare-status]").textContent`, "433 has no facts here. Choose two codes, or three.")
			tab.open(base + "404/index.html")
			tab.do(chromedp.Click(`.part-compare a[href*="compare/"]`))
			tab.wait(`document.querySelector(".compared")`)
			tab.want("codes", heads, "404")
		})
	}
}
