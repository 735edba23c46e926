package sitetest

import (
	"testing"

	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// The small content has no fault, and what the command new begins can be
// written to the end.
func TestSmallContentHasNoFault(t *testing.T) {
	reg, root := registry.Load(), Content()
	code, err := content.NewCode(reg, 432, today)
	if err != nil {
		t.Fatal(err)
	}
	comparison, err := content.NewComparison(reg, []int{404, 451}, today)
	if err != nil {
		t.Fatal(err)
	}
	guide, err := content.NewGuide("rate-limits", today)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []content.Scaffold{code, comparison, guide} {
		root[s.File] = file(Fill(s.Text))
	}
	_, problems, err := content.NewReader(reg).Load(root)
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v\n%s", err, problems)
	}
}
