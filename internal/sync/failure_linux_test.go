package sync

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"httpcodes/internal/tree"
)

const sizeLimit = 8 << 10

// limited is a tree whose page is larger than the limit of buildLimited.
func limited() *tree.Tree {
	t := newTree("assets/site.css: new")
	t.Add("index.html", []byte(strings.Repeat("new\n", sizeLimit)))
	return t
}

// buildLimited builds where no file may be larger than the limit, and prints
// the error.
func buildLimited(dir string) {
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: sizeLimit, Max: sizeLimit}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("ready")
	changes, err := Sync(context.Background(), dir, limited())
	text := fmt.Sprintf("%v\n%v\n%v", changes, err, errors.Is(err, syscall.EFBIG))
	if err := os.WriteFile(dir+".result", []byte(text), 0o644); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// A page that does not fit stops the build: the assets are new, the page is
// old and whole, and what is obsolete is still there.
func TestFileThatCannotBeWrittenStopsTheBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	mustSync(t, dir, newTree("assets/site.css: old", "index.html: old", "obsolete.html: old"))
	if err := startChild(t, "limit", dir).Wait(); err != nil {
		t.Fatal(err)
	}
	result, err := os.ReadFile(dir + ".result")
	if err != nil {
		t.Fatal(err)
	}
	want := "{[assets/site.css] [] 0}\nwrite " + dir + "/index.html: file too large\ntrue"
	if string(result) != want {
		t.Errorf("got  %q\nwant %q", result, want)
	}
	got := disk(t, dir)
	delete(got, manifestName)
	if diff := cmp.Diff(map[string]string{"assets/site.css": "new", "index.html": "old", "obsolete.html": "old"}, got); diff != "" {
		t.Errorf("folder (-want +got):\n%s", diff)
	}
	mustSync(t, dir, limited())
	wantDisk(t, dir, limited())
}

// mount mounts a small disk of its own, or skips the test where that is not
// allowed.
func mount(t *testing.T, dir string, flags uintptr, options string) {
	t.Helper()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", flags, options); err != nil {
		t.Skipf("mount: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Errorf("unmount: %v", err)
		}
	})
}

func TestFullDiskLeavesOldOrNewFiles(t *testing.T) {
	dir := t.TempDir()
	mount(t, dir, 0, "size=256k")
	pages := func(content string, n int) *tree.Tree {
		tree := tree.New()
		for i := range 20 {
			tree.Add(fmt.Sprintf("%d/index.html", i), []byte(strings.Repeat(content, n)))
		}
		return tree
	}
	old, large := pages("old\n", 500), pages("new\n", 5000)
	mustSync(t, dir, old)
	_, err := Sync(context.Background(), dir, large)
	if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "/index.html: ") || strings.Contains(err.Error(), tempPrefix) {
		t.Errorf("got error %v, want one on the full disk that names the page", err)
	}
	for name, content := range disk(t, dir) {
		a, _ := old.File(name)
		b, _ := large.File(name)
		if name != manifestName && content != string(a) && content != string(b) {
			t.Errorf("%s has %d bytes, which are neither old nor new", name, len(content))
		}
	}
	small := pages("small\n", 1)
	mustSync(t, dir, small)
	wantDisk(t, dir, small)
}

func TestReadOnlyDiskIsNamed(t *testing.T) {
	dir := t.TempDir()
	mount(t, dir, syscall.MS_RDONLY, "size=64k")
	_, err := Sync(context.Background(), dir, newTree("index.html: home"))
	if !errors.Is(err, syscall.EROFS) || !strings.Contains(err.Error(), dir) {
		t.Errorf("got error %v, want a read-only file system and the folder", err)
	}
}

func TestFileInPlaceOfTheFolderIsNamed(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "site: mine")
	for _, name := range []string{"site", "site/sub"} {
		_, err := Sync(context.Background(), filepath.Join(dir, name), newTree("index.html: home"))
		if !errors.Is(err, syscall.ENOTDIR) || !strings.Contains(err.Error(), filepath.Join(dir, "site")) {
			t.Errorf("%s: got error %v, want one that names the file", name, err)
		}
	}
	if diff := cmp.Diff(map[string]string{"site": "mine"}, disk(t, dir)); diff != "" {
		t.Errorf("folder (-want +got):\n%s", diff)
	}
}
