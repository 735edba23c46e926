package browser

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// audit runs axe: WCAG 2.2 AA and best practices. Sheets are not loaded anew,
// which pages from disk may not do.
const audit = `axe.run(document, {
  preload: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } },
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then(({ violations }) => violations.map((v) => v.id + ": " + v.help + ": " + v.nodes.map((n) => n.target + " " + n.failureSummary).slice(0, 3).join("; ")).join("\n"))`

func axeFindsNothing(t *testing.T, s *suite) {
	s.needTools(t)
	axe, err := os.ReadFile(filepath.Join(s.tools, "node_modules/axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"light", "dark"} {
		tab := s.tab(t, 1440, 900, theme)
		for i, page := range append([]string{"404.html"}, kinds...) {
			if i == 0 {
				tab.openLost(s.http + page) // its addresses begin at the root of the host
			} else {
				tab.open(s.disk + page)
			}
			tab.do(chromedp.Evaluate[chromedp.Void](string(axe)))
			for _, width := range []int64{1440, 320} {
				if theme == "dark" && width == 320 {
					continue // the colors do not depend on the width
				}
				resize(tab, width, 900)
				if got := value[string](tab, audit); got != "" {
					t.Errorf("%s, %s, %d px:\n%s", page, theme, width, got)
				}
			}
		}
	}
}

func markupIsValid(t *testing.T, s *suite) {
	s.needTools(t)
	out, err := exec.Command("node", "testdata/validate.mjs", s.tools, s.dir).CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("html-validate: %v\n%.4000s", err, out)
	}
}
