package browsertest

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The archive unpacks into a folder that opens from disk as the site does.
func TestArchiveOpensFromDisk(t *testing.T) {
	tree := buildSite(t, "../..", "https://codes.example/")
	data, _ := tree.File("httpcodes.zip")
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if unzip, err := exec.LookPath("unzip"); err == nil { // other programs take it too
		file := filepath.Join(t.TempDir(), "httpcodes.zip")
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(unzip, "-tqq", file).CombinedOutput(); err != nil {
			t.Errorf("unzip -t: %v\n%s", err, out)
		}
	}
	if err := os.CopyFS(dir, archive); err != nil {
		t.Fatal(err)
	}
	disk := "file://" + filepath.ToSlash(dir) + "/httpcodes/"
	s := &suite{
		searchSite: &searchSite{tree: tree, dir: dir, disk: disk, http: disk, host: "archive"},
		browser:    newSearchBrowser(t),
	}
	t.Run("KindsStand", func(t *testing.T) { kindsStand(t, s) })
	t.Run("KeysAloneSuffice", func(t *testing.T) { keysSuffice(t, s) })
}
