package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// On the home page, the most common codes stand out, a text explains the
// letters, and there is one search box.
func everydayStandsOut(t *testing.T, s *suite) {
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "index.html")
	weight := func(code string) string {
		return `getComputedStyle(document.querySelector('.cell[href^="` + code + `/"]')).fontWeight`
	}
	tab.want("weight of 404", weight("404"), "700")
	tab.want("weight of 424", weight("424"), "400")
	tab.want("legend above the codes", `document.querySelector(".legend").getBoundingClientRect().bottom <= document.querySelector(".bands").getBoundingClientRect().top`, "true")
	tab.want("legend", `document.querySelector(".legend").textContent.includes("Bold: met every day. Italic: deprecated or reserved.")`, "true")
	tab.want("boxes", `document.querySelectorAll("input[type=search]").length`, "1")
	resize(tab, 1920, 1000)
	tab.want("used width", `document.querySelector(".band").getBoundingClientRect().width > 1800`, "true")
}

// The contents of a page mark the section that the reader has come to.
func contentsMark(t *testing.T, s *suite) {
	tab := s.tab(t, 1440, 900, "light")
	tab.open(s.disk + "404/index.html")
	for _, id := range []string{"seen", "fields", "example"} {
		tab.want("jump", `void document.getElementById("`+id+`").scrollIntoView({ behavior: "instant" })`, "undefined")
		tab.wait(`[...document.querySelectorAll("[data-contents] [aria-current]")].map((a) => a.hash).join() === "#` + id + `"`)
	}
}

// The target of a jump is marked even next to another section, and so is the
// last section at the end of the page.
func contentsFollow(t *testing.T, s *suite) {
	t.Parallel()
	const marked = `[...document.querySelectorAll("[data-contents] [aria-current]")].map((a) => a.hash).join()`
	tab := s.tab(t, 1440, 900, "light")
	tab.open(s.disk + "404/index.html")
	for _, id := range []string{"instead", "use", "history"} {
		tab.do(chromedp.Click(`[data-contents] a[href="#` + id + `"]`))
		tab.wait(marked + ` === "#` + id + `"`)
	}
	tab.open(s.disk + "404/index.html?")
	tab.do(chromedp.Evaluate[chromedp.Void](`scrollTo(0, document.documentElement.scrollHeight)`))
	tab.wait(marked + ` === "#sources"`)
}

// On a phone the contents are a line above the page, high enough for a finger. It
// unfolds without script, and folds when a section is chosen or with a second tap.
// The button beside it stays where it is.
func contentsUnfold(t *testing.T, s *suite) {
	t.Parallel()
	const shown = `[...document.querySelectorAll("[data-contents] li")].filter((e) => e.checkVisibility()).length > 5`
	tab := s.tab(t, 390, 800, "light")
	tab.open(s.disk + "404/index.html")
	tab.want("list at first", shown, "false")
	tab.want("place", `document.querySelector("[data-contents]").getBoundingClientRect().bottom < document.querySelector("h1").getBoundingClientRect().top`, "true")
	const button = `document.querySelector(".tools button").getBoundingClientRect().top - document.querySelector("[data-contents]").getBoundingClientRect().top`
	tab.want("height of the line", `document.querySelector("[data-contents] h2 a").getBoundingClientRect().height >= 40`, "true")
	before := value[string](tab, `String(`+button+`)`)
	tab.do(chromedp.Click(`[data-contents] h2 a`))
	tab.wait(shown)
	tab.want("place of the button", button, before)
	tab.do(chromedp.Click(`[data-contents] h2 a`))
	tab.wait(`!(` + shown + `)`)
	tab.do(chromedp.Click(`[data-contents] h2 a`))
	tab.wait(shown)
	tab.do(chromedp.Click(`[data-contents] a[href="#history"]`))
	tab.wait(`!(` + shown + `) && Math.abs(document.getElementById("history").getBoundingClientRect().top) < 200`)
}

// Without script every kind of page shows all it has, and no button that would
// do nothing.
func readsWithoutScript(t *testing.T, s *suite) {
	tab := s.tab(t, 1366, 768, "light")
	if _, err := chromedp.Call(tab.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for _, page := range s.kinds() {
		tab.open(s.disk + page)
		tab.want(page+": dead buttons", `[...document.querySelectorAll("button:not(.search button), select, .needs-script")].filter((e) => e.checkVisibility()).length`, "0")
		tab.want(page+": hidden parts", `[...document.querySelectorAll("main .part, main .band, main .cell")].filter((e) => !e.checkVisibility()).length`, "0")
		if got := value[string](tab, faults); got != "" {
			t.Errorf("%s:\n%s", page, got)
		}
	}
}

// Over http the address bar shows the address that is promised.
func addressesShortened(t *testing.T, s *suite) {
	tab := s.tab(t, 1366, 768, "light")
	for page, want := range map[string]string{
		"404/index.html": "404/", "404/index.html#example": "404/#example", "index.html": "", "401-vs-403/index.html": "401-vs-403/",
		"search/index.html?q=gone": "search/?q=gone",
	} {
		tab.open(s.http + page)
		tab.wait(`location.href === "` + s.http + want + `"`)
	}
	if s.host == "" {
		tab.open(s.disk + "404/index.html")
		tab.want("address from disk", `location.pathname.endsWith("/404/index.html")`, "true")
	}
}

// The page for lost addresses guesses the code that was meant, or offers to
// search for the words of the address, and does not say that something is lost
// to those who asked for the code 404.
func lostAddresses(t *testing.T, s *suite) {
	const guess = `document.querySelector("[data-guess] a")?.href`
	base := s.http
	if s.host == "" {
		base = lostServer(t, s)
	}
	tab := s.tab(t, 1366, 768, "light")
	for path, want := range map[string]string{
		"codes/418": base + "418/index.html", "4o4": base + "404/index.html", "http/5XX/": base + "5xx/index.html", "teapot": base + "search/index.html?q=teapot",
		"nothing-here/at/all.html": base + "search/index.html?q=nothing%20here%20at%20all", "600/": base + "search/index.html?q=600",
		"id/123456": base + "search/index.html?q=id%20123456", "x": base + "search/index.html?q=x",
	} {
		tab.openLost(base + path)
		tab.want("guess for "+path, guess, want)
		tab.want("notice for "+path, `document.querySelector("[data-not-found]").checkVisibility()`, "true")
		tab.want("room below the notice for "+path, `document.querySelector("h1").getBoundingClientRect().top - document.querySelector("[data-not-found]").getBoundingClientRect().bottom > 24`, "true")
		tab.want("line below the link for "+path, `getComputedStyle(document.querySelector("[data-guess] a")).textDecorationLine`, "underline")
		tab.want("style for "+path, background, paper)
	}
	for _, path := range []string{"404", "404.html"} {
		tab.openLost(base + path)
		tab.want("notice for "+path, `Boolean(document.querySelector("[data-not-found]")?.checkVisibility())`, "false")
		tab.want("title for "+path, `document.title`, "404 Not Found · httpcodes")
	}
}

// Without script a rule keeps off the text above it.
func rulesKeepOff(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	off := emulation.SetScriptExecutionDisabledParams{Value: true}
	if _, err := chromedp.Call(tab.ctx, emulation.SetScriptExecutionDisabled, off); err != nil {
		t.Fatal(err)
	}
	tab.open(s.disk + "index.html")
	const gap = `document.querySelector(".bands").getBoundingClientRect().top - document.querySelector(".ways").getBoundingClientRect().bottom`
	if got := value[float64](tab, gap); got < 12 {
		t.Errorf("%.0f px between text and rule, want 12 or more", got)
	}
}
