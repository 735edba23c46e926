package sitetest

import (
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// Catalog returns the catalog of Content with edits, for a site that is
// published at the address base, which may be "". The test fails if the content
// has faults.
func Catalog(t testing.TB, base string, edits ...Edit) *catalog.Catalog {
	t.Helper()
	root := Content()
	for _, e := range edits {
		e.Apply(t, root)
	}
	reg := registry.Load()
	lib, problems, err := content.NewReader(reg).Load(root)
	if err != nil || len(problems) > 0 {
		t.Fatalf("read the small site: %v\n%s", err, problems)
	}
	cat, problems := catalog.New(lib, reg, base)
	if len(problems) > 0 {
		t.Fatalf("link the small site:\n%s", problems)
	}
	return cat
}

// An Edit replaces the first Old in a file by New. If Old is "", New replaces
// the whole text, or the file is removed if New is "", too.
type Edit struct{ File, Old, New string }

// Apply applies the edit to root. The test fails if the file does not contain
// Old.
func (e Edit) Apply(t testing.TB, root fstest.MapFS) {
	t.Helper()
	switch before := root[e.File]; {
	case e.Old == "" && e.New == "":
		delete(root, e.File)
	case e.Old == "":
		root[e.File] = file(e.New)
	case before == nil || !strings.Contains(string(before.Data), e.Old):
		t.Fatalf("%s has no %q to replace", e.File, e.Old)
	default:
		root[e.File] = file(strings.Replace(string(before.Data), e.Old, e.New, 1))
	}
}
