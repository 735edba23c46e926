package serve

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"httpcodes/internal/pipeline"
	"httpcodes/internal/problem"
	"httpcodes/internal/sitetest"
)

// copyReal copies the sources of the real site to a folder of the test.
func copyReal(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range sourceFolders {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join("../..", folder))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// copySmall writes those of the small site, with templates and assets of the
// real one, to a folder of the test.
func copySmall(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	sources, err := sitetest.Sources(os.DirFS("../.."))
	if err == nil {
		err = os.CopyFS(dir, sources)
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// makeReal makes drafts with the real pipeline.
func makeReal() func(fs.FS) (Draft, problem.List, error) {
	builder := pipeline.NewBuilder()
	return func(root fs.FS) (Draft, problem.List, error) {
		return builder.Draft(root, pipeline.Options{Live: true})
	}
}

// A desk is a project, served and open in a browser.
type desk struct {
	*tab
	dir string
}

// openDesk serves the project in a folder and opens a page of it.
func openDesk(t *testing.T, dir, page string) *desk {
	t.Helper()
	address := start(t, Options{Dir: dir, Make: makeReal(), Log: io.Discard})
	d := &desk{openTab(t, address+page), dir}
	d.eventually(`document.readyState`, "complete")
	return d
}

func (d *desk) read(name string) string {
	d.t.Helper()
	text, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(text)
}

func (d *desk) save(name, text string) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

// withSummary returns an entry with another summary.
func withSummary(t *testing.T, entry, summary string) string {
	t.Helper()
	head, rest, ok := strings.Cut(entry, "\nsummary: ")
	if !ok {
		t.Fatal("the entry has no summary")
	}
	_, rest, _ = strings.Cut(rest, "\n")
	return head + "\nsummary: " + summary + "\n" + rest
}
