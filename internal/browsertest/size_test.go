package browsertest

import (
	"bytes"
	"compress/gzip"
	"os"
	"regexp"
	"strings"
	"testing"

	"httpcodes/internal/pipeline"
	"httpcodes/internal/tree"
)

// Bars for what the first view of a page loads, in bytes compressed.
const (
	mostStyle  = 5_400 // 250 of it for exchanges as conversations, and for pictures; 150 for phones: a short head, and tables as cards
	mostPrint  = 1_500 // of style that only paper has, which loads after the first view
	mostScript = 3_000
	mostFilter = 3_410    // of script on pages that filter their rows, also by synonyms; guides copy the addresses of rows, too
	rowsStyle  = 5_460    // of style on guides that filter their rows
	mostTable  = 4_000    // of script on the page that draws a table, with cards and lists
	tableStyle = 5_550    // of style on that page, whose heads are the choice of codes
	mostCode   = 15 << 10 // 14 kB, and 1 kB for the pictures on pages such as 502 and the tools of an article
)

var (
	printOf  = regexp.MustCompile(`<link rel="stylesheet" media="print" href="(?:\.\./)*([^"]+)"`)
	styleOf  = regexp.MustCompile(`<link rel="stylesheet" href="(?:\.\./)*([^"]+)"`)
	scriptOf = regexp.MustCompile(`<script src="(?:\.\./)*([^"]+)"`)
)

// The first view of every page stays small.
func TestFirstViewIsSmall(t *testing.T) {
	result, err := pipeline.Build(t.Context(), os.DirFS("../.."), pipeline.Options{})
	if err != nil || len(result.Problems) > 0 {
		t.Fatalf("build: %v\n%s", err, result.Problems)
	}
	largest, where := 0, ""
	for _, name := range result.Tree.Paths() {
		if !strings.HasSuffix(name, "/index.html") && name != "index.html" {
			continue
		}
		page, _ := result.Tree.File(name)
		styles, scripts := loaded(result.Tree, page, styleOf), loaded(result.Tree, page, scriptOf)
		style, script := mostStyle, mostScript
		switch name {
		case "compare/index.html":
			style, script = tableStyle, mostTable
		case "unofficial/index.html":
			script = mostFilter
		case "all/index.html":
			style = tableStyle // it has all kinds of articles
		}
		if bytes.Contains(page, []byte(`"page-lookup`)) {
			style, script = rowsStyle, mostFilter
		}
		if sum(styles) > style {
			t.Errorf("%s loads %d bytes of style, want at most %d", name, styles, style)
		}
		if sum(scripts) > script {
			t.Errorf("%s loads %d bytes of script, want at most %d", name, scripts, script)
		}
		if print := sum(loaded(result.Tree, page, printOf)); print > mostPrint {
			t.Errorf("%s loads %d bytes of style for paper, want at most %d", name, print, mostPrint)
		}
		all := packed(page) + sum(styles) + sum(scripts)
		if bytes.Contains(page, []byte(`"page-code`)) && all > largest {
			largest, where = all, name
		}
		if name == "index.html" {
			t.Logf("home page: %d bytes, styles %d, scripts %d", all, styles, scripts)
		}
	}
	t.Logf("the largest first view of a code is that of %s: %d bytes", where, largest)
	if largest > mostCode {
		t.Errorf("%s takes %d bytes in its first view, want at most %d", where, largest, mostCode)
	}
}

// loaded returns the sizes of the files that a page loads by a pattern.
func loaded(tree *tree.Tree, page []byte, pattern *regexp.Regexp) []int {
	var sizes []int
	for _, m := range pattern.FindAllSubmatch(page, -1) {
		data, _ := tree.File(string(m[1]))
		sizes = append(sizes, packed(data))
	}
	return sizes
}

func sum(sizes []int) int {
	all := 0
	for _, n := range sizes {
		all += n
	}
	return all
}

// packed is what a file takes on the way.
func packed(data []byte) int {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(data)
	w.Close()
	return out.Len()
}
