package pipeline

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"httpcodes/internal/sitecheck"
	"httpcodes/internal/tree"
)

// unpack returns the archive of the published site as a tree of its own.
func unpack(t *testing.T, data []byte) *tree.Tree {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	tree := tree.New()
	for _, f := range r.File {
		name, ok := strings.CutPrefix(f.Name, "httpcodes/")
		if !ok || f.Mode().Perm() != 0o644 {
			t.Errorf("%s is not in the one folder, or has the mode %v", f.Name, f.Mode())
		}
		file, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(file)
		if err != nil {
			t.Fatal(f.Name, err)
		}
		tree.Add(name, data)
	}
	return tree
}

// The archive is the folder without itself and the cards, and is whole: each
// link in it leads somewhere.
func TestArchiveIsTheWholeFolder(t *testing.T) {
	tree := mustPublish(t)
	data := mustFile(t, tree, "httpcodes.zip")
	copied := unpack(t, data)
	if problems := sitecheck.Check(copied, "/codes/"); len(problems) > 0 {
		t.Errorf("the copy has faults:\n%s", problems)
	}
	for _, name := range tree.Paths() {
		here := mustFile(t, tree, name)
		there, ok := copied.File(name)
		switch {
		case ok == (name == "httpcodes.zip" || strings.HasPrefix(name, "assets/cards/")):
			t.Errorf("%s: in the archive is %v", name, ok)
		case (name == "index.html" || name == "about/index.html") && bytes.Equal(here, there):
			if !bytes.Contains(here, []byte(published+"httpcodes.zip")) {
				t.Errorf("%s does not offer the archive at its full address, which holds in the copy too", name)
			}
		case ok && !bytes.Equal(here, there):
			t.Errorf("%s differs in the archive", name)
		}
	}
	for _, name := range copied.Paths() {
		mustFile(t, tree, name)
	}
}

// Two builds with a base URL are equal byte for byte, archive and cards too.
func TestTwoPublishedBuildsAreEqual(t *testing.T) {
	first := mustPublish(t)
	again := mustBuild(t, real(t), Options{Base: published}).Tree
	for _, name := range first.Paths() {
		other, _ := again.File(name)
		if !bytes.Equal(mustFile(t, first, name), other) {
			t.Errorf("%s differs between two builds of the same sources", name)
		}
	}
}
