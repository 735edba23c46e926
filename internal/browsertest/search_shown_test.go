package browsertest

import (
	"context"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Before the texts have come, nothing is said to be not there, no list is shown that
// is complete a moment later, and what came late does not hold up what is typed.
func showsWhatIsComplete(t *testing.T, site *searchSite, browser context.Context) {
	const status = `document.querySelector(".search-status").textContent`
	for name, base := range site.origins() {
		t.Run(name, func(t *testing.T) {
			tab := newSearchTab(t, browser)
			early := page.AddScriptToEvaluateOnNewDocumentParams{Source: holdTexts + `; addEventListener("DOMContentLoaded", () => {
				window.seen = [];
				new MutationObserver(() => seen.push(document.querySelector("main").innerText)).observe(document.querySelector("main"), { childList: true, subtree: true });
			})`}
			if _, err := chromedp.Call(tab.ctx, page.AddScriptToEvaluateOnNewDocument, early); err != nil {
				t.Fatal(err)
			}
			tab.open(base + "search/index.html?q=" + url.QueryEscape("email not verified"))
			tab.wait(`window.texts && ` + status + ` === "Searching …"`)
			tab.do(chromedp.Evaluate[chromedp.Void](`new Promise((done) => setTimeout(done, 500))`, chromedp.EvalAwaitPromise))
			tab.want("status before the texts", status, "Searching …")
			tab.want("help before the texts", `document.querySelector(".search-nothing").hidden`, "true")
			tab.do(chromedp.Evaluate[chromedp.Void](`late(texts)`))
			tab.wait(results + `.dataset.query === "email not verified"`)
			tab.want("first result", results+`.querySelector("a").dataset.code`, "403")
			tab.want("status", status+`.includes("results for")`, "true")
			tab.want("nothing found", `seen.some((text) => /Nothing found|Nearest/.test(text))`, "false")
			boxSearches(t, browser, base)
		})
	}
}

// boxSearches types into the box of a page before the texts have come.
func boxSearches(t *testing.T, browser context.Context, base string) {
	t.Helper()
	tab := newSearchTab(t, browser)
	tab.open(base + "404/index.html")
	tab.do(chromedp.Evaluate[chromedp.Void](holdTexts))
	tab.do(chromedp.Focus("#q"))
	tab.wait(`document.querySelector("[role=listbox]") && window.texts`)
	tab.press("error 1020")
	tab.want("box before the texts", `document.querySelector(".search-foot .search-more").textContent`, "Searching …")
	tab.do(chromedp.Evaluate[chromedp.Void](`late(texts)`))
	tab.wait(`document.querySelector("[role=listbox]").dataset.query === "error 1020"`)
	tab.want("first in the box", `document.querySelector("[role=option]").dataset.page`, "cloudflare-errors")
}

// Results mark the words of the query and their forms, and neither synonyms nor what
// a typo may have meant.
func marksQueryAlone(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	for query, want := range map[string]string{
		"account suspended":       "account,suspended",
		"422 rust":                "422", // the constant answers "rust"
		"cached":                  "cache,cached",
		"the server is forbidden": "forbidden",
	} {
		ask(tab, site.http, query)
		tab.want("marks of "+query, `[...new Set([...`+results+`.querySelectorAll("mark")].map((mark) => mark.textContent.toLowerCase()))].sort().join()`, want)
	}
}

// The list names comparisons, keeps the colors of codes, and the box has one ring.
func looksAsTheSite(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	ask(tab, site.http, "400 vs 409")
	tab.want("sign of the page that compares", results+`.querySelector("a i").textContent`, "Versus")
	tab.want("color of a number", `((mark) => getComputedStyle(mark).color === getComputedStyle(mark.parentElement).color)(`+results+`.querySelector(".number mark"))`, "true")
	tab.want("rings", `["form.search", "#q"].map((name) => getComputedStyle(document.querySelector(name)).outlineStyle).join()`, "solid,none")
	tab.do(chromedp.Click(`[name=kind][value=comparisons]`))
	tab.wait(results + `.dataset.query === "400 vs 409" && location.search.endsWith("kind=comparisons")`)
	tab.want("first comparison", results+`.querySelector("a").dataset.page`, "compare")
	tab.do(chromedp.Click(`[name=kind][value=guides]`))
	tab.wait(results + `.dataset.query === "400 vs 409" && location.search.endsWith("kind=guides")`)
	tab.want("comparisons among the guides", results+`.querySelectorAll("[data-page=compare]").length`, "0")
}

// Names that programs use are in the face of code, and words are not.
func namesInCode(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	for query, want := range map[string]string{
		"H12": "H12", "PERMISSION_DENIED": "PERMISSION_DENIED (7)", "ERR_ACCESS_DENIED": "ERR_ACCESS_DENIED",
	} {
		ask(tab, site.http, query)
		tab.want("code among the results of "+query, `[...`+results+`.querySelectorAll(".why code")].map((e) => e.textContent).find((name) => name === "`+want+`") ?? ""`, want)
	}
	ask(tab, site.http, "account suspended")
	tab.want("words in the face of code", results+`.querySelector("a .why").querySelectorAll("code").length`, "0")
}

// A code and a word of a fact show the fact; a word of the code's name asks for none.
func tellsFact(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	for query, want := range map[string]string{
		"may a 301 be cached":      "Cached: by default. ",
		"302 changes POST to GET":  "Method: POST may become GET. ",
		"429 retry":                "Retry: after a delay. ",
		"204 body":                 "Response body: none. ",
		"413 content too large":    "The request carries ",
		"404 with a body in axios": "The server has ",
	} {
		ask(tab, site.http, query)
		tab.want("start of what is said for "+query, results+`.querySelector("a .why").textContent.startsWith("`+want+`")`, "true")
	}
}

// Who follows a hit by a keyword lands where the page answers, though the hit names
// no section.
func bringsPassage(t *testing.T, site *searchSite, browser context.Context) {
	const seen = `(() => {
		const range = [...CSS.highlights.get("search-at")][0], { top, bottom } = range.getBoundingClientRect();
		return top > 0 && bottom < innerHeight ? range.startContainer.parentElement.closest("tr, li, p, pre, h2, h3").textContent : "out of sight";
	})()`
	tab := newSearchTab(t, browser)
	for _, c := range []struct{ query, page, passage string }{
		{"stopped after 10 redirects", "redirects", "stopped after 10 redirects"},
		{"too many redirects", "seen-an-error", "Too many redirects"},
		{"upstream sent too big header", "502", "upstream sent too big header"},
	} {
		ask(tab, site.http, c.query)
		tab.do(chromedp.Evaluate[chromedp.Void](`void setTimeout(() => ` + results + `.querySelector("a[href^='../` + c.page + `/']").click())`))
		tab.wait(`location.pathname.includes("/` + c.page + `/") && CSS.highlights.has("search-at")`)
		if got := value[string](tab, seen); !strings.Contains(got, c.passage) {
			t.Errorf("%q on %s brings into sight: %s", c.query, c.page, got)
		}
	}
}
