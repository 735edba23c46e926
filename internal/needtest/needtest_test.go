package needtest

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// A probe is a test that notes how it ends. Like a real one it leaves its
// goroutine when it is skipped or fails.
type probe struct {
	testing.TB
	end string
}

func (p *probe) Helper()          {}
func (p *probe) Skip(args ...any) { p.end = "skipped: " + fmt.Sprint(args...); runtime.Goexit() }
func (p *probe) Fatal(args ...any) {
	p.end = "failed: " + fmt.Sprint(args...)
	runtime.Goexit()
}

// run runs a test to its end and returns how it ended.
func run(test func(t testing.TB)) string {
	p := &probe{end: "passed"}
	done := make(chan struct{})
	go func() {
		defer close(done)
		test(p)
	}()
	<-done
	return p.end
}

// A program is found by any of its names; a missing one is skipped and noted,
// and is a failure in CI.
func TestProgram(t *testing.T) {
	dir, skipped := t.TempDir(), filepath.Join(t.TempDir(), "skipped")
	for file, mode := range map[string]os.FileMode{filepath.Join(dir, "found"): 0o755, skipped: 0o644} {
		if err := os.WriteFile(file, nil, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	t.Setenv("HTTPCODES_SKIPPED", skipped)
	for _, c := range []struct{ name, ci, pkg, other, want, noted string }{
		{"the name of the package", "", "found", "", "passed", ""},
		{"another name", "true", "other", "found", "passed", ""},
		{"missing", "", "lost", "", "skipped: lost is not installed; Debian has it in the package lost", "lost\n"},
		{"missing in CI", "true", "lost", "", "failed: lost is not installed; Debian has it in the package lost", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("CI", c.ci)
			if err := os.Truncate(skipped, 0); err != nil {
				t.Fatal(err)
			}
			got := run(func(t testing.TB) { Program(t, c.pkg, strings.Fields(c.pkg+" "+c.other)...) })
			if !strings.HasPrefix(got, c.want) {
				t.Errorf("got %s; want %s", got, c.want)
			}
			if noted, _ := os.ReadFile(skipped); string(noted) != c.noted {
				t.Errorf("noted %q; want %q", noted, c.noted)
			}
		})
	}
}

func TestChromium(t *testing.T) {
	want := filepath.Join(t.TempDir(), "chromium")
	if err := os.WriteFile(want, nil, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", filepath.Dir(want))
	if got := Chromium(t); got != want {
		t.Errorf("found %q, want %q", got, want)
	}
}

// A skipped test is printed even if it cannot be recorded.
func TestNoteThatCannotBeWritten(t *testing.T) {
	if err := record(filepath.Join(t.TempDir(), "nowhere"), "pkg"); err == nil {
		t.Error("got no error")
	}
}
