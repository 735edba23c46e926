package render

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"httpcodes/internal/page"
	"httpcodes/internal/sitecheck"
	"httpcodes/internal/tree"
)

// unpack returns the files of an archive as a tree of their own.
func unpack(t *testing.T, data []byte) *tree.Tree {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := tree.New()
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
		files.Add(name, data)
	}
	return files
}

// The archive is the folder without itself and the cards, and is whole: each
// link in it leads somewhere.
func TestArchiveIsTheWholeFolder(t *testing.T) {
	files := mustPublish(t)
	copied := unpack(t, mustFile(t, files, page.ArchiveName))
	if problems := sitecheck.Check(copied, "/codes/"); len(problems) > 0 {
		t.Errorf("the copy has faults:\n%s", problems)
	}
	for _, name := range files.Paths() {
		here := mustFile(t, files, name)
		there, ok := copied.File(name)
		switch {
		case ok == (name == page.ArchiveName || strings.HasPrefix(name, "assets/cards/")):
			t.Errorf("%s: in the archive is %v", name, ok)
		case ok && !bytes.Equal(here, there):
			t.Errorf("%s differs in the archive", name)
		}
	}
	for _, name := range copied.Paths() {
		mustFile(t, files, name)
	}
	for _, name := range []string{"index.html", "about/index.html"} {
		if !bytes.Contains(mustFile(t, copied, name), []byte(published+page.ArchiveName)) {
			t.Errorf("%s does not offer the archive at its full address, which holds in the copy too", name)
		}
	}
}

// The times in an archive are that of a day, not of the build; a day that is
// none is an error.
func TestArchiveHasTheDayOfTheSite(t *testing.T) {
	files := tree.New()
	files.Add("index.html", []byte("home"))
	data, err := archive(files, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if got := r.File[0].Modified.UTC().Format("2006-01-02 15:04:05"); got != "2026-11-22 00:00:00" {
		t.Errorf("the file in the archive is of %s", got)
	}
	if _, err := archive(files, "today"); err == nil || !strings.HasPrefix(err.Error(), "pack httpcodes.zip: ") {
		t.Errorf("got error %v for a day that is none", err)
	}
}
