package render

import (
	"testing"

	"httpcodes/internal/problem"
	"httpcodes/internal/sitetest"
)

// A cache keeps what was made of files that have not changed, makes anew what
// has, and reads again what had a fault.
func TestThemeCache(t *testing.T) {
	var cache ThemeCache
	load := func(edits ...sitetest.Edit) (*Theme, problem.List) {
		t.Helper()
		theme, problems, err := cache.Load(sources(t, edits...))
		if err != nil {
			t.Fatal(err)
		}
		return theme, problems
	}
	first, problems := load()
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if again, _ := load(); again.assets != first.assets || again.templates != first.templates {
		t.Error("equal files are parsed twice")
	}
	style, _ := load(sitetest.Edit{File: "assets/css/base.css", Old: "\n", New: "\n:root { --new: 1px; }\n"})
	if style.assets == first.assets || style.templates != first.templates {
		t.Error("after a change of a style, it is not the assets alone that are made anew")
	}
	if theme, problems := load(sitetest.Edit{File: "assets/js/order.txt"}); theme != nil || len(problems) == 0 {
		t.Error("got a theme without the order of its scripts")
	}
	if _, problems := load(); len(problems) > 0 {
		t.Errorf("the fault was fixed, and is still told:\n%s", problems)
	}
}
