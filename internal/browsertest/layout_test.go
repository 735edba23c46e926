package browsertest

import (
	"strings"
	"testing"
)

// faults returns what is wrong with the layout of the page at hand: sideways
// scroll, regions that overlap, words that are cut off, requests to others.
const faults = `(() => {
  const list = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("pre, .table, .visually-hidden"));
    list.push("scrolls sideways: " + root.scrollWidth + " px; " + wide.slice(0, 3).map((e) => e.outerHTML.slice(0, 90)).join(" "));
  }
  const regions = [".site-header", ".above", "main", ".contents", ".rail", ".site-footer"].map((s) => document.querySelector(s)).filter((e) => e && e.checkVisibility());
  const parts = [...document.querySelectorAll("main .part")].filter((e) => e.checkVisibility() && !e.parentElement.closest(".part"));
  const head = [...document.querySelectorAll(".asking, .ways > *, .legend, .bands")];
  for (const group of [regions, parts, head])
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
        if (p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 1 && q.top < p.bottom - 1)
          list.push("overlap: " + a.className + " and " + (b.className || b.tagName));
      }
  for (const e of document.querySelectorAll("h1, h2, h3, .cell, .badge, dt, dd, button"))
    if (e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible")
      list.push("cut off: " + e.textContent);
  const home = new URL(document.body.dataset.root || ".", document.baseURI).href;
  for (const { name } of performance.getEntriesByType("resource")) if (!name.startsWith(home)) list.push("asks for " + name);
  return list.join("\n");
})()`

// Every kind of page works from disk and over http, in both themes, on phones,
// tablets and desktops, and writes nothing to the console.
func kindsStand(t *testing.T, s *suite) {
	themes, widths := []string{"light", "dark"}, []int64{1440, 1024, 768, 320}
	if s.host != "" && !*every {
		themes, widths = themes[:1], widths[:1] // neither depends on the host
	}
	for origin, base := range s.origins() {
		tab := s.tab(t, 1440, 900, "light")
		for _, page := range s.kinds() {
			tab.open(base + page)
			for _, theme := range themes {
				prefer(tab, theme)
				for _, width := range widths {
					resize(tab, width, 900)
					if got := value[string](tab, faults); got != "" {
						t.Errorf("%s %s, %s, %d px:\n%s", page, origin, theme, width, got)
					}
				}
			}
		}
	}
}

// prefer makes the reader's system light or dark.
func prefer(tab *searchTab, theme string) {
	tab.t.Helper()
	emulate(tab, "", "prefers-color-scheme", theme, "prefers-reduced-motion", "reduce")
}

// Every page fits the narrowest phone.
func everyPageFits(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 320, 640, "light")
	for _, page := range s.written() {
		tab.open(s.disk + page)
		if got := value[string](tab, faults); got != "" {
			t.Errorf("%s:\n%s", page, got)
		}
	}
}

// The cells of tables in guides, whose columns are fixed, hold their text, so that
// none lies on another, and tables of constants fit laptops.
func cellsHold(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	for _, width := range []int64{1366, 1344, 1280, 1200, 1024, 1000} {
		resize(tab, width, 768)
		for _, code := range []string{"401", "405", "407", "431", "502", "511"} {
			tab.open(s.disk + code + "/index.html")
			tab.want(code+": tables that are cut", tablesFit, "")
		}
	}
	for _, width := range []int64{1366, 768} {
		resize(tab, width, 768)
		for _, page := range s.written() {
			if data, _ := s.tree.File(page); !strings.Contains(string(data), `"page-guide`) {
				continue
			}
			tab.open(s.disk + page)
			if got := value[string](tab, overfull); got != "" {
				t.Errorf("%s, %d px: too wide for their cells: %s", page, width, got)
			}
		}
	}
}

// On a laptop a registered code answers without scrolling: number, summary,
// facts, when to use it and what to use instead.
func codesAnswer(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	for _, page := range s.written() {
		data, _ := s.tree.File(page)
		if !strings.Contains(string(data), `"page-code`) || strings.Contains(string(data), "cunofficial\"") && strings.Contains(string(data), `id="owners"`) {
			continue
		}
		tab.open(s.disk + page)
		if bottom := value[float64](tab, `document.querySelector(".decide, .part:has(#instead)").getBoundingClientRect().bottom`); bottom > 768 {
			t.Errorf("%s: the advice ends at %.0f px, want 768 or less", page, bottom)
		}
	}
}

// At 1440 × 900 all classes are on the screen.
func homeShowsAll(t *testing.T, s *suite) {
	tab := s.tab(t, 1366, 768, "light")
	tab.open(s.disk + "index.html")
	tab.want("classes in sight", `[...document.querySelectorAll(".band")].filter((b) => b.checkVisibility() && b.getBoundingClientRect().bottom <= innerHeight + 12).length`, "5")
	tab.want("registered codes", `document.querySelectorAll(".band:not(.cunofficial) .cell").length > 60`, "true")
}

// Readers who space text out (WCAG 2.2, 1.4.12) or zoom lose nothing.
func textSpacing(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 640, 480, "light") // 1280 px at 200 %
	for _, page := range s.kinds() {
		tab.open(s.disk + page)
		for _, width := range []int64{640, 320} {
			resize(tab, width, 480)
			tab.want("spacing applied", `(() => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
				document.adoptedStyleSheets.push(sheet);
				return getComputedStyle(document.querySelector("h1")).letterSpacing !== "normal"; })()`, "true")
			if got := value[string](tab, faults); got != "" {
				t.Errorf("%s, %d px:\n%s", page, width, got)
			}
		}
	}
}
