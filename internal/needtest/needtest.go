// Package needtest finds the programs and fonts that tests need. If one is not
// installed, the test is skipped, or fails if the environment has CI=true.
//
// The go command does not report the skipped tests of a package that passes.
// Therefore the name of each missing Debian package is also added, as a line, to
// the file that the environment variable HTTPCODES_SKIPPED names. The script
// .ci/test prints them at its end. Only tests use this package.
package needtest

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
)

// Program returns the path of a program in a Debian package. The program may have
// several names; if none is given, its name is that of the package.
func Program(t testing.TB, pkg string, names ...string) string {
	t.Helper()
	if len(names) == 0 {
		names = []string{pkg}
	}
	for _, name := range names {
		// On Debian, /usr/sbin is not in the PATH of ordinary users.
		for _, place := range []string{name, "/usr/sbin/" + name} {
			if path, err := exec.LookPath(place); err == nil {
				return path
			}
		}
	}
	Missing(t, pkg, names[0]+" is not installed")
	return ""
}

// Chromium returns the path of Chromium or Google Chrome.
func Chromium(t testing.TB) string {
	t.Helper()
	return Program(t, "chromium", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
}

// Missing skips or fails a test because a Debian package is not installed.
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

// record appends a line to a file, unless the name of the file is "". Several
// processes may append at the same time, so each line is a single write.
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
