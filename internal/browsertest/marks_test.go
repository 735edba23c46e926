package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// What was found is stepped through from the section that the hit led to. The
// number of the page is no mark.
func marksStepped(t *testing.T, s *suite) {
	t.Parallel()
	const (
		counter = `document.querySelector(".marks [role=status]").textContent`
		current = `[...CSS.highlights.get("search-at")][0]`
	)
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "404/index.html?mark=404%20wrong#seen")
	tab.wait(`document.querySelector(".marks [role=status]")`)
	tab.want("marks in the heading", `[...CSS.highlights.get("search")].filter((r) => r.startContainer.parentElement.closest("h1")).length`, "0")
	tab.want("mark before the section", `document.getElementById("seen").compareDocumentPosition(`+current+`.startContainer) & 4`, "4")
	first := value[string](tab, counter)
	tab.do(chromedp.Click(`.marks [aria-label="Next mark"]`))
	if second := value[string](tab, counter); second == first {
		t.Errorf("the next mark after %s is %s", first, second)
	}
	tab.want("mark in sight", `((r) => r.top >= 0 && r.bottom <= innerHeight)(`+current+`.getBoundingClientRect())`, "true")
	tab.do(chromedp.Click(`.marks [aria-label="Previous mark"]`))
	tab.want("mark, one back", counter, first)
}
