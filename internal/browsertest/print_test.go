package browsertest

import (
	"regexp"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

var pdfPage = regexp.MustCompile(`/Type /Page\b`)

// A sheetSize is a size of paper, in inches.
type sheetSize struct{ width, height float64 }

var a4, letter = sheetSize{8.27, 11.69}, sheetSize{8.5, 11}

// sheets prints the page at hand on A4 and counts the sheets.
func sheets(tab *searchTab) int {
	tab.t.Helper()
	return sheetsOf(tab, a4)
}

func sheetsOf(tab *searchTab, p sheetSize) int {
	tab.t.Helper()
	own := true
	params := page.PrintToPDFParams{PaperWidth: p.width, PaperHeight: p.height, PreferCSSPageSize: &own}
	result, err := chromedp.Call(tab.ctx, page.PrintToPDF, params)
	if err != nil {
		tab.t.Fatalf("print: %v", err)
	}
	return len(pdfPage.FindAll(result.Data, -1))
}

// A code prints on one or two sheets: the article and the addresses of its
// links, without chrome.
func codesPrint(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "dark")
	for _, code := range []string{"100", "200", "301", "401", "404", "413", "429", "502", "503", "520"} {
		tab.open(s.disk + code + "/index.html")
		for _, p := range []sheetSize{a4, letter} {
			if got := sheetsOf(tab, p); got < 1 || got > 2 {
				t.Errorf("%s prints on %d sheets of %g by %g inches, want 1 or 2", code, got, p.width, p.height)
			}
		}
	}
	emulate(tab, "print")
	tab.want("chrome in print", `[".site-header", ".rail", ".contents", ".tools", ".copy", ".search"].filter((s) => document.querySelector(s)?.checkVisibility()).join()`, "")
	tab.want("what parts the columns below the facts", `[...document.querySelectorAll("article > .facts-note ~ *")].filter((e) => getComputedStyle(e).columnSpan === "all").length`, "0")
	tab.want("parts that a sheet may cut", `[...document.querySelectorAll('figure:not([data-language="http"]), .request, .response, .codes > div, h2, p, tbody')].filter((e) => getComputedStyle(e).breakInside !== "avoid").length`, "0")
	tab.want("the names of the page and of the site", `document.querySelector("title").checkVisibility()`, "true")
	tab.want("messages that a sheet may cut off what follows", `[...document.querySelectorAll(".request")].filter((e) => getComputedStyle(e).breakAfter !== "avoid").length`, "0")
	tab.want("languages that stand alone on a sheet", `[...document.querySelectorAll(".constants tbody:last-child")].filter((e) => getComputedStyle(e).breakBefore !== "avoid").length`, "0")
	tab.want("names of fields on two lines", `[...document.querySelectorAll("th code")].filter((e) => e.getClientRects().length > 1).length`, "0")
	tab.want("shadows on paper", `[...document.querySelectorAll("pre, .table, .request, .response")].filter((e) => ["backgroundImage", "maskImage", "animationName"].some((name) => getComputedStyle(e)[name] !== "none") || getComputedStyle(e).overflowX !== "visible").length`, "0")
	tab.want("grounds on paper", `[...document.querySelectorAll("html, figure")].map((e) => getComputedStyle(e).backgroundColor).filter((c) => !["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(c)).join()`, "")
	tab.want("links that lead nowhere on paper", `[...document.querySelectorAll(".summary + .note, .part-compare > p, .part-compare > details")].filter((e) => e.checkVisibility()).length`, "0")
	tab.want("exchanges that no sheet may cut", `[...document.querySelectorAll('[data-language="http"]')].filter((e) => getComputedStyle(e).breakInside === "avoid").length`, "0")
	tab.want("addresses within the text", `[...document.querySelectorAll("main a")].filter((e) => !e.closest(".part-sources") && getComputedStyle(e, "::after").content.includes("http")).length`, "0")
	tab.want("address behind a source", `getComputedStyle(document.querySelector(".part-sources li a"), "::after").content !== "none"`, "true")
	tab.want("address behind a link within the site", `getComputedStyle(document.querySelector(".codes a"), "::after").content`, "none")
	tab.open(s.disk + "404/index.html?mark=404%20wrong")
	tab.wait(`CSS.highlights.has("search-at")`)
	tab.want("marks of a search on paper", `["search", "search-at"].map((name) => getComputedStyle(document.querySelector("article p"), "::highlight(" + name + ")").backgroundColor).filter((color) => color !== "rgba(0, 0, 0, 0)").join()`, "")
}

// Pages that list print without controls, and without sheets that are empty.
func listsPrint(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	for page, most := range map[string]int{"search/index.html": 1, "427/index.html": 1, "4xx/index.html": 2, "compare/index.html?a=404&b=410&c=451": 1} {
		tab.open(s.disk + page)
		if got := sheets(tab); got > most {
			t.Errorf("%s prints on %d sheets, want %d", page, got, most)
		}
	}
	emulate(tab, "print")
	tab.open(s.disk + "compare/index.html")
	tab.want("controls of a comparison", `[...document.querySelectorAll("[data-compare-status], select, .compared")].filter((e) => e.checkVisibility()).length`, "0")
	tab.open(s.disk + "4xx/index.html")
	tab.want("where facts begin", `new Set([...document.querySelectorAll(".fact")].map((e) => Math.round(e.getBoundingClientRect().left))).size`, "1")
	tab.open(s.disk + "redirects/index.html")
	tab.want("exchanges that no sheet may cut", `[...document.querySelectorAll('[data-language="http"]')].filter((e) => getComputedStyle(e).breakInside === "avoid").length`, "0")
	tab.want("sources that paper lacks", `[...document.querySelectorAll(".part-sources details li")].filter((e) => !e.checkVisibility()).length`, "0")
	tab.want("widths of the lists of sources", `new Set([...document.querySelectorAll(".part-sources ul")].map((e) => e.clientWidth)).size`, "1")
	tab.want("sources without an address", `[...document.querySelectorAll(".part-sources li a")].filter((e) => getComputedStyle(e, "::after").content === "none").map((e) => e.textContent).join()`, "")
	tab.want("what folds them", `document.querySelector(".part-sources summary").checkVisibility()`, "false")
	tab.open(s.disk + "experiments/index.html")
	tab.want("arrows that open", `getComputedStyle(document.querySelector(".experiment > summary"), "::after").display`, "none")
	tab.open(s.disk + "427/index.html")
	tab.want("columns of a short page", `getComputedStyle(document.querySelector("article")).columnCount`, "auto")
	tab.want("the line above the title", `getComputedStyle(document.querySelector("title")).display`, "block")
}

// The list of codes prints on two sheets, the codes of all classes in the same
// columns.
func homePrints(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "index.html")
	if got := sheets(tab); got > 2 {
		t.Errorf("the home page prints on %d sheets, want 2", got)
	}
	emulate(tab, "print")
	tab.want("where columns begin", `new Set([...document.querySelectorAll(".cells")].filter((e) => e.checkVisibility()).map((e) => Math.round(e.getBoundingClientRect().left))).size`, "1")
}

// The whole reference prints as one document in which each code begins a
// sheet, and whose links to its own parts stay within it.
func everythingPrints(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "all/index.html")
	parts := value[int](tab, `document.querySelectorAll(".book > article").length`)
	tab.want("links that lead out of the page to one of its parts", `[...document.querySelectorAll(".book a")].filter((a) => /\/(\d{3}|[1-5]xx)\/index\.html/.test(a.href) && document.getElementById(a.href.match(/(\d{3}|[1-5]xx)\/index/)[1])).length`, "0")
	if got := sheets(tab); got < parts || got > 3*parts {
		t.Errorf("%d parts print on %d sheets; want at least one and at most three for each", parts, got)
	}
}
