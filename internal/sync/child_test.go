package sync

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"httpcodes/internal/tree"
)

// childRole names what a test binary does in place of the tests.
const childRole = "OUTPUT_TEST_CHILD"

func TestMain(m *testing.M) {
	dir := os.Getenv(childRole + "_DIR")
	switch os.Getenv(childRole) {
	case "build":
		buildForever(dir)
	case "lock":
		holdLock(dir)
	case "limit":
		buildLimited(dir)
	}
	os.Exit(m.Run())
}

// startChild starts this binary in a role and waits until it says that it
// is ready.
func startChild(t *testing.T, role, dir string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childRole+"="+role, childRole+"_DIR="+dir)
	cmd.Stderr = os.Stderr
	// The child ends with its standard input, so that none outlives the test.
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "ready\n" {
		t.Fatalf("child %s: got %q, %v", role, line, err)
	}
	return cmd
}

// kill ends a child as a power switch would.
func kill(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
}

// buildForever syncs two versions of a site in turn.
func buildForever(dir string) {
	go exitWithParent()
	versions := []*tree.Tree{version(0), version(1)}
	fmt.Println("ready")
	for i := 0; ; i++ {
		if _, err := Sync(context.Background(), dir, versions[i%2]); err != nil {
			fmt.Fprintln(os.Stderr, "child:", err)
			os.Exit(1)
		}
	}
}

func holdLock(dir string) {
	root, err := os.OpenRoot(dir)
	unlock := func() {}
	if err == nil {
		unlock, err = lock(root)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	defer unlock()
	fmt.Println("ready")
	exitWithParent()
}

func exitWithParent() {
	io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

// version returns one of two versions of a site of 200 files: some of each
// alone, some that differ, and some that do not.
func version(v int) *tree.Tree {
	t := tree.New()
	for i := range 200 {
		path := fmt.Sprintf("%d/index.html", i/2)
		if i%2 == 1 {
			path = fmt.Sprintf("assets/%d/%d.js", i%7, i)
		}
		shown := v
		switch i % 5 {
		case v:
			continue
		case 4:
			shown = 0
		}
		text := strings.Repeat(fmt.Sprintf("version %d of %s\n", shown, path), 1+i%50*5)
		if i%2 == 0 {
			text = styleOf(shown) + "\n" + text
		}
		t.Add(path, []byte(text))
	}
	for shown := range v + 1 { // pages that have not changed keep the style of version 0
		t.Add(styleOf(shown), []byte("style"))
	}
	return t
}

// styleOf returns the path of the style that the pages of a version load.
func styleOf(v int) string {
	return fmt.Sprintf("assets/style.%d.css", v)
}
