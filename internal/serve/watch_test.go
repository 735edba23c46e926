package serve

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A folder is followed under its new name, too.
func TestRenamedFolderIsFollowed(t *testing.T) {
	dir := copySmall(t)
	w, err := newWatch(dir)
	if err != nil {
		t.Fatal(err)
	}
	go w.run(t.Context())
	seen := func(what string) {
		t.Helper()
		select {
		case <-w.changed:
		case <-time.After(5 * time.Second):
			t.Errorf("%s was not seen", what)
		}
		time.Sleep(200 * time.Millisecond) // the rest of the events
		select {
		case <-w.changed:
		default:
		}
	}
	old, renamed := filepath.Join(dir, "content/guides"), filepath.Join(dir, "content/texts")
	if err := os.Rename(old, renamed); err != nil {
		t.Fatal(err)
	}
	seen("the new name of a folder")
	if err := os.WriteFile(filepath.Join(renamed, "redirects.md"), []byte("new"), 0o644); err != nil {
		t.Fatal(err)
	}
	seen("a save in it")
}
