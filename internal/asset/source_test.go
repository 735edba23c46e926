package asset

import (
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/problem"
)

// A file that all pages need is reported if it is gone.
func TestFilesThatAreMissing(t *testing.T) {
	for _, name := range []string{"assets/css/order.txt", "assets/js/order.txt", "assets/js/search.txt", "assets/js/remembered.js", "assets/js/synonyms.js"} {
		_, problems := build(map[string]string{name: ""})
		if want := name + ": the file is missing; restore it\n"; problems.String() != want {
			t.Errorf("got\n%swant\n%s", problems, want)
		}
	}
}

// A file that is not text, or that a merge has left, is one fault.
func TestFilesThatAreNotText(t *testing.T) {
	for _, name := range []string{"assets/css/tokens.css", "assets/css/order.txt", "assets/js/one.js", "assets/js/search.txt", "assets/img/favicon.svg", "assets/js/remembered.js", "assets/css/home/band.css"} {
		for spoil, want := range map[string]string{
			"\ufeffTEXT": "1:1: begins with a byte order mark; save the file as UTF-8 without it",
			"TEXT\x00":   "has a NUL byte; remove it",
			"TEXT\xff":   "is not UTF-8 from here on; save the file as UTF-8",
			"TEXT\r\n":   "has a carriage return; save the file with line ends LF",
			"<<<<<<< HEAD\nTEXT=======\n>>>>>>> a\nTEXT": "1:1: the file has merge conflict markers; keep one of the two versions, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
			" \n": "1:1: the file is empty",
		} {
			root := fstest.MapFS{}
			for file, text := range valid {
				if file == name {
					text = strings.ReplaceAll(spoil, "TEXT", text)
				}
				root[file] = &fstest.MapFile{Data: []byte(text)}
			}
			problems := faultsOf(t, root)
			if len(problems) != 1 || problems[0].File != name || !strings.HasSuffix(problems.String(), want+"\n") {
				t.Errorf("%s, %q: got\n%swant\n%s", name, spoil, problems, want)
			}
		}
	}
}

// faultsOf returns the faults of the assets in root.
func faultsOf(t *testing.T, root fstest.MapFS) problem.List {
	t.Helper()
	s, err := ReadFolder(root, "assets")
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Problems) == 0 {
		New(s, kinds, "a b\nc > d")
	}
	s.Problems.Sort()
	return s.Problems
}
