package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// The words that were searched for are marked in the text, not in the heading,
// whose number would become a block of color.
func textMarked(t *testing.T, s *suite) {
	t.Parallel()
	const inHeading = `((r) => r.startContainer.parentElement.closest("h1") !== null)`
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "404/index.html?mark=404%20wrong#seen")
	tab.wait(`CSS.highlights.has("search")`)
	tab.want("marks in the heading", `[...CSS.highlights.get("search")].some(`+inHeading+`)`, "false")
}

// What was found is stepped through, from the section that the hit led to, and
// from the last mark to the first.
func marksStepped(t *testing.T, s *suite) {
	t.Parallel()
	const (
		counter = `document.querySelector(".marks [role=status]").textContent`
		current = `[...CSS.highlights.get("search-at")][0]`
		inSight = `((r) => r.top >= 0 && r.bottom <= innerHeight)(` + current + `.getBoundingClientRect())`
	)
	for _, width := range []int64{320, 1366} {
		tab := s.tab(t, width, 768, "light")
		tab.open(s.disk + "404/index.html?mark=404%20wrong#seen")
		tab.wait(`document.querySelector(".marks [role=status]")`)
		tab.want("mark in the section", `document.getElementById("seen").compareDocumentPosition(`+current+`.startContainer) & 4`, "4")
		first := value[string](tab, counter)
		tab.do(chromedp.Click(`.marks [aria-label="Next mark"]`))
		if second := value[string](tab, counter); second == first {
			t.Errorf("the next mark after %s is %s", first, second)
		}
		tab.want("next mark in sight", inSight, "true")
		tab.do(chromedp.Click(`.marks [aria-label="Previous mark"]`))
		tab.want("mark, one back", counter, first)
		tab.do(chromedp.Evaluate[chromedp.Void](`while (!` + counter + `.startsWith("1 of ")) document.querySelector(".marks [aria-label='Next mark']").click()`))
		tab.want("first mark in sight", inSight, "true")
		tab.want("note within the window", `((r) => r.left >= 0 && r.right <= innerWidth)(document.querySelector(".marks").getBoundingClientRect())`, "true")
	}
}

// Those who hear the box are told how many results it holds, not only how many
// there are.
func boxSays(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "404/index.html")
	tab.do(chromedp.Focus("#q"))
	tab.press("timeout")
	tab.wait(`document.querySelectorAll("[role=option]").length === 8`)
	tab.want("status", `/^Results: 8 of \d+$/.test(document.querySelector(".search [role=status]").textContent)`, "true")
}
