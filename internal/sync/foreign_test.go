package sync

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// link makes a symbolic link, or skips the test where there are none.
func link(t *testing.T, target, name string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, name); err != nil {
		t.Skip(err)
	}
}

func TestSyncRefusesForeignFilesInTheWay(t *testing.T) {
	outside := t.TempDir()
	put(t, outside, "index.html: outside", "sub/index.html: outside")
	tree := newTree("404/index.html: new", "index.html: new", "new.html: new")
	for _, c := range []struct {
		name string
		make func(dir string)
		want string // paths in the error
	}{
		{"a file", func(dir string) { put(t, dir, "404/index.html: mine", "index.html: mine") }, "404/index.html index.html"},
		{"a folder for a file", func(dir string) { put(t, dir, "index.html/mine: mine") }, "index.html"},
		{"an empty folder for a file", func(dir string) { os.Mkdir(filepath.Join(dir, "new.html"), 0o755) }, "new.html"},
		{"a folder of ours with an empty one in it", func(dir string) {
			mustSync(t, dir, newTree("index.html/a: old"))
			os.Mkdir(filepath.Join(dir, "index.html", "b"), 0o755)
		}, "index.html"},
		{"a file for a folder", func(dir string) { put(t, dir, "404: mine") }, "404"},
		{"a link for a file", func(dir string) { link(t, filepath.Join(outside, "index.html"), filepath.Join(dir, "index.html")) }, "index.html"},
		{"a link to equal bytes", func(dir string) { put(t, dir, "a: new"); link(t, "a", filepath.Join(dir, "index.html")) }, "index.html"},
		{"a dangling link", func(dir string) { link(t, "nowhere", filepath.Join(dir, "new.html")) }, "new.html"},
		{"a link for a folder", func(dir string) { link(t, outside, filepath.Join(dir, "404")) }, "404"},
		{"a link within for a folder", func(dir string) { put(t, dir, "x/y: z"); link(t, "x", filepath.Join(dir, "404")) }, "404"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			mustSync(t, dir, newTree("old.html: old"))
			c.make(dir)
			before := disk(t, dir)
			_, err := Sync(context.Background(), dir, tree)
			if got := listed(err, dir); got != c.want {
				t.Errorf("error lists %q, want %q: %v", got, c.want, err)
			}
			if diff := cmp.Diff(before, disk(t, dir)); diff != "" {
				t.Errorf("the folder changed:\n%s", diff)
			}
		})
	}
	want := map[string]string{"index.html": "outside", "sub/index.html": "outside"}
	if diff := cmp.Diff(want, disk(t, outside)); diff != "" {
		t.Errorf("outside of the folder (-want +got):\n%s", diff)
	}
}

// listed returns the paths that an error lists.
func listed(err error, dir string) string {
	if err == nil {
		return ""
	}
	var paths []string
	for _, line := range strings.Split(err.Error(), "\n\t")[1:] {
		path, _ := filepath.Rel(dir, line)
		paths = append(paths, filepath.ToSlash(path))
	}
	return strings.Join(paths, " ")
}

// A file that replaced one of our own is foreign.
func TestSyncFollowsNoLinkInPlaceOfItsOwn(t *testing.T) {
	outside := t.TempDir()
	put(t, outside, "index.html: outside", "secret: outside")
	tree := newTree("404/index.html: 404", "gone/index.html: gone", "gone.html: gone", "index.html: home")
	dir := t.TempDir()
	mustSync(t, dir, tree)
	for _, name := range []string{"gone", "gone.html"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	link(t, outside, filepath.Join(dir, "gone"))
	link(t, filepath.Join(outside, "secret"), filepath.Join(dir, "gone.html"))
	tree = newTree("404/index.html: new", "index.html: home")
	mustSync(t, dir, tree)
	got := disk(t, outside)
	if diff := cmp.Diff(map[string]string{"index.html": "outside", "secret": "outside"}, got); diff != "" {
		t.Errorf("outside of the folder (-want +got):\n%s", diff)
	}
	wantDisk(t, dir, tree, "gone: ->"+outside, "gone.html: ->"+filepath.Join(outside, "secret"))
}

func TestSyncRefusesALinkForItsManifest(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	put(t, outside, "manifest: "+headDone+"\n")
	link(t, filepath.Join(outside, "manifest"), filepath.Join(dir, manifestName))
	if _, err := Sync(context.Background(), dir, newTree("index.html: home")); err == nil || !strings.Contains(err.Error(), manifestName) {
		t.Errorf("got error %v, want one that names the manifest", err)
	}
	if got := disk(t, dir); len(got) != 1 {
		t.Errorf("folder has %q", got)
	}
}

// A manifest that names files elsewhere must not remove them.
func TestSyncBelievesNoManifestThatLeavesTheFolder(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "mine: mine")
	site := filepath.Join(dir, "site")
	for _, path := range []string{"../mine", "/" + filepath.ToSlash(dir) + "/mine", "a/../../mine"} {
		put(t, site, manifestName+": "+headDone+"\n"+strings.Repeat("0", 64)+"  "+path+"\n")
		if _, err := Sync(context.Background(), site, newTree("index.html: home")); err == nil {
			t.Errorf("path %q in the manifest: got no error", path)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "mine")); err != nil {
		t.Error(err)
	}
}
