package sitetest

import (
	"testing"
	"testing/fstest"
)

func TestCatalogIsEditedAndPublished(t *testing.T) {
	cat := Catalog(t, "https://example.org/codes/", Edit{"content/4xx/404.md", "summary: There is nothing", "summary: Nothing stands"})
	code := cat.Code(404)
	if want := "Nothing stands at this address."; code.Page.Summary != want {
		t.Errorf("got the summary %q, want %q", code.Page.Summary, want)
	}
	if got, want := cat.URL(code.Path), "https://example.org/codes/404/"; got != want {
		t.Errorf("got the address %s, want %s", got, want)
	}
	if again := Catalog(t, "").Code(404); again.Page.Summary == code.Page.Summary {
		t.Error("an edit of one test is seen by another")
	}
}

func TestEdits(t *testing.T) {
	root := fstest.MapFS{"a": file("one two one"), "b": file("b")}
	for _, e := range []Edit{{"a", "one", "three"}, {"b", "", ""}, {"c", "", "new"}} {
		e.Apply(t, root)
	}
	if got := string(root["a"].Data); got != "three two one" {
		t.Errorf("a is %q; want the first of two replaced", got)
	}
	if root["b"] != nil || root["c"] == nil || string(root["c"].Data) != "new" {
		t.Errorf("got %v; want b removed and c made", root)
	}
}
