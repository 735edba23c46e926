// Package needtest finds what tests run: programs and fonts that a machine may
// lack. There the test is skipped, but with CI=true it fails.
//
// The go command does not show what a passing package has skipped. Therefore
// each skip is also written to the file that HTTPCODES_SKIPPED names, one line
// with the Debian package that is missing; .ci/test tells them at its end.
package needtest

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
)

// Program returns the path of a program from a Debian package. It may have
// several names; without any, it has that of the package.
func Program(t testing.TB, pkg string, names ...string) string {
	t.Helper()
	if len(names) == 0 {
		names = []string{pkg}
	}
	for _, name := range names {
		// Servers are in sbin, which users of Debian do not have in their PATH.
		for _, place := range []string{name, "/usr/sbin/" + name} {
			if path, err := exec.LookPath(place); err == nil {
				return path
			}
		}
	}
	Missing(t, pkg, names[0]+" is not installed")
	return ""
}

// Chromium returns the path of the browser, or of a relative.
func Chromium(t testing.TB) string {
	t.Helper()
	return Program(t, "chromium", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
}

// Missing ends a test for want of a Debian package. It says why.
func Missing(t testing.TB, pkg, why string) {
	t.Helper()
	message := fmt.Sprintf("%s; Debian has it in the package %s, and .ci/install installs all that tests need", why, pkg)
	if os.Getenv("CI") == "true" {
		t.Fatal(message)
	}
	if err := record(os.Getenv("HTTPCODES_SKIPPED"), pkg); err != nil {
		t.Error(err)
	}
	t.Skip(message)
}

// record adds a line to the file of the skipped, if there is one. Several
// processes write to it: each line is one write at its end.
func record(file, pkg string) error {
	if file == "" {
		return nil
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return fmt.Errorf("note what is skipped: %w", err)
	}
	defer f.Close()
	_, err = f.WriteString(pkg + "\n")
	return err
}
