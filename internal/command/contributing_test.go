package command

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"httpcodes/internal/sitetest"
)

// A walk follows CONTRIBUTING.md in a copy of the project.
type walk struct {
	*testing.T
	dir string
}

// Somebody who contributes for the first time runs the commands of
// CONTRIBUTING.md as they are written, fills in what new has begun, and ends
// with a check and with tests that find nothing.
func TestContributing(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the tests of a copy of the project")
	}
	w := walk{t, copyProject(t)}
	text, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	steps := 0
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		for line := range strings.Lines(block[1]) {
			command, _, _ := strings.Cut(line, " #")
			w.step(strings.Fields(command))
			steps++
		}
	}
	if steps < 8 {
		t.Errorf("took %d steps; CONTRIBUTING.md has changed its form", steps)
	}
	w.run(good, "httpcodes", "check")
}

// copyProject copies what git has of the project to a folder of the test.
func copyProject(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{".github", "assets", "content", "docs", "internal", "templates"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join("../..", name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum", "main.go", "build.sh", "README.md", "CONTRIBUTING.md"} {
		data, err := os.ReadFile(filepath.Join("../..", name))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), data, 0o755)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// step runs one command, which is written as for the go command.
func (w walk) step(args []string) {
	w.Helper()
	command := strings.Join(args, " ")
	args = append([]string{"httpcodes"}, args[min(len(args), 3):]...)
	switch {
	case command == ".ci/test": // go test, and what was skipped
		w.test()
	case strings.HasPrefix(command, "go run . serve "):
		w.serve(args)
	case strings.HasPrefix(command, "go run . new "):
		w.begin(w.free(args))
	case command == "go run . check --strict":
		for fault := range strings.Lines(w.run(faults, args...)) {
			if !strings.Contains(fault, "--update-addresses") {
				w.Errorf("what is new breaks more than the list of addresses: %s", fault)
			}
		}
	case strings.HasPrefix(command, "go run . check "):
		w.run(good, args...)
	default:
		w.Errorf("CONTRIBUTING.md has a step that nobody tries: %s", command)
	}
}

// run runs a command that has to end with a status and returns what it prints.
func (w walk) run(status int, args ...string) string {
	w.Helper()
	c := exec.Command(args[0], args[1:]...)
	var out, said bytes.Buffer
	c.Dir, c.Stdout, c.Stderr = w.dir, &out, &said
	if err := c.Run(); c.ProcessState == nil || c.ProcessState.ExitCode() != status {
		w.Fatalf("%s: %v, want status %d\n%s%s", strings.Join(args, " "), err, status, &out, &said)
	}
	return out.String()
}

// begin writes a new entry.
func (w walk) begin(args []string) {
	w.Helper()
	name, _, _ := strings.Cut(w.run(good, args...), "\n")
	file := filepath.Join(w.dir, name)
	scaffold, err := os.ReadFile(file)
	if err == nil {
		err = os.WriteFile(file, []byte(sitetest.Fill(string(scaffold))), 0o644)
	}
	if err != nil {
		w.Fatal(err)
	}
}

// free returns the arguments of new. It replaces those for which the content
// already has an entry.
func (w walk) free(args []string) []string {
	w.Helper()
	has := func(pattern string) bool {
		found, _ := filepath.Glob(filepath.Join(w.dir, "content", pattern))
		return len(found) > 0
	}
	next := func(number string) string {
		n, _ := strconv.Atoi(number)
		return strconv.Itoa(n + 1)
	}
	switch {
	case args[2] == "comparison":
		for has("comparisons/"+args[3]+"-vs-"+args[4]+".md") || !has("*/"+args[4]+".md") {
			args[4] = next(args[4])
		}
	case args[2] != "guide":
		for has("*/" + args[2] + ".md") {
			args[2] = next(args[2])
		}
	default:
		for has("*/" + args[3] + ".md") {
			args[3] += "-again"
		}
	}
	return args
}

// serve starts the server, on a port that is free, and ends it.
func (w walk) serve(args []string) {
	w.Helper()
	bin := w.TempDir()
	for _, opener := range []string{"xdg-open", "open"} {
		if err := os.WriteFile(filepath.Join(bin, opener), []byte("#!/bin/sh\n"), 0o755); err != nil {
			w.Fatal(err)
		}
	}
	c := exec.Command(args[0], append(args[1:], "--addr", "localhost:0")...)
	c.Dir, c.Env = w.dir, append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		w.Fatal(err)
	}
	defer time.AfterFunc(time.Minute, func() { c.Process.Kill() }).Stop()
	line := make([]byte, 400)
	n, _ := out.Read(line)
	if !strings.Contains(string(line[:n]), "shows the site") {
		w.Errorf("%s says %q", strings.Join(args, " "), line[:n])
	}
	c.Process.Signal(os.Interrupt)
	io.Copy(io.Discard, out)
	if err := c.Wait(); err != nil {
		w.Errorf("%s: %v", strings.Join(args, " "), err)
	}
}

// untried are packages whose tests take a browser or a host, read no entry, or
// are this one.
var untried = regexp.MustCompile(`/(browsertest|card|command|exchange|hosttest|lab|linkcheck|problem|serve|sitecheck|sitetest|sync|tree)$`)

// test runs the tests of the copy.
func (w walk) test() {
	w.Helper()
	w.run(good, "httpcodes", "check")                                         // the faults of the content are told before any test
	w.Setenv("GOROOT", strings.TrimSpace(w.run(good, "go", "env", "GOROOT"))) // which -trimpath takes out of the tests
	args := []string{"go", "test", "-trimpath"}                               // whatever the folder is, so that little is compiled anew
	for _, name := range strings.Fields(w.run(good, "go", "list", "./...")) {
		if !untried.MatchString(name) {
			args = append(args, name)
		}
	}
	w.Log(fmt.Sprint(len(args)-3) + " packages tested:\n" + w.run(good, args...))
}
