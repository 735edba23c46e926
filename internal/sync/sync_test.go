package sync

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"httpcodes/internal/tree"
)

// newTree returns a tree of "path: content" lines.
func newTree(lines ...string) *tree.Tree {
	t := tree.New()
	for _, line := range lines {
		path, content, _ := strings.Cut(line, ": ")
		t.Add(path, []byte(content))
	}
	return t
}

// put writes files to disk without Sync.
func put(t *testing.T, dir string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		path, content, _ := strings.Cut(line, ": ")
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// disk returns what is in a folder: the content of files, "->" and the
// target of links, "/" for empty folders.
func disk(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := make(map[string]string)
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path, _ := filepath.Rel(dir, name)
		path = filepath.ToSlash(path)
		switch {
		case e.IsDir():
			if list, err := os.ReadDir(name); err != nil || len(list) > 0 || path == "." {
				return err
			}
			got[path] = "/"
		case e.Type()&fs.ModeSymlink != 0:
			target, err := os.Readlink(name)
			got[path] = "->" + target
			return err
		default:
			data, err := os.ReadFile(name)
			got[path] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// wantDisk fails unless the folder holds the tree, its manifest and the
// foreign files named, and nothing else.
func wantDisk(t *testing.T, dir string, tree *tree.Tree, foreign ...string) {
	t.Helper()
	want := map[string]string{manifestName: headDone + "\n"}
	for _, path := range tree.Paths() {
		data, _ := tree.File(path)
		want[path] = string(data)
		want[manifestName] += sum(data) + "  " + path + "\n"
	}
	for _, line := range foreign {
		path, content, _ := strings.Cut(line, ": ")
		want[path] = content
	}
	if diff := cmp.Diff(want, disk(t, dir)); diff != "" {
		t.Errorf("folder (-want +got):\n%s", diff)
	}
}

func mustSync(t *testing.T, dir string, tree *tree.Tree) Changes {
	t.Helper()
	changes, err := Sync(context.Background(), dir, tree)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

func TestSyncWritesTheTree(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "site")
	tree := newTree("index.html: home", "404/index.html: 404", "assets/site.css: css", ".nojekyll: ")
	changes := mustSync(t, dir, tree)
	want := Changes{Written: []string{".nojekyll", "404/index.html", "assets/site.css", "index.html"}}
	if diff := cmp.Diff(want, changes); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	wantDisk(t, dir, tree)
}

func TestSyncOfTheSameTreeTouchesNoFile(t *testing.T) {
	dir := t.TempDir()
	tree := newTree("index.html: home", "404/index.html: 404")
	mustSync(t, dir, tree)
	before := stats(t, dir)
	changes := mustSync(t, dir, newTree("index.html: home", "404/index.html: 404"))
	if diff := cmp.Diff(Changes{Kept: 2}, changes); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	after := stats(t, dir)
	for name, info := range before {
		if !os.SameFile(info, after[name]) || info.ModTime() != after[name].ModTime() {
			t.Errorf("%s was written again", name)
		}
	}
}

func stats(t *testing.T, dir string) map[string]fs.FileInfo {
	t.Helper()
	m := make(map[string]fs.FileInfo)
	for name := range disk(t, dir) {
		info, err := os.Lstat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		m[name] = info
	}
	return m
}

func TestSyncWritesOnlyWhatChanged(t *testing.T) {
	dir := t.TempDir()
	mustSync(t, dir, newTree("a/b/old.html: x", "a/kept.html: x", "changed.html: old"))
	tree := newTree("a/kept.html: x", "changed.html: new", "new.html: x")
	changes := mustSync(t, dir, tree)
	want := Changes{Written: []string{"changed.html", "new.html"}, Removed: []string{"a/b/old.html"}, Kept: 1}
	if diff := cmp.Diff(want, changes); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	wantDisk(t, dir, tree)
}

func TestSyncHealsDamagedAndMissingFiles(t *testing.T) {
	dir := t.TempDir()
	tree := newTree("a.html: whole", "b/index.html: whole", "c.html: whole")
	mustSync(t, dir, tree)
	put(t, dir, "a.html: whol?", "c.html: ")
	if err := os.RemoveAll(filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	changes := mustSync(t, dir, tree)
	if got, want := changes.Written, []string{"a.html", "b/index.html", "c.html"}; !slices.Equal(got, want) {
		t.Errorf("written %q, want %q", got, want)
	}
	wantDisk(t, dir, tree)
}

func TestSyncLeavesForeignFilesAlone(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, ".gitignore: *", "CNAME: example.org", "404/mine.txt: mine")
	tree := newTree("404/index.html: 404")
	mustSync(t, dir, tree)
	wantDisk(t, dir, tree, ".gitignore: *", "CNAME: example.org", "404/mine.txt: mine")
	tree = newTree("index.html: home")
	mustSync(t, dir, tree)
	wantDisk(t, dir, tree, ".gitignore: *", "CNAME: example.org", "404/mine.txt: mine")
}

func TestSyncAdoptsEqualFiles(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "404/index.html: 404")
	tree := newTree("404/index.html: 404")
	if changes := mustSync(t, dir, tree); changes.Kept != 1 || len(changes.Written) > 0 {
		t.Errorf("changes %+v, want one file kept", changes)
	}
	wantDisk(t, dir, tree)
}

func TestTwoBuildsAreEqual(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	mustSync(t, one, newTree("x.html: x", "a/index.html: old"))
	tree := newTree("a/index.html: new", "b/index.html: b", "index.html: home")
	mustSync(t, one, tree)
	mustSync(t, two, tree)
	if diff := cmp.Diff(disk(t, one), disk(t, two)); diff != "" {
		t.Errorf("folders differ:\n%s", diff)
	}
}

func TestSyncRefusesWhatItCannotRead(t *testing.T) {
	zero := strings.Repeat("0", 64)
	for _, content := range []string{
		"", "something", headDone + "\nx", headDone + "\n" + zero + "  ../x\n",
		headDone + "\n" + zero + "  a", "# httpcodes manifest 2\n",
	} {
		dir := t.TempDir()
		put(t, dir, manifestName+": "+content, "a: mine")
		_, err := Sync(context.Background(), dir, newTree("index.html: home"))
		if err == nil || !strings.Contains(err.Error(), manifestName+": line ") {
			t.Errorf("manifest %q: got error %v, want one on its line", content, err)
		}
		if got := slices.Sorted(maps.Keys(disk(t, dir))); !slices.Equal(got, []string{manifestName, "a"}) {
			t.Errorf("manifest %q: folder has %q, want nothing new", content, got)
		}
	}
}

func TestCanceledSyncStopsBetweenFiles(t *testing.T) {
	dir := t.TempDir()
	mustSync(t, dir, newTree("a.html: old"))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	changes, err := Sync(ctx, dir, newTree("a.html: new"))
	if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), dir) || len(changes.Written) > 0 {
		t.Errorf("got %+v and error %v, want nothing written", changes, err)
	}
	wantDisk(t, dir, newTree("a.html: old"))
}
