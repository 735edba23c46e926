package browsertest

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
)

// copied clicks what a selector names and returns what is on the clipboard.
func copied(tab *searchTab, selector string) string {
	tab.t.Helper()
	tab.wait(`document.querySelector(` + quoteAll([]string{selector}) + `[0])`)
	tab.do(chromedp.Evaluate[chromedp.Void](`document.querySelector(".toast").textContent = ""`))
	tab.do(chromedp.Click(selector))
	tab.wait(`document.querySelector(".toast").textContent.startsWith("Copied ")`)
	return value[string](tab, `navigator.clipboard.readText()`)
}

// allowClipboard lets the test read what the page has copied.
func allowClipboard(t *testing.T, ctx context.Context) {
	t.Helper()
	own := chromedp.FromContext(ctx).BrowserContextID
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		params := browser.SetPermissionParams{Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted, BrowserContextID: own}
		if _, err := chromedp.CallBrowser(ctx, browser.SetPermission, params); err != nil {
			t.Fatalf("allow %s: %v", name, err)
		}
	}
}

// Each button copies what it says: the address, the address as Markdown, of
// the page or of the section at hand, a constant, an example.
func copyButtonsCopy(t *testing.T, s *suite) {
	for origin, base := range s.origins() {
		t.Run(origin, func(t *testing.T) {
			tab := s.tab(t, 1366, 768, "light")
			tab.open(base + "404/index.html")
			allowClipboard(t, tab.ctx)
			address := base + "404/"
			if strings.HasPrefix(base, "file:") {
				address += "index.html"
			}
			for _, c := range []struct{ button, want string }{
				{`[data-share-as=link]`, address},
				{`[data-share-as=markdown]`, "[404 Not Found](" + address + ")"},
				{`.constants .copy`, "StatusCodes.Status404NotFound"},
			} {
				if got := copied(tab, c.button); got != c.want {
					t.Errorf("%s: got %q, want %q", c.button, got, c.want)
				}
			}
			if got, want := copied(tab, `#example ~ figure .copy`), firstExample(t, s); got != want {
				t.Errorf("the example as copied: %q, want %q", got, want)
			}
			tab.do(chromedp.Click(`[data-contents] a[href="#example"]`))
			if got, want := copied(tab, `[data-share-as=markdown]`), "[404 Not Found: Example]("+address+"#example)"; got != want {
				t.Errorf("at a section: got %q, want %q", got, want)
			}
			if got, want := copied(tab, `#seen > .anchor`), address+"#seen"; got != want {
				t.Errorf("the mark of a heading: got %q, want %q", got, want)
			}
			copiesFields(t, tab, base)
			copiesText(t, s, tab)
		})
	}
}

// copiesFields checks that the row of a field has an address, which is copied as
// that of a section is.
func copiesFields(t *testing.T, tab *searchTab, base string) {
	t.Helper()
	tab.open(base + "429/index.html")
	address := value[string](tab, `location.href`) + "#retry-after"
	if got := copied(tab, `#retry-after code`); got != address {
		t.Errorf("the name of a field: got %q, want %q", got, address)
	}
	if got, want := copied(tab, `[data-share-as=markdown]`), "[429 Too Many Requests: Retry-After]("+address+")"; got != want {
		t.Errorf("at a field: got %q, want %q", got, want)
	}
	tab.open(base + "404/index.html")
}

// copiesText checks that a page can be copied as Markdown where it can be loaded,
// and that nothing offers it elsewhere.
func copiesText(t *testing.T, s *suite, tab *searchTab) {
	t.Helper()
	if value[bool](tab, `location.protocol === "file:"`) {
		tab.want("button to copy the text from disk", `document.querySelector("[data-share-as=page]")`, "null")
		return
	}
	text, _ := s.tree.File("404/index.md")
	if got := copied(tab, `[data-share-as=page]`); got != string(text) {
		t.Errorf("the page as Markdown: got %.80q, want %.80q", got, text)
	}
}

// firstExample returns the first exchange of code 404 as its writer wrote it.
func firstExample(t *testing.T, s *suite) string {
	t.Helper()
	text, _ := s.tree.File("404/index.md")
	m := regexp.MustCompile("(?s)\n```http[^\n]*\n(.*?)\n```").FindSubmatch(text)
	if m == nil {
		t.Fatal("the page of 404 has no exchange")
	}
	return string(m[1])
}

// Where the site has a published address that one is copied, from a local
// copy too.
func publishedAddress(t *testing.T, s *suite) {
	local := writeSite(t, buildSite(t, "../..", "https://codes.example/"))
	tab := s.tab(t, 1366, 768, "light")
	tab.open(local.disk + "404/index.html#use")
	allowClipboard(t, tab.ctx)
	if got, want := copied(tab, `[data-share-as=link]`), "https://codes.example/404/#use"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	emulate(tab, "print")
	tab.want("address on paper", `(({ content }, { height }) => height > 5 && content)(getComputedStyle(document.querySelector("[rel=canonical]"), "::after"), document.querySelector("[rel=canonical]").getBoundingClientRect())`, `" <https://codes.example/404/>"`)
	emulate(tab, "")
	// The form for mistakes gets the section, too, and gets it once.
	report := value[string](tab, `(() => {
	  const report = document.querySelector("[data-report]");
	  report.addEventListener("click", (event) => event.preventDefault());
	  report.click();
	  report.click();
	  return report.href;
	})()`)
	if want := "&page=/404/%23use"; !strings.HasSuffix(report, want) || strings.Count(report, "%23") != 1 {
		t.Errorf("the form is at %s; want it to end with %s", report, want)
	}
}
