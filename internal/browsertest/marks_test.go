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
