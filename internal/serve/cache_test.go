package serve

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// stalling lets a test do something while a file is being read.
type stalling struct {
	fs.FS
	during func()
}

func (s stalling) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(s.FS, name)
	s.during()
	return data, err
}

func writeFile(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func wantText(t *testing.T, c *cache, name, want string) {
	t.Helper()
	if got, err := fs.ReadFile(c, name); string(got) != want || err != nil {
		t.Errorf("%s: got %q, %v; want %q", name, got, err, want)
	}
}

func TestCacheReadsOnceUntilToldToForget(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, dir, "content/a/one.md", "1")
	c := newCache(os.DirFS(dir))
	wantText(t, c, "content/a/one.md", "1")
	writeFile(t, dir, "content/a/one.md", "2")
	wantText(t, c, "content/a/one.md", "1")
	c.forget("content/a/one.md")
	wantText(t, c, "content/a/one.md", "2")

	if list, err := fs.ReadDir(c, "content/a"); len(list) != 1 || err != nil {
		t.Fatal(list, err)
	}
	writeFile(t, dir, "content/a/two.md", "2")
	c.forget("content/a/two.md")
	if list, err := fs.ReadDir(c, "content/a"); len(list) != 2 || err != nil {
		t.Errorf("the folder has %v, %v; want two files", list, err)
	}

	writeFile(t, dir, "content/a/one.md", "3")
	c.forget("content/a")
	wantText(t, c, "content/a/one.md", "3")
	writeFile(t, dir, "content/a/one.md", "4")
	c.forget(".")
	wantText(t, c, "content/a/one.md", "4")
}

// Minifiers work in place: what one reader does to its bytes no other one sees.
func TestCacheHandsOutCopies(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, dir, "one", "text")
	c := newCache(os.DirFS(dir))
	for range 2 {
		data, err := fs.ReadFile(c, "one")
		if string(data) != "text" || err != nil {
			t.Fatalf("got %q, %v", data, err)
		}
		data[0] = 'X'
	}
}

// A file that changes while it is read is not kept as it was before.
func TestCacheKeepsNothingThatIsOutdated(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, dir, "one", "old")
	var c *cache
	during := func() {
		writeFile(t, dir, "one", "new")
		c.forget("one")
	}
	c = newCache(stalling{os.DirFS(dir), func() { during() }})
	wantText(t, c, "one", "old")
	during = func() {}
	wantText(t, c, "one", "new")
}
