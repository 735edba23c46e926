package sitetest

import (
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// Catalog returns Content, changed by the edits and linked, for a site that is
// published at the address base, or nowhere if that is "". The test fails if
// there is a fault.
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

// An Edit puts New in the place of the first Old in a file. Without Old, the
// whole text is New, or the file is removed if there is no New either.
type Edit struct{ File, Old, New string }

// Apply changes root. The test fails if the file does not have Old.
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
