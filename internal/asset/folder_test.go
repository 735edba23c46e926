package asset

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/problem"
)

// A folder or list that is gone or has a wrong name is one fault, whatever else is
// missing by it.
func TestFoldersAreToldOnce(t *testing.T) {
	const gone = ": the folder has no files; restore them\n"
	for _, c := range []struct{ from, to, want string }{
		{"assets/css/", "assets/ccs/", "assets/ccs: assets/ has no such folder; did you mean `css`?\n"},
		{"assets/css/", "assets/", "assets/css" + gone},
		{"assets/js/", "assets/javascript/", "assets/javascript: assets/ has no such folder; its folders are css, js, img\n"},
		{"assets/js/", "assets/a/", "assets/a: assets/ has no such folder; its folders are css, js, img\n"},
		{"assets/js/", "", "assets/js" + gone},
		{"assets/img/", "assets/imgs/", "assets/imgs: assets/ has no such folder; did you mean `img`?\n"},
		{"assets/img/", "", "assets/img" + gone},
		{"assets/css/all/book.css", "assets/book.css", "assets/book.css: no page loads it; put it into assets/css, assets/js or assets/img\n"},
		{"assets/", "", "assets" + gone},
		{"assets/css/order.txt", "assets/css/oder.txt", "assets/css/order.txt: the file is missing; restore it\n"},
		{"assets/css/order.txt", "", "assets/css/order.txt: the file is missing; restore it\n"},
		{"assets/js/search.txt", "", "assets/js/search.txt: the file is missing; restore it\n"},
		{"assets/js/remembered.js", "assets/js/remember.js", "assets/js/remembered.js: the file is missing; restore it\n"},
	} {
		files := maps.Clone(valid)
		for name, text := range valid {
			rest, ok := strings.CutPrefix(name, c.from)
			if !ok {
				continue
			}
			delete(files, name)
			if c.to != "" && (rest == "" || strings.HasSuffix(c.to, "/") && c.to != "assets/") {
				files[c.to+rest] = text
			}
		}
		root := fstest.MapFS{"templates/pages/home.html": {}}
		for name, text := range files {
			root[name] = &fstest.MapFile{Data: []byte(text)}
		}
		if problems := faultsOf(t, root); problems.String() != c.want {
			t.Errorf("%s to %s: got\n%swant\n%s", c.from, c.to, problems, c.want)
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
	var problems problem.List
	s, err := ReadFolder(root, "assets", &problems)
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) == 0 {
		New(s, kinds)
	}
	problems.Sort()
	return problems
}
