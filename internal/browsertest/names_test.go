package browsertest

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
)

// mostRegions is the largest number of generic landmarks on a page. With more
// of them, no landmark helps to find anything.
const mostRegions = 2

// Those who hear a page hear each name once: that of a heading has no link to
// it in it, and that of a constant no button.
func namesSaidOnce(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	for _, page := range s.kinds() {
		tab.open(s.disk + page)
		tree, err := chromedp.Call(tab.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err != nil {
			t.Fatal(err)
		}
		regions := 0
		for _, node := range tree.Nodes {
			name := spoken(node.Name)
			switch role := spoken(node.Role); role {
			case "region":
				regions++
			case "heading", "cell", "DisclosureTriangle":
				if said := strings.Fields(name); strings.Contains(name, " Link to ") || isDoubled(said) {
					t.Errorf("%s: the %s is called %q", page, role, name)
				}
			}
		}
		if regions > mostRegions {
			t.Errorf("%s has %d regions, want at most %d", page, regions, mostRegions)
		}
	}
}

// spoken returns the text of a value of the accessibility tree.
func spoken(v *accessibility.Value) string {
	var text string
	if v != nil && json.Unmarshal([]byte(v.Value), &text) != nil {
		return ""
	}
	return text
}

// isDoubled reports whether words name a thing, and again what copies it.
func isDoubled(words []string) bool {
	for i, word := range words {
		if word == "Copy" && i > 0 && strings.HasPrefix(strings.Join(words, " "), strings.Join(words[i+1:], " ")) {
			return i+1 < len(words)
		}
	}
	return false
}
