package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// With keys alone a reader gets from the home page by way of the search to a
// code, on to a comparison, and past the header to the text.
func keysSuffice(t *testing.T, s *suite) {
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 1366, 768, "light")
			tab.open(base + "index.html")
			tabTo(tab, `document.activeElement.id === "q"`)
			tab.wait(`document.querySelector("[role=listbox]")`)
			tab.press("not found")
			tab.press(kb.ArrowDown)
			tab.press(kb.Enter)
			tab.wait(`location.pathname.includes("/404/")`)
			tabTo(tab, `document.activeElement.classList.contains("skip")`)
			tab.press(kb.Enter)
			tab.want("focus after the skip link", `document.activeElement.id`, "main")
			tabTo(tab, `document.activeElement.closest(".card")?.textContent.startsWith("404 vs 410")`)
			tab.press(kb.Enter)
			tab.wait(`location.pathname.includes("/404-vs-410/")`)
		})
	}
}

// tabTo presses Tab until a script is true.
func tabTo(tab *searchTab, script string) {
	tab.t.Helper()
	for range 150 {
		tab.press(kb.Tab)
		if value[bool](tab, "Boolean("+script+")") {
			return
		}
	}
	tab.t.Fatalf("150 tabs do not lead to %s; the focus is on %s", script, value[string](tab, `document.activeElement.outerHTML.slice(0, 200)`))
}

// An element with the focus shows it, is inside the window, and can lose the
// focus.
func focusIsSeen(t *testing.T, s *suite) {
	const hidden = `(() => {
		const e = document.activeElement;
		if (e === document.body) return "";
		const style = getComputedStyle(e), around = e.closest(".card, .search"), card = around && getComputedStyle(around);
		const box = e.getBoundingClientRect();
		const seen = [style, card].some((s) => s && s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
		return seen && box.bottom > 0 && box.top < innerHeight && box.width > 0 ? "" : e.outerHTML.slice(0, 120);
	})()`
	tab := s.tab(t, 1366, 768, "light")
	for _, page := range []string{"404/index.html", "401-vs-403/index.html", "index.html"} {
		tab.open(s.disk + page)
		seen := make(map[string]bool)
		for range 220 {
			tab.press(kb.Tab)
			if got := value[string](tab, hidden); got != "" && !seen[got] {
				seen[got] = true
				t.Errorf("%s: the focus is not to be seen on %s", page, got)
			}
			if value[bool](tab, `document.activeElement === document.body`) {
				break
			}
		}
	}
}
