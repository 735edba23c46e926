package serve

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"httpcodes/internal/build"
	"httpcodes/internal/problem"
)

// copyProject copies the sources of the real site to a folder of the test.
func copyProject(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, room := range rooms {
		if err := os.CopyFS(filepath.Join(dir, room), os.DirFS(filepath.Join("../..", room))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

type realDraft struct{ *build.Draft }

// makeReal makes drafts with the real pipeline.
func makeReal() func(fs.FS) (Draft, problem.List, error) {
	builder := build.New()
	return func(root fs.FS) (Draft, problem.List, error) {
		d, problems, err := builder.Draft(root, build.Options{})
		return realDraft{d}, problems, err
	}
}

// TestSaveIsSeenAtOnce measures, on the real site, the time from the write of
// an entry to the moment its page has been painted anew.
func TestSaveIsSeenAtOnce(t *testing.T) {
	dir := copyProject(t)
	address := start(t, Options{Dir: dir, Make: makeReal(), Log: io.Discard})
	b := openTab(t, address+"429/")
	entry := filepath.Join(dir, "content/4xx/429.md")
	text, err := os.ReadFile(entry)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, _ := strings.Cut(string(text), "\nsummary: ")
	_, rest, _ = strings.Cut(rest, "\n")
	time.Sleep(2 * time.Second) // the browser's own start is not what is measured
	var times []int64
	for i := range 25 {
		want := fmt.Sprintf("Edition %d of this sentence is on the page.", i)
		before := time.Now().UnixMilli()
		if err := os.WriteFile(entry, []byte(head+"\nsummary: "+want+"\n"+rest), 0o644); err != nil {
			t.Fatal(err)
		}
		times = append(times, b.until(want).When-before)
		time.Sleep(500 * time.Millisecond)
	}
	slices.Sort(times)
	t.Logf("save to visible, %d saves: median %d ms, worst %d ms", len(times), times[len(times)/2], times[len(times)-1])
	t.Log(times)
}

func (d realDraft) Check(ctx context.Context) problem.List {
	if result := d.Finish(ctx); result != nil {
		return result.Problems
	}
	return nil
}
