package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// watch records the background of the page in each frame, from the first.
const watch = `(() => {
	window.shades = [];
	const note = () => {
		if (document.body) shades.push(getComputedStyle(document.documentElement).backgroundColor);
		if (shades.length < 8) requestAnimationFrame(note);
	};
	note();
})()`

const paper, night = "rgb(253, 252, 249)", "rgb(21, 23, 26)"

// A reader whose system is light and who has chosen dark never sees a light
// frame, on this page or on the next.
func themeNeverFlashes(t *testing.T, s *suite) {
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 1366, 768, "light")
			if _, err := chromedp.Call(tab.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watch}); err != nil {
				t.Fatal(err)
			}
			tab.open(base + "200/index.html")
			tab.do(chromedp.Evaluate[chromedp.Void]("localStorage.clear()"))
			tab.open(base + "200/index.html")
			tab.want("background by day", background, paper)
			tab.step("Theme: dark", night)
			for _, next := range []string{"404/index.html", "index.html"} {
				tab.open(base + next)
				tab.wait(`shades.length >= 8`)
				tab.want("shades of "+next, `[...new Set(shades)].join()`, night)
			}
			emulate(tab, "print")
			tab.want("background in print", background, "rgb(255, 255, 255)")
			emulate(tab, "", "prefers-color-scheme", "light", "prefers-reduced-motion", "reduce")
			tab.step("Theme: light", paper)
			tab.step("Theme: system", paper)
			emulate(tab, "", "prefers-color-scheme", "dark", "prefers-reduced-motion", "reduce")
			tab.want("background by night", background, night)
			tab.step("Theme: light", paper)
			tab.step("Theme: dark", night)
			tab.step("Theme: system", night)
		})
	}
}

// step goes to the next theme. The first step from the system's leads to the other
// look. Phones show a sign instead of the name, and each step changes it.
func (tab *searchTab) step(name, shade string) {
	tab.t.Helper()
	const sign = `document.querySelector("[data-theme-switch]").dataset.themeSwitch`
	before := value[string](tab, sign)
	tab.do(chromedp.Click("[data-theme-switch]"))
	tab.want("name of the switch", `document.querySelector("[data-theme-switch]").textContent`, name)
	tab.want(name, background, shade)
	if after := value[string](tab, sign); after == before {
		tab.t.Errorf("%s: the sign is %s as before", name, after)
	}
}

const background = `getComputedStyle(document.documentElement).backgroundColor`

// Choices hold on other pages: the language of constants, the unofficial codes.
func choicesRemembered(t *testing.T, s *suite) {
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 1366, 768, "light")
			tab.open(base + "404/index.html")
			choose(tab, "C#")
			tab.open(base + "503/index.html")
			tab.want("constants on the next page", shownConstants, "StatusCodes.Status503ServiceUnavailable HttpStatusCode.ServiceUnavailable")
			choose(tab, "")
			tab.want("several languages again", `[...document.querySelectorAll("[data-constants] tbody")].filter((e) => e.checkVisibility()).length > 5`, "true")

			tab.open(base + "index.html")
			tab.want("unofficial codes at first", unofficialShown, "false")
			tab.do(chromedp.Click("[data-unofficial-switch]"))
			tab.want("unofficial codes after the click", unofficialShown, "true")
			tab.open(base + "index.html")
			tab.want("unofficial codes when coming back", unofficialShown, "true")
			tab.do(chromedp.Click("[data-unofficial-switch]"))
			tab.want("unofficial codes after the second click", unofficialShown, "false")
		})
	}
}

const (
	shownConstants  = `[...document.querySelectorAll("[data-constants] tbody td > code")].filter((e) => e.checkVisibility()).map((e) => e.textContent).join(" ")`
	unofficialShown = `document.querySelector("[data-band=unofficial]").checkVisibility()`
)

// choose picks the language of the constants.
func choose(tab *searchTab, language string) {
	tab.t.Helper()
	tab.want("choice of a language", `(() => {
		const select = document.querySelector(".language select");
		select.value = `+quoteAll([]string{language})+`[0];
		select.dispatchEvent(new Event("change"));
		return true; })()`, "true")
}

// Where the system brings the colors, borders without color are not drawn, and
// code wraps.
func forcedColors(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	emulate(tab, "", "forced-colors", "active")
	tab.open(s.disk + "404/index.html")
	tab.want("bars beside links", `[...document.querySelectorAll(".layout > nav a:not([aria-current])")].filter((a) => parseFloat(getComputedStyle(a).borderLeftWidth)).length`, "0")
	resize(tab, 320, 768)
	tab.want("code that is cut", `[...document.querySelectorAll("pre, .request, .response")].filter((e) => e.scrollWidth > e.clientWidth).length`, "0")
	emulate(tab, "", "forced-colors", "active", "prefers-color-scheme", "dark")
	tab.open(s.disk + "search/index.html?q=gateway")
	tab.wait(`document.querySelector("main mark")`)
	tab.want("marks in colors that the system does not pair", `(() => {
		const probe = document.body.appendChild(document.createElement("p"));
		probe.style.cssText = "color: MarkText; background: Mark; forced-color-adjust: none";
		const colors = (e) => ((style) => style.color + style.backgroundColor)(getComputedStyle(e));
		return [...document.querySelectorAll("main mark")].filter((e) => colors(e) !== colors(probe)).length; })()`, "0")
}
