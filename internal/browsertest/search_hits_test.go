package browsertest

import (
	"context"
	"net/url"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// ask opens the page of results for a query and waits for the answer.
func ask(tab *searchTab, base, query string) {
	tab.t.Helper()
	tab.open(base + "search/index.html?q=" + url.QueryEscape(query))
	tab.wait(results + `.dataset.query === ` + quoteAll([]string{query}) + `[0]`)
}

// A hit leads to the section or row that answers, and shows why.
func leadsToSection(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	for _, c := range []struct{ query, address, why string }{
		{"401.2", "../iis-substatus/index.html#s401-2", "401.2"},
		{"H17", "../platform-errors/index.html#h17", "H17 with 503: "},
		{"UMSDR", "../proxy-error-tokens/index.html#", "UMSDR"},
		{"500.30 asp.net core app failed to start", "../iis-substatus/index.html#s500-30", "500.30"},
		{"feature is not part of the customer's plan", "../403/index.html", "Feature not in this plan"},
		{"account suspended, disabled or banned", "../situations/index.html#account-suspended", "Account suspended, disabled or banned: 403"},
		{"rfc 6585", "/index.html#sources", "Defined in RFC 6585"},
		{"docker pull access denied", "../tool-errors/index.html#pull-access-denied", "401 or 403"},
		{"too many redirects", "../redirects/index.html#loops-and-chains", "Too many redirects"},
		{"email tak", "../409/index.html", "email address already taken"},
	} {
		ask(tab, site.http, c.query)
		address := value[string](tab, results+`.querySelector("a").getAttribute("href")`)
		why := value[string](tab, results+`.querySelector("a .why").textContent`)
		if !strings.Contains(address, c.address) || !strings.Contains(why, c.why) {
			t.Errorf("%q leads to %s, %q; want %s, %q", c.query, address, why, c.address, c.why)
		}
	}
	ask(tab, site.http, "error 1020")
	meaning := "firewall rule of the owner has refused"
	if site.hasText("assets/search-texts.", meaning) { // if there is room
		tab.want("meaning of a row", results+`.querySelector("a .why").textContent`, "1020: "+meaning)
	}
	ask(tab, site.http, "403")
	tab.want("a code says whose it is", results+`.querySelector("[data-page=cloud-gateway-errors] .why").textContent`, "AWS Application Load Balancer 403")
	ask(tab, site.http, "NoSuchBucket")
	tab.want("a row whose meaning the index lacks", results+`.querySelector("[data-page=cloud-gateway-errors] .why").textContent`, "Has a row for NoSuchBucket with 404")
	ask(tab, site.http, "Retry-After")
	tab.want("address of the guide with a section about the field", results+`.querySelector("[data-page=retries]").getAttribute("href")`, "../retries/index.html#retry-after")
	ask(tab, site.http, "H17")
	tab.do(chromedp.Click(`main .search-hit`))
	tab.wait(`location.hash === "#h17" && location.search === ""`)
	ask(tab, site.http, "slow down api")
	tab.want("summary and keyword", results+`.querySelector("a .why .keyword")?.textContent.startsWith("Found by: ") && `+results+`.querySelector("a .why").textContent.length > 40`, "true")
}

// Codes that no article compares lead to the page that compares any, the codes
// themselves follow.
func leadsToCompare(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	for _, c := range []struct{ query, name, address, codes string }{
		{"400 vs 409", "Compare 400 and 409", "../compare/index.html?a=400&b=409", "400 409"},
		{"302 or 308", "Compare 302 and 308", "../compare/index.html?a=302&b=308", "302 308"},
		{"difference between 400, 409 and 422", "Compare 400, 409 and 422", "../compare/index.html?a=400&b=409&c=422", "400 409 422"},
	} {
		ask(tab, site.http, c.query)
		tab.want("name for "+c.query, results+`.querySelector("a .name").textContent`, c.name)
		tab.want("address for "+c.query, results+`.querySelector("a").getAttribute("href")`, c.address)
		tab.want("codes after it for "+c.query, `[...`+results+`.querySelectorAll("a")].slice(1, 1 + `+strconv.Itoa(len(strings.Fields(c.codes)))+`).map((a) => a.dataset.code).join(" ")`, c.codes)
	}
	ask(tab, site.http, "400 vs 409")
	tab.do(chromedp.Click(`main .search-hit`))
	tab.wait(`document.title.startsWith("400 vs 409")`)
	ask(tab, site.http, "401 vs 403")
	tab.want("first where an article compares", results+`.querySelector("a").dataset.page`, "401-vs-403")
}

// A code and a language give the constant, to be copied.
func givesConstants(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	for query, want := range map[string]string{"422 rust": "StatusCode::UNPROCESSABLE_ENTITY", "go 503": "http.StatusServiceUnavailable", "404 java": "NOT_FOUND"} {
		ask(tab, site.http, query)
		if got := value[string](tab, `document.querySelector(".search-constant code").textContent`); !strings.Contains(got, want) {
			t.Errorf("%q shows %q, want %s", query, got, want)
		}
		tab.want("constant in the result, too, for "+query, results+`.querySelector("a").querySelector(".why code")`, "null")
		tab.want("button", `document.querySelector(".search-constant button").getAttribute("aria-label").startsWith("Copy ")`, "true")
	}
	for query, want := range map[string]string{
		"425 rust":      "StatusCode::TOO_EARLY (Rust, http; since 1.2.0) Copy",
		"422 python":    "HTTPStatus.UNPROCESSABLE_CONTENT (Python, http.HTTPStatus; name added in 3.13) Copy",
		"414 starlette": "status.HTTP_414_URI_TOO_LONG (Python, Starlette, FastAPI; name added in 0.48.0) Copy",
	} {
		ask(tab, site.http, query)
		tab.want("what is said of the constant for "+query, `document.querySelector(".search-constant").innerText`, want)
	}
	const found = `[...` + results + `.querySelectorAll("a")].map((a) => a.getAttribute("href").split("?")[0].split("#")[0]).join()`
	ask(tab, site.http, "422")
	alone := value[string](tab, found)
	ask(tab, site.http, "422 rust")
	tab.want("what follows the constant, as for the code alone", found, alone)
	tab.do(chromedp.Click(`main .search-hit`))
	tab.wait(`location.pathname.includes("/422/") && location.hash === "#in-code" && location.search === ""`)
	tab.want("languages shown", `[...document.querySelectorAll("[data-constants] tbody:not([hidden]) th:first-child")].map((th) => th.textContent).join()`, "Rust")
	tab.want("language remembered", `localStorage.getItem("language")`, "null")
	ask(tab, site.http, "not found")
	tab.want("constant of a query without language", `document.querySelector(".search-constant").hidden`, "true")
}

// The page of results can show one kind alone, and keeps it in its address.
func choosesKind(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	ask(tab, site.http, "bad gateway")
	all := value[int](tab, results+`.querySelectorAll("a").length`)
	tab.do(chromedp.Click(`[name=kind][value=comparisons]`))
	tab.wait(results + `.dataset.query === "bad gateway" && location.search === "?q=bad+gateway&kind=comparisons"`)
	tab.want("pages that are no comparisons", results+`.querySelectorAll("a:not([data-page*='-vs-'])").length`, "0")
	if n := value[int](tab, results+`.querySelectorAll("a").length`); n == 0 || n >= all {
		t.Errorf("got %d comparisons of %d results", n, all)
	}
	tab.open(value[string](tab, "location.href"))
	tab.wait(results + `.dataset.query === "bad gateway"`)
	tab.want("kind from the address", `document.querySelector("[name=kind]:checked").value`, "comparisons")
}

// Going back restores query, kind and place.
func restoresPlace(t *testing.T, site *searchSite, browser context.Context) {
	for name, base := range site.origins() {
		t.Run(name, func(t *testing.T) {
			tab := newSearchTab(t, browser)
			ask(tab, base, "4xx request")
			tab.do(chromedp.Click(`[name=kind][value=codes]`))
			tab.wait(results + `.dataset.query === "4xx request" && location.search.endsWith("kind=codes")`)
			tab.do(chromedp.Evaluate[chromedp.Void](`scrollTo(0, 900)`))
			tab.do(chromedp.Evaluate[chromedp.Void](`void setTimeout(() => [...` + results + `.querySelectorAll("a")].at(-1).click())`))
			tab.wait(`!location.pathname.includes("/search/")`)
			tab.do(chromedp.Evaluate[chromedp.Void]("setTimeout(() => history.back())"))
			tab.wait(`location.pathname.includes("/search/") && ` + results + `?.dataset.query === "4xx request"`)
			tab.want("kind", `document.querySelector("[name=kind]:checked").value`, "codes")
			tab.wait(`Math.abs(scrollY - 900) < 5`)
		})
	}
}

// The texts come late, but move nothing that the pointer is on.
func doesNotMove(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	tab.open(site.http + "404/index.html")
	tab.do(chromedp.Evaluate[chromedp.Void](holdTexts))
	tab.do(chromedp.Focus("#q"))
	tab.wait(`document.querySelector("[role=listbox]") && window.texts`)
	tab.press("gateway")
	tab.press(kb.ArrowDown)
	tab.want("data-query before the texts", `"query" in document.querySelector("[role=listbox]").dataset`, "false")
	tab.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("[role=option]").id += "-before"; late(texts);`))
	tab.wait(`document.querySelector("[role=listbox]").dataset.query === "gateway"`)
	tab.want("the same options", `document.querySelector("[role=option]").id`, "search-result-0-before")
}

// holdTexts keeps the texts in window.texts until they are given to window.late.
const holdTexts = `Object.defineProperty(window, "searchTexts", {
  set(take) { window.late = take; },
  get() { return (texts) => { window.texts = texts; }; },
}); undefined`

// The script cuts words as package search does.
func cutsWords(t *testing.T, _ *searchSite, browser context.Context) {
	asksTable(t, browser, "search-words.js", "words.txt", func(given string) (call string) {
		return "words(" + given + `).map(({ word }) => word).join(" ")`
	}, func(given, want string) (string, string) { return given, want })
}

// The script writes out what package search has shortened.
func writesOut(t *testing.T, _ *searchSite, browser context.Context) {
	asksTable(t, browser, "search-texts.js", "letters.txt", func(given string) (call string) {
		return "writeOut({ kinds: [" + given + `], synonyms: [] }, ["nA not found page", "kA founder"]).kinds[0]`
	}, func(text, short string) (string, string) { return strings.ReplaceAll(short, "~", "\u00ad"), text })
}

// asksTable compares what a script makes of the texts in a table of package search.
func asksTable(t *testing.T, browser context.Context, script, table string, call func(given string) string, order func(left, right string) (given, want string)) {
	t.Helper()
	lines, err := os.ReadFile("../search/testdata/" + table)
	if err != nil {
		t.Fatal(err)
	}
	code, err := os.ReadFile("../../assets/js/" + script)
	if err != nil {
		t.Fatal(err)
	}
	tab := newSearchTab(t, browser)
	tab.open("about:blank")
	for line := range strings.Lines(string(lines)) {
		left, right, ok := strings.Cut(strings.TrimSpace(line), " => ")
		if !ok {
			continue
		}
		given, want := order(left, right)
		if got := value[string](tab, `(() => {`+string(code)+`; return `+call(quoteAll([]string{given})+"[0]")+`; })()`); got != want {
			t.Errorf("%s: %q: got %q, want %q", script, given, got, want)
		}
	}
}

// hasText reports whether a file whose path begins so has a text.
func (s *searchSite) hasText(path, text string) bool {
	for _, name := range s.tree.Paths() {
		if data, _ := s.tree.File(name); strings.HasPrefix(name, path) && strings.Contains(string(data), text) {
			return true
		}
	}
	return false
}
