package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Scripts about a guide whose rows are filtered.
const (
	rowsSeen    = `[...document.querySelectorAll("main tbody tr")].filter((e) => e.checkVisibility()).map((e) => e.id).join()`
	partsSeen   = `[...document.querySelectorAll("main :is(h2, h3, p, .table, .chips, .part-sources)")].filter((e) => e.checkVisibility() && !e.closest(".entry, .filter"))`
	rowsCounted = `document.querySelector(".filter [role=status]").textContent`
)

// The field of a guide shows the rows that have all its words, in the cells or in the
// headings above them, whether or not they have hyphens, and with the rows their
// headings. The rest of the guide is out of sight until the field is cleared. Where no
// row is left, a link takes the words to the search.
func rowsFiltered(t *testing.T, s *suite) {
	t.Parallel()
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 390, 800, "light")
			tab.open(base + "platform-errors/index.html")
			all, parts := value[string](tab, rowsSeen), value[string](tab, "String("+partsSeen+".length)")
			count := value[string](tab, rowsCounted)
			tab.do(chromedp.Focus(".filter input"))
			tab.press("SUPA-BASE storage  lock")
			tab.want("rows", rowsSeen, "locktimeout-supabase,resourcelocked")
			tab.want("what is seen", partsSeen+`.map((e) => e.id || e.className).join()`, "supabase-storage,table")
			tab.want("count", rowsCounted, "2 of "+count)
			tab.press("ed h13")
			tab.want("rows for what is nowhere", rowsSeen, "")
			tab.want("what is seen of what is nowhere", partsSeen+`.map((e) => e.textContent.trim()).join()`, `No row has "SUPA-BASE storage  locked h13". Search all pages for it, or see what is not a status code.`)
			tab.want("count of what is nowhere", rowsCounted, "0 of "+count)
			tab.press(kb.Escape)
			tab.want("the field after Escape", `document.querySelector(".filter input").value`, "")
			tab.want("rows after Escape", rowsSeen, all)
			tab.want("what is seen after Escape", partsSeen+".length", parts)
			tab.want("count after Escape", rowsCounted, count)
			tab.press("duplicate & co")
			tab.do(chromedp.Click(".filter + p a"))
			tab.wait(`document.querySelector("[data-search-results]")?.dataset.query === "duplicate & co"`)
		})
	}
}

// If no row has the words, the page shows the rows that have synonyms in their first cell
// or a heading, or, if there are none, in any cell. Only then does it load the script.
func rowsFilteredBySynonyms(t *testing.T, s *suite) {
	t.Parallel()
	const loaded = `document.querySelectorAll("script[src*=synonyms]").length`
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 390, 800, "light")
			tab.open(base + "situations/index.html")
			count := value[string](tab, rowsCounted)
			tab.do(chromedp.Focus(".filter input"))
			tab.press("captcha")
			tab.want("rows that have the word", rowsSeen, "robot")
			tab.want("scripts for it", loaded, "0")
			tab.press(kb.Escape)
			tab.press("duplicated")
			tab.wait("/(^|,)double-click(,|$)/.test(" + rowsSeen + ")")
			tab.want("rows of which the reason alone says it", "/session-ended/.test("+rowsSeen+")", "false")
			tab.want("count", rowsCounted+` === `+rowsSeen+`.split(",").length + " similar of `+count+`"`, "true")
			tab.want("the link to the search is kept", `document.querySelector(".filter + p").checkVisibility()`, "true")
			tab.want("scripts for it", loaded, "1")
			tab.press(" gobbledygook")
			tab.want("rows for what is nowhere", rowsSeen, "")
			tab.want("count of what is nowhere", rowsCounted, "0 of "+count)
			for word, id := range map[string]string{"polling": "job-running", "username": "duplicate-email"} {
				tab.press(kb.Escape)
				tab.press(word)
				tab.wait("/(^|,)" + id + "(,|$)/.test(" + rowsSeen + ")")
				tab.want("rows with another form of "+word+" alone", "/session-ended/.test("+rowsSeen+")", "false")
			}
			tab.open(base + "log-lines/index.html")
			tab.do(chromedp.Focus(".filter input"))
			tab.press("2026/11/29 10:00:00 [error] 12#12: *3 client intended to send too large body: 9999 bytes, client: 192.0.2.7")
			tab.wait(rowsSeen + ` === "nginx-too-large"`)
			tab.open(base + "platform-errors/index.html")
			tab.do(chromedp.Focus(".filter input"))
			tab.press("oom")
			tab.wait("/(^|,)r14(,|$)/.test(" + rowsSeen + ")")
		})
	}
}

// The field filters the unofficial codes and the list of those who use them by all words
// of their rows. The left edges of field and codes are the same.
func unofficialFiltered(t *testing.T, s *suite) {
	t.Parallel()
	const (
		codes  = `[...document.querySelectorAll("main dt .number, main dt:not(:has(.number))")].filter((e) => e.checkVisibility()).map((e) => e.textContent).join()`
		groups = `[...document.querySelectorAll(".group")].filter((e) => e.checkVisibility()).map((e) => e.textContent).join()`
	)
	for _, width := range []int64{390, 768, 1366} {
		tab := s.tab(t, width, 800, "light")
		tab.open(s.disk + "unofficial/index.html")
		all := value[string](tab, codes)
		tab.want("the left edge of the field", `document.querySelector(".filter input").getBoundingClientRect().left === document.querySelector("main dt").getBoundingClientRect().left`, "true")
		tab.want("rows", rowsCounted+` === document.querySelectorAll("main dl > div, main tbody tr").length + " rows"`, "true")
		tab.do(chromedp.Focus(".filter input"))
		tab.press("bunq")
		tab.want("codes and owners", codes, "399,466,490,491,bunq")
		tab.want("groups", groups, "Read as 3xx,Read as 4xx")
		tab.press(kb.Escape)
		tab.want("codes and owners after Escape", codes, all)
	}
}

// Going back from where a row leads shows again what was filtered, at another place of
// the guide too. A shared address has all rows.
func filterIsKept(t *testing.T, s *suite) {
	t.Parallel()
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 390, 800, "light")
			tab.open(base + "exceptions/index.html#spring-type")
			tab.do(chromedp.Focus(".filter input"))
			tab.press("BadImage")
			tab.want("no row", rowsCounted+`.startsWith("0 of ")`, "true")
			tab.do(chromedp.Click(".filter + p a + a"))
			tab.wait(`document.querySelector("h1")?.textContent === "Not a status code"`)
			tab.do(chromedp.Evaluate[chromedp.Void]("setTimeout(() => history.back())"))
			tab.wait(`document.querySelector(".filter input")?.value === "BadImage"`)
			tab.want("rows after going back", rowsSeen, "")
			shared := value[string](tab, `location.href`)
			tab.open(base + "404/index.html")
			tab.open(shared)
			tab.want("the field at a shared address", `document.querySelector(".filter input").value`, "")
		})
	}
}

// Each row that has an address has a mark that copies it, as headings have, which is
// neither in its text nor on paper.
func rowsHaveAddresses(t *testing.T, s *suite) {
	t.Parallel()
	const mark = `document.querySelector("#nginx-host .anchor")`
	const opacity = `getComputedStyle(` + mark + `, "::after").opacity`
	for _, page := range []string{"kubernetes", "log-lines"} {
		tab := s.tab(t, 1366, 768, "light")
		tab.open(s.disk + page + "/index.html")
		tab.want(page+": rows without a mark", `[...document.querySelectorAll("tr[id]")].filter((row) => row.querySelectorAll(".anchor").length !== 1 || row.querySelector(".anchor").hash !== "#" + row.id).length`, "0")
	}
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "log-lines/index.html")
	allowClipboard(t, tab.ctx)
	tab.want("its text", mark+`.textContent`, "")
	tab.want("its name", mark+`.ariaLabel`, "Link to client sent invalid host header")
	tab.want("at rest, for pointers and for fingers", `Number(`+opacity+`) + Number(matchMedia("(hover)").matches)`, "1")
	tab.do(chromedp.Evaluate[chromedp.Void](mark + `.focus({ focusVisible: true })`))
	tab.want("with the focus", opacity, "1")
	if got, want := copied(tab, "#nginx-host .anchor"), value[string](tab, `location.href.split("#")[0]`)+"#nginx-host"; got != want {
		t.Errorf("the mark of a row: got %q, want %q", got, want)
	}
	tab.want("at the row at hand", opacity, "1")
	emulate(tab, "print")
	tab.want("on paper", `getComputedStyle(`+mark+`, "::after").display`, "none")
}

// A link into what is filtered away shows all rows, and leads there, below the field.
func filterYieldsToLinks(t *testing.T, s *suite) {
	t.Parallel()
	const inSight = `(() => {
		const box = document.querySelector(":target").getBoundingClientRect();
		return box.height && box.bottom <= innerHeight && box.top > document.querySelector(".filter").getBoundingClientRect().bottom - 2; })()`
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "platform-errors/index.html#flyio")
	for what, follow := range map[string]string{
		"the address":                      `location.hash = "h13"`,
		"the contents":                     `document.querySelector("[data-contents] [href='#netlify']").click()`,
		"the section that was there first": `document.querySelector("[data-contents] [href='#flyio']").click()`,
	} {
		tab.do(chromedp.Focus(".filter input"))
		tab.press("railway")
		tab.wait(rowsSeen + `.startsWith("railway-")`)
		tab.want(what, "void ("+follow+")", "undefined")
		tab.wait(`!document.querySelector(".filter input").value && ` + inSight)
	}
}

// From the field a phone leads to the contents, which unfold. Where they are always in
// sight, it does not.
func filterLeadsToContents(t *testing.T, s *suite) {
	t.Parallel()
	const link, list = `document.querySelector(".filter a")`, `document.querySelector("[data-contents] li")`
	tab := s.tab(t, 390, 800, "light")
	tab.open(s.disk + "platform-errors/index.html#r14")
	tab.want("list at first", list+`.checkVisibility()`, "false")
	tab.do(chromedp.Click(".filter a"))
	tab.wait(list + `.checkVisibility() && ` + list + `.getBoundingClientRect().top >= 0 && ` + list + `.getBoundingClientRect().bottom < innerHeight`)
	tab.open(s.disk + "platform-errors/index.html")
	tab.do(chromedp.Focus(".filter input"))
	tab.press("supabase storage lock")
	tab.do(chromedp.Click(".filter a"))
	tab.wait(list + `.checkVisibility()`)
	tab.want("the place at hand, above all parts", `[...document.querySelectorAll("[data-contents] [aria-current=true]")].map((e) => e.textContent).join()`, "")
	resize(tab, 1366, 768)
	tab.want("the link on desks", link+`.checkVisibility()`, "false")
}

// While rows are filtered far down a guide, the field and the first of them are in
// sight, and paper has what is seen, with the words and the count.
func filterStays(t *testing.T, s *suite) {
	t.Parallel()
	const field = `document.querySelector(".filter input").getBoundingClientRect()`
	tab := s.tab(t, 390, 800, "light")
	tab.open(s.disk + "situations/index.html#operations")
	tab.want("the field is in sight", field+`.top >= 0 && `+field+`.bottom < 60`, "true")
	tab.do(chromedp.Evaluate[chromedp.Void](`document.querySelector(".filter input").focus({ preventScroll: true })`))
	tab.press("out of stock")
	tab.want("the first row is in sight", `document.querySelector("tbody tr:not([hidden])").getBoundingClientRect().bottom < innerHeight`, "true")
	rows := value[string](tab, rowsSeen)
	emulate(tab, "print")
	tab.want("rows on paper", rowsSeen, rows)
	tab.want("count on paper", `document.querySelector(".filter").checkVisibility()`, "true")
	tab.press(kb.Escape)
	tab.want("an empty field on paper", `document.querySelector(".filter").checkVisibility()`, "false")
}
