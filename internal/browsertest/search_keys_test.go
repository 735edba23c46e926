package browsertest

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The box works with the keyboard alone, from disk and over http.
func boxWorksWithKeysAlone(t *testing.T, site *searchSite, browser context.Context) {
	for name, base := range site.origins() {
		t.Run(name, func(t *testing.T) {
			tab := newSearchTab(t, browser)
			tab.open(base + "200/index.html")
			tab.want("script before the box is used", `document.querySelector("script[src*='/search.']")`, "null")
			tab.press("/")
			tab.want("focus after /", `document.activeElement.id`, "q")
			tab.wait(`document.querySelector("[role=listbox]")`)
			tab.want("value after /", `document.activeElement.value`, "")
			tab.press("gateway")
			tab.wait(`document.querySelector("[role=listbox]").dataset.query === "gateway"`)
			arrows(tab)
			escape(tab)
			enter(tab)
		})
	}
}

const option = `document.querySelector("[aria-selected=true]")`

// arrows walks through the results.
func arrows(tab *searchTab) {
	tab.t.Helper()
	const place = `[...document.querySelectorAll("[role=option]")].indexOf(` + option + `)`
	tab.want("query", `document.querySelector("[role=listbox]").dataset.query`, "gateway")
	tab.want("expanded", `document.querySelector("#q").ariaExpanded`, "true")
	tab.want("options", `document.querySelectorAll("[role=option]").length`, "8")
	tab.want("option before any arrow", option, "null")
	last := "7"
	for _, step := range []struct{ key, place string }{
		{kb.ArrowDown, "0"}, {kb.ArrowDown, "1"}, {kb.End, last}, {kb.ArrowDown, "0"}, {kb.ArrowUp, last}, {kb.Home, "0"}, {kb.ArrowDown, "1"},
	} {
		tab.press(step.key)
		tab.want("option", place, step.place)
		tab.want("active descendant", `document.querySelector("#q").getAttribute("aria-activedescendant") === `+option+`.id`, "true")
	}
	tab.want("focus", `document.activeElement.id`, "q")
}

// escape closes the list, then empties the box, then leads back to where a key led
// to the box from.
func escape(tab *searchTab) {
	tab.t.Helper()
	tab.press(kb.Escape)
	tab.want("list after Esc", `document.querySelector(".search-list").hidden`, "true")
	tab.want("value after Esc", `document.querySelector("#q").value`, "gateway")
	tab.press(kb.ArrowDown)
	tab.want("list after ↓", `document.querySelector(".search-list").hidden`, "false")
	tab.press(kb.Escape)
	tab.press(kb.Escape)
	tab.want("value after Esc twice", `document.querySelector("#q").value`, "")
	tab.do(chromedp.Evaluate[chromedp.Void](`document.activeElement.blur(); scrollTo(0, 900)`))
	tab.press("/")
	tab.want("place after /", `scrollY`, "0")
	tab.press(kb.Escape)
	tab.want("place after Esc", `scrollY`, "900")
	tab.press("/")
}

// enter follows a result, an exact code, and leads to all results.
func enter(tab *searchTab) {
	tab.t.Helper()
	tab.press("payload too large")
	tab.press(kb.ArrowDown)
	tab.press(kb.Enter)
	tab.wait(`location.pathname.includes("/413/")`)
	tab.press("k", chromedp.ModifierCtrl)
	tab.wait(`document.querySelector("[role=listbox]")`)
	tab.press("http 410")
	tab.press(kb.Enter)
	tab.wait(`location.pathname.includes("/410/")`)
	tab.press("/")
	tab.wait(`document.querySelector("[role=listbox]")`)
	tab.press("gateway")
	tab.press(kb.Enter)
	tab.wait(`location.pathname.includes("/search/") && document.querySelector("main [data-query=gateway]")`)
	tab.want("focus on the page of results", `document.activeElement.id`, "q")
	tab.press(kb.ArrowDown)
	tab.press(kb.ArrowDown)
	tab.want("focus after ↓ ↓", `[...document.querySelectorAll("main .search-hit")].indexOf(document.activeElement)`, "1")
	tab.press(kb.Enter)
	tab.wait(`!location.pathname.includes("/search/")`)
}

// ? opens the list of keys, and the list has a switch for keys of one character.
func listsItsKeys(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	tab.open(site.http + "404/index.html")
	tab.press("?")
	tab.wait(`document.querySelector("dialog[open]")`)
	for _, key := range []string{"/", "Ctrl K", "↑ ↓", "Home", "Enter", "Esc", "?"} {
		if text := value[string](tab, `document.querySelector("dialog dl").textContent`); !strings.Contains(text, key) {
			t.Errorf("the list of keys lacks %s: %s", key, text)
		}
	}
	leaveDialog(tab)
	tab.press("?")
	tab.wait(`document.querySelector("dialog[open]")`)
	tab.do(chromedp.Click("dialog input"))
	leaveDialog(tab)
	tab.press("/")
	tab.want("focus after / that is off", `document.activeElement.id === "q"`, "false")
	tab.press("k", chromedp.ModifierCtrl)
	tab.want("focus after Ctrl K", `document.activeElement.id`, "q")
	tab.press("/")
	tab.want("a slash can be typed", `document.querySelector("#q").value`, "/")
}

// leaveDialog closes a dialog and waits until the focus has left it too, which is one
// frame later: until then a key is pressed inside it.
func leaveDialog(tab *searchTab) {
	tab.t.Helper()
	tab.press(kb.Escape)
	tab.wait(`!document.querySelector("dialog[open]") && document.activeElement === document.body`)
}
