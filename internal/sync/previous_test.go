package sync

import (
	"os"
	"path/filepath"
	"testing"

	"httpcodes/internal/tree"
)

// Only what a build wrote, and is still as that wrote it, is handed back.
func TestPreviousHandsBackWhatABuildWrote(t *testing.T) {
	dir := t.TempDir()
	tree := tree.New()
	for _, name := range []string{"kept.txt", "changed.txt", "gone.txt", "sub/kept.txt"} {
		tree.Add(name, []byte("of the build"))
	}
	if _, err := Sync(t.Context(), dir, tree); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{"changed.txt": "of somebody", "foreign.txt": "of the build"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(dir, "gone.txt")); err != nil {
		t.Fatal(err)
	}
	previous := Previous(dir)
	for name, want := range map[string]bool{
		"kept.txt": true, "sub/kept.txt": true, "changed.txt": false, "gone.txt": false, "foreign.txt": false,
		"sub": false, "../kept.txt": false, "": false,
	} {
		if data, ok := previous(name); ok != want || ok && string(data) != "of the build" {
			t.Errorf("%q: got %q, %v; want %v", name, data, ok, want)
		}
	}
}

func TestPreviousOfNoFolderIsEmpty(t *testing.T) {
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, manifestName), []byte("no manifest\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{filepath.Join(t.TempDir(), "none"), t.TempDir(), broken} {
		if data, ok := Previous(dir)("kept.txt"); ok {
			t.Errorf("%s: got %q", dir, data)
		}
	}
}
