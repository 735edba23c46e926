package pipeline

import (
	"bytes"
	"slices"
	"testing"
	"testing/fstest"
)

// What a builder remembers changes nothing: after any edit it makes the tree
// that a new builder makes, or finds the faults that a new one finds.
func TestRememberingChangesNothing(t *testing.T) {
	root := small(t)
	old := NewBuilder()
	for _, edit := range []struct{ why, file, old, instead string }{
		{"words of an entry", "content/4xx/404.md", "\n## Use it when\n", "\n## Use it when\n\n- A case that is new.\n"},
		{"a fault", "content/4xx/404.md", "phrase: Not Found", "phrase: Not Fond"},
		{"the fault mended", "content/4xx/404.md", "phrase: Not Fond", "phrase: Not Found"},
		{"a phrase that guides may show", "content/unofficial/499.md", "phrase: Client Closed Request\nstatus", "phrase: Client Gone\nstatus"},
		{"a template", "templates/partials/footer.html", "<footer", "<footer data-new"},
		{"a style", "assets/css/base.css", "\n", "\n/* new */ :root { --new: 1px; }\n"},
	} {
		spoil(t, root, edit.file, edit.old, edit.instead)
		compare(t, edit.why, old, root)
	}
}

func compare(t *testing.T, why string, old *Builder, root fstest.MapFS) {
	t.Helper()
	got, err := old.Build(t.Context(), root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := mustBuild(t, root, Options{})
	if !slices.Equal(got.Problems, want.Problems) {
		t.Fatalf("%s: got faults\n%swant\n%s", why, got.Problems, want.Problems)
	}
	if want.Tree == nil {
		return
	}
	if !slices.Equal(got.Tree.Paths(), want.Tree.Paths()) {
		t.Fatalf("%s: other files than those of a new builder", why)
	}
	for _, name := range want.Tree.Paths() {
		a, _ := got.Tree.File(name)
		b, _ := want.Tree.File(name)
		if !bytes.Equal(a, b) {
			t.Errorf("%s: %s differs from that of a new builder", why, name)
		}
	}
}

// A live draft draws the pages of a build, but for the address of the search
// script.
func TestLiveDraft(t *testing.T) {
	root := real(t)
	live, problems, err := NewBuilder().Draft(root, Options{Live: true})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	tree := mustReal(t)
	for _, name := range []string{"codes.json", "404/index.md", "404/index.json"} {
		got, problems := live.File(name)
		want, _ := tree.File(name)
		if len(problems) > 0 || !bytes.Equal(got, want) {
			t.Errorf("%s differs from that of a build (%v)", name, problems)
		}
	}
	page, _ := live.File("404/index.html")
	if !bytes.Contains(page, []byte(`"../assets/search.js"`)) {
		t.Error("the page does not name the search script that stays")
	}
	if script, _ := live.File("assets/search.js"); len(script) == 0 {
		t.Error("the search script cannot be drawn")
	}
	if data, problems := live.File("nowhere"); data != nil || problems != nil {
		t.Errorf("a path that is not there gave %q, %v", data, problems)
	}
	if problems := live.Check(t.Context()); len(problems) > 0 {
		t.Errorf("the live draft has faults:\n%s", problems)
	}
}
