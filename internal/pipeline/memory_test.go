package pipeline

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"
	"testing/fstest"
)

// The caches of a builder do not change its results: after any edit it makes
// the same tree as a new builder, or finds the same faults.
func TestRememberingChangesNothing(t *testing.T) {
	root := small(t)
	old := NewBuilder()
	for _, edit := range []struct{ why, file, old, instead string }{
		{"words of an entry", "content/4xx/404.md", "\n## Use it when\n", "\n## Use it when\n\n- A case that is new.\n"},
		{"a fault", "content/4xx/404.md", "phrase: Not Found", "phrase: Not Fond"},
		{"the fault fixed", "content/4xx/404.md", "phrase: Not Fond", "phrase: Not Found"},
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
	wantEqual(t, why, got.Tree, want.Tree)
}

// A live draft draws the files of a build, but for the address of the search
// script, and can be checked as a whole.
func TestLiveDraft(t *testing.T) {
	root := small(t)
	live, problems, err := NewBuilder().Draft(root, Options{Live: true})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	tree := mustBuild(t, root, Options{}).Tree
	for _, name := range []string{"codes.json", "404/index.md", "404/index.json"} {
		got, problems := live.File(name)
		if len(problems) > 0 || !bytes.Equal(got, mustFile(t, tree, name)) {
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
	if problems := live.Check(t.Context()); len(problems) > 0 {
		t.Errorf("the live draft has faults:\n%s", problems)
	}
}

// Whoever does not wait any more gets an error from a build, and no faults.
func TestBuildCanBeGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if result, err := Build(ctx, small(t), Options{}); result != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, error %v; want context.Canceled alone", result, err)
	}
	live, _, err := NewBuilder().Draft(small(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if problems := live.Check(ctx); problems != nil {
		t.Errorf("got faults\n%s", problems)
	}
}
