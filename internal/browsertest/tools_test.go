package browsertest

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"httpcodes/internal/needtest"
)

// audit runs axe: WCAG 2.2 AA and best practices. Sheets are not loaded anew,
// which pages from disk may not do.
const audit = `axe.run(document, {
  preload: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } },
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then(({ violations }) => violations.map((v) => v.id + ": " + v.help + ": " + v.nodes.map((n) => n.target + " " + n.failureSummary).slice(0, 3).join("; ")).join("\n"))`

func axeFindsNothing(t *testing.T, s *suite) {
	t.Parallel()
	needTools(t, s.tools)
	axe, err := os.ReadFile(filepath.Join(s.tools, "node_modules/axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	tab := s.tab(t, 1440, 900, "light")
	for i, page := range append([]string{"404.html"}, s.kinds()...) {
		if i == 0 {
			tab.openLost(s.http + page) // its addresses begin at the root of the host
		} else {
			tab.open(s.disk + page)
		}
		tab.do(chromedp.Evaluate[chromedp.Void](string(axe)))
		for _, look := range []struct {
			theme string
			width int64
		}{{"light", 1440}, {"dark", 1440}, {"light", 320}} { // the colors do not depend on the width
			prefer(tab, look.theme)
			resize(tab, look.width, 900)
			if got := value[string](tab, audit); got != "" {
				t.Errorf("%s, %s, %d px:\n%s", page, look.theme, look.width, got)
			}
		}
	}
}

// TestMarkupIsValid validates every page, as it is on disk and as it is
// published.
func TestMarkupIsValid(t *testing.T) {
	tools := fetchTools(t)
	needTools(t, tools)
	node := needtest.Program(t, "nodejs", "node")
	for _, base := range []string{"", "https://codes.example/"} {
		dir := writeTree(t, buildSite(t, "../..", base))
		out, err := exec.Command(node, "testdata/validate.mjs", tools, dir).CombinedOutput()
		if err != nil || len(out) > 0 {
			t.Errorf("base %q: html-validate: %v\n%.4000s", base, err, out)
		}
	}
}

// TestSourcesAreFormatted holds styles and scripts to the form that Prettier gives them.
func TestSourcesAreFormatted(t *testing.T) {
	tools := fetchTools(t)
	needTools(t, tools)
	node := needtest.Program(t, "nodejs", "node")
	prettier := filepath.Join(tools, "node_modules/prettier/bin/prettier.cjs")
	out, err := exec.Command(node, prettier, "--list-different", "../../assets/**/*.{css,js}", "testdata/*.mjs").CombinedOutput()
	if err != nil {
		t.Errorf("prettier: %v; write these files anew with prettier --write\n%s", err, out)
	}
}
