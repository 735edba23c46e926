package browsertest

import (
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Readers of phones and laptops who chose a larger font lose nothing (WCAG 2.2,
// 1.4.4).
func largeFonts(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 390, 800, "light")
	for _, c := range []struct{ width, font int64 }{{320, 20}, {390, 24}, {1366, 24}} {
		resize(tab, c.width, 800)
		sizes := page.SetFontSizesParams{FontSizes: &page.FontSizes{Standard: c.font, Fixed: c.font}}
		if _, err := chromedp.Call(tab.ctx, page.SetFontSizes, sizes); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"index.html", "404/index.html", "502/index.html", "compare/index.html?a=400&b=409", "compare/index.html?a=511&b=422&c=203"} {
			tab.open(s.disk + name)
			tab.want("size of the font", `parseFloat(getComputedStyle(document.documentElement).fontSize)`, strconv.FormatInt(c.font, 10))
			if got := value[string](tab, faults); got != "" {
				t.Errorf("%s, %d px, font of %d px:\n%s", name, c.width, c.font, got)
			}
			if c.width > 1000 {
				tab.want("tables that are cut", tablesFit, "")
			}
			tab.want("numbers that break", `[...document.querySelectorAll(".chooser .number")].filter((e) => e.scrollHeight > 1.5 * parseFloat(getComputedStyle(e).fontSize)).length`, "0")
		}
	}
}
