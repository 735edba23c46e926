package sitecheck

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"httpcodes/internal/problem"
	"httpcodes/internal/tree"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// TestCheck runs the small sites of testdata/check: a line on why the case
// exists, "base: …" where the site has one, the files, the problems.
func TestCheck(t *testing.T) {
	files, err := filepath.Glob("testdata/check/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	var proven []string
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			proven = append(proven, checkCase(t, file)...)
		})
	}
	slices.Sort(proven)
	var names []string
	for _, r := range problem.Rules() {
		if r.About == "The finished site" {
			names = append(names, string(r.Rule))
		}
	}
	if diff := cmp.Diff(names, slices.Compact(proven)); diff != "" {
		t.Errorf("rules (-listed +broken by a case):\n%s", diff)
	}
}

// checkCase compares the problems of one site and returns the rules that it
// breaks.
func checkCase(t *testing.T, file string) (rules []string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, base, ok := strings.Cut(string(archive.Comment), "base: ")
	if !ok {
		base = "/"
	}
	last := &archive.Files[len(archive.Files)-1]
	tree := tree.New()
	for _, f := range archive.Files[:len(archive.Files)-1] {
		tree.Add(f.Name, f.Data)
	}
	list := Check(tree, strings.TrimSpace(base))
	var got strings.Builder
	for _, p := range list {
		fmt.Fprintf(&got, "%v [%s]\n", p, p.Rule)
		rules = append(rules, string(p.Rule))
	}
	if *update {
		last.Data = []byte(got.String())
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return rules
	}
	if diff := cmp.Diff(string(last.Data), got.String()); last.Name != "problems" || diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
	return rules
}

// A fault of a template is in every page that is drawn with it.
func TestFaultsOfManyPagesAreToldOnce(t *testing.T) {
	tree := tree.New()
	for i := range 12 {
		tree.Add(fmt.Sprintf("%d/index.html", 100+i), []byte(`<!doctype html><a href="../nowhere/index.html">nowhere</a>`))
	}
	tree.Add("200/index.html", []byte(`<!doctype html><a href="../nothing/index.html">nothing</a>`))
	got := Check(tree, "/")
	text := got.String()
	if strings.Count(text, "no file nowhere") != 1 || !strings.Contains(text, "100/index.html:1:") || !strings.Contains(text, "; 11 other places have this fault too") {
		t.Errorf("the fault of 12 pages is not told once:\n%s", text)
	}
	if strings.Count(text, "no file nothing") != 1 || strings.Contains(text[strings.Index(text, "200/"):], "other places") {
		t.Errorf("the fault of one page is not told as such:\n%s", text)
	}
}
