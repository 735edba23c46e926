package browsertest

import (
	"fmt"
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

// Readers can step through the marks of a search, from the section of the hit
// and from the last mark to the first.
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

// Who follows a hit lands on the passage that answers, unless the head of the
// page has the words, and in the section that the hit names.
func passageFound(t *testing.T, s *suite) {
	t.Parallel()
	const block = `[...CSS.highlights.get("search-at")][0].startContainer.parentElement.closest("tr, li, p, pre, h2")`
	tab := s.tab(t, 390, 844, "light")
	for address, begins := range map[string]string{
		"502/index.html?mark=upstream%20sent%20too%20big%20header":    "connect() failed",
		"redirects/index.html?mark=too%20many%20redirects":            "Too many redirects",
		"cloudflare-errors/index.html?mark=error%201020%20cloudflare": "1020",
		"405/index.html?mark=405%20allow#fields":                      "Allow",
		"seen-an-error/index.html?mark=error%201020":                  "Error 1005",
		"kubernetes/index.html?mark=ingress%20503":                    "503",
		"proxy-error-tokens/index.html?mark=varnish%20503":            "Backend fetch failed",
		"platform-errors/index.html?mark=netlify%20502":               "502No response",
		"409/index.html?mark=409%20example":                           "Example",
		"retries/index.html?mark=retry%20POST%20after%20502":          "502, 504",
	} {
		tab.open(s.disk + address)
		tab.wait(`document.querySelector(".marks")`)
		tab.want(address, block+`.textContent.trim().startsWith("`+begins+`")`, "true")
		tab.want(address+" in sight", `((r) => r.top >= 0 && r.top < innerHeight - 60)(`+block+`.getBoundingClientRect())`, "true")
	}
	for _, query := range []string{
		"405/index.html?mark=method%20not%20alowed", "409/index.html?mark=someone%20else%20is%20editing%20the%20document",
		"502/index.html?mark=bad%20gateway", "502/index.html?mark=who%20made%20this%20502",
	} {
		tab.open(s.disk + query)
		tab.wait(`document.querySelector(".marks")`)
		tab.want("scroll where the head answers, or nothing does: "+query, `scrollY`, "0")
	}
	tab.do(chromedp.Click(".marks [aria-label='Next mark']"))
	tab.want("the first mark after the first step", `document.querySelector(".marks [role=status]").textContent.split(" ")[0]`, "1")
	tab.want("the first mark in sight", `((r) => r.top >= 0 && r.top < innerHeight)([...CSS.highlights.get("search-at")][0].getBoundingClientRect())`, "true")
	tab.want("buttons in one row", `new Set([...document.querySelectorAll(".marks button")].map((b) => b.offsetTop)).size`, "1")
}

// Words of general English that stand alone are not marked where more was asked,
// and words that a hyphen joins stay whole.
func fillersUnmarked(t *testing.T, s *suite) {
	t.Parallel()
	const marked = `[...new Set([...CSS.highlights.get("search")].map(String))].join()`
	for _, width := range []int64{390, 1366} {
		tab := s.tab(t, width, 768, "light")
		tab.open(s.disk + "502/index.html?mark=my%20nginx%20says%20upstream%20sent%20too%20big%20header")
		tab.wait(`CSS.highlights.has("search-at")`)
		tab.want("a filler", marked+`.split(",").includes("says")`, "false")
		tab.want("block of the first mark", `[...CSS.highlights.get("search-at")][0].startContainer.parentElement.closest("pre").textContent.includes("upstream sent too big header")`, "true")
		tab.open(s.disk + "429/index.html?mark=429%20retry-after")
		tab.wait(`CSS.highlights.has("search-at")`)
		tab.want("marks of a name with a hyphen", marked, "Retry-After,429")
		tab.open(s.disk + "301/index.html?mark=may%20a%20301%20be%20cached")
		tab.wait(`CSS.highlights.has("search-at")`)
		tab.want("common words where little is asked", marked+`.includes("Cached")`, "true")
	}
}

// A screen reader announces how many results the box shows, and not only how
// many results exist.
func boxSays(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "404/index.html")
	tab.do(chromedp.Focus("#q"))
	tab.press("timeout")
	tab.wait(`document.querySelector("[role=listbox]").dataset.query === "timeout"`)
	tab.want("options", `document.querySelectorAll("[role=option]").length`, "8")
	tab.want("status", `/^Results: 8 of \d+$/.test(document.querySelector(".search [role=status]").textContent)`, "true")
	tab.want("link to all", `/^Show all \d+ results$/.test(document.querySelector(".search-foot a").textContent)`, "true")
	tab.do(chromedp.Click(".search-foot a"))
	tab.wait(`location.search === "?q=timeout" && document.querySelectorAll("main .search-hit").length > 8`)
}

// Who goes back from a hit finds in the box what led there.
func boxKeepsQuery(t *testing.T, s *suite) {
	t.Parallel()
	for _, base := range s.origins() {
		tab := s.tab(t, 1366, 768, "light")
		tab.open(base + "404/index.html")
		tab.do(chromedp.Focus("#q"))
		tab.press("timeout")
		tab.wait(`document.querySelector("[role=listbox]")?.dataset.query === "timeout"`)
		tab.do(chromedp.Evaluate[chromedp.Void](`void setTimeout(() => document.querySelector("[role=option]").click())`))
		tab.wait(`!location.pathname.includes("/404/")`)
		tab.want("what the box of another page has", `document.getElementById("q").value`, "")
		tab.do(chromedp.Evaluate[chromedp.Void]("setTimeout(() => history.back())"))
		tab.wait(`location.pathname.includes("/404/") && document.getElementById("q")?.value === "timeout"`)
		tab.do(chromedp.Focus("#q"))
		tab.wait(`document.querySelectorAll("[role=option]").length === 8`)
	}
}

// On phones the list of results is as wide as the page, and fingers hit the buttons
// of the note on the marks.
func fingersHit(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 390, 844, "light")
	tab.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch))
	tab.open(s.disk + "404/index.html?mark=404%20wrong#seen")
	tab.wait(`document.querySelector(".marks")`)
	tab.want("small buttons", `[...document.querySelectorAll(".marks button")].filter((e) => Math.min(e.offsetWidth, e.offsetHeight) < 40).length`, "0")
	tab.do(chromedp.Focus("#q"))
	tab.press("timeout")
	tab.wait(`document.querySelector("[role=listbox]").dataset.query === "timeout"`)
	tab.want("width of the list", `document.querySelector(".search-list").offsetWidth`, "390")
	for _, page := range []string{"404", "log-lines"} {
		tab.open(s.disk + page + "/index.html")
		tab.want("small marks of headings and rows of "+page, `[...document.querySelectorAll(".anchor")].map((e) => e.getBoundingClientRect()).filter((r) => r.width < 24 || r.height < 24).length`, "0")
	}
}

// On phones the results end above the keyboard, which takes 340 px of 844. For that, the
// home page scrolls its box to the top. On wide screens nothing moves.
func resultsAboveKeys(t *testing.T, s *suite) {
	t.Parallel()
	const (
		list   = `document.querySelector(".search-list")`
		bottom = list + `.getBoundingClientRect().bottom`
		now    = `performance.now()`
		shifts = `new Promise((done) => {
			const since = (seen) => seen.getEntries().filter(({ startTime, sources }) =>
				startTime > %f && sources.some(({ node }) => node?.parentElement && !node.parentElement.closest(".search-list"))).length;
			new PerformanceObserver((seen) => done(since(seen))).observe({ type: "layout-shift", buffered: true });
			setTimeout(done, 500, 0);
		})`
	)
	for _, page := range []string{"index.html", "404/index.html"} {
		tab := s.tab(t, 390, 844, "light")
		tab.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch))
		tab.open(s.disk + page)
		loaded := value[float64](tab, now)
		tab.do(chromedp.Focus("#q"))
		tab.press("timeout")
		tab.wait(list + `?.querySelector("[data-query='timeout']")`)
		tab.want(page+": results below the keyboard", "Math.max(0, Math.round("+bottom+") - 504)", "0")
		tab.want(page+": half of the list is seen", list+".clientHeight * 2 > "+list+".scrollHeight", "true")
		if got := value[int](tab, fmt.Sprintf(shifts, loaded)); got > 0 {
			t.Errorf("%s: what is outside of the list shifts %d times", page, got)
		}
	}
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "index.html")
	tab.do(chromedp.Focus("#q"))
	tab.want("what moves on wide screens", "scrollY", "0")
}
