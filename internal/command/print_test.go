package command

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"httpcodes/internal/pipeline"
	"httpcodes/internal/problem"
)

// The text of a problem cannot end or begin an annotation.
func TestGitHubEscapes(t *testing.T) {
	list := problem.List{{Pos: problem.Pos{File: "a,b:c%\n.md", Line: 1, Column: 2}, Rule: "r", Text: "100%\n::error::"}}
	var out bytes.Buffer
	if err := printGitHub(&out, list, false); err != nil {
		t.Fatal(err)
	}
	want := "::error file=a%2Cb%3Ac%25%0A.md,line=1,col=2,title=r::100%25%0A::error::\n"
	if out.String() != want {
		t.Errorf("got  %swant %s", out.String(), want)
	}
}

func TestOutsideLinksHavePlaces(t *testing.T) {
	t.Chdir("../..")
	result, err := pipeline.Build(t.Context(), os.DirFS("."), pipeline.Options{Live: true})
	if err != nil || len(result.Problems) > 0 {
		t.Fatal(result, err)
	}
	links := outsideLinks(result.Catalog, nil)
	if len(links) < 200 {
		t.Fatalf("got %d links that lead out of the site; the real one has more", len(links))
	}
	for _, l := range links {
		if l.Pos.File == "" || l.Pos.Line < 2 || !strings.HasPrefix(l.URL, "https://") {
			t.Errorf("%s: %s is no place of an address", l.Pos, l.URL)
		}
	}
}

// A command that is stopped prints the reason that it was given.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out bytes.Buffer
	c := &command{ctx: ctx, root: os.DirFS("."), stdout: &out, stderr: &out, now: today}
	t.Chdir("../..")
	if got := c.check(nil); got != failed || out.String() != "httpcodes: stopped by Ctrl-C\n" {
		t.Errorf("got %d and %q", got, out.String())
	}
}
