package search

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/sitetest"
)

// An index is what the search script reads, in both parts.
type index struct {
	Docs      [][]string
	Libraries [][4]any
	Lines     [][]string
	Terms     string
	Places    string
}

func readIndex(t *testing.T, edits ...sitetest.Edit) index {
	t.Helper()
	made := New(sitetest.Catalog(t, "", edits...))
	var x index
	for _, part := range []func() ([]byte, error){made.First, made.Texts} {
		data, err := part()
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &x); err != nil {
			t.Fatal(err)
		}
	}
	return x
}

// lines returns the lines of a page, those of the first part first.
func (x index) lines(t *testing.T, path string) []string {
	t.Helper()
	for i, d := range x.Docs {
		if d[0] == path {
			return append(slices.Clone(d[2:]), x.Lines[i]...)
		}
	}
	t.Fatalf("%s cannot be found", path)
	return nil
}

// Each kind of page has the lines by which it is found, its name first.
func TestLinesOfPages(t *testing.T) {
	x := readIndex(t)
	for path, want := range map[string][]string{
		"404": {
			"nNot Found", "Cab", "kpage missing", "GContent-Type\twhat the words about it are written in", "sRFC 9110 §15.5.5",
			"eRFC 7231 §6.5.4", "eRFC 2616 §10.4.5", "eRFC 2068 §10.4.5", "eRFC 1945 §9.4", "eRFC 1945",
			"uNothing is here.", "Sinstead example seen history", "yThere is nothing at this address.",
		},
		"499": {
			"nClient Closed Request", "oClient Closed Request\tnginx", "onginx", "kclient hung up", "uThe client closed the connection.",
			"Sinstead seen", "yThe client went away before the answer was ready.",
		},
		"4xx": {
			"n4xx Client error", "aClient error", "kclient", "sRFC 9110 §15.5", "rRFC 9110 §15.5", "HThe rule\trule",
			"HAn unknown code\tunknown", "HHow to choose\tchoose", "yThe request is at fault.",
		},
		"401-vs-403": {
			"n401 vs 403", "aUnauthorized vs Forbidden", "kunauthorized or forbidden", "rRFC 9110 §15.5.2", "HDifferences\tdifferences",
			"HWorked case\tcase", "ySend 401 to those who have not said who they are, 403 to those who may not.",
		},
		"redirects": {"nRedirects", "HWhich one\twhich-one", "HLoops\tloops", "yWhich redirect to send, and what clients make of it."},
	} {
		got := slices.DeleteFunc(slices.Clone(x.lines(t, path)), func(line string) bool { return line[0] == 'g' })
		if !slices.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", path, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// A code is found by fields that its text and its examples have, but not by
// those that nearly every example has, and by what others say of it.
func TestFieldsThatAreMentioned(t *testing.T) {
	x := readIndex(t, sitetest.Edit{
		File: "content/4xx/404.md", Old: "- Do not ask again.", New: "- Do not ask again; `ETag` and If-None-Match do not help, and no-such-field is none.",
	}, sitetest.Edit{File: "content/4xx/404.md", Old: "Host: www.example.com\n", New: "Host: www.example.com\nRange: bytes=0-1\n"})
	var got []string
	for _, line := range x.lines(t, "404") {
		if line[0] == 'g' {
			got = append(got, line[1:])
		}
	}
	if want := []string{"If-None-Match", "Range"}; !slices.Equal(got, want) {
		t.Errorf("got the fields %q, want %q", got, want)
	}
}

// Bullets that go on in further lines are one line, and Markdown is taken off.
func TestBulletsArePlainText(t *testing.T) {
	x := readIndex(t, sitetest.Edit{
		File: "content/4xx/404.md", Old: "- Nothing is here.", New: "- Nothing `is` *here*,\n  and [410](410) says too much.\n- It is <https://example.com/>.",
	})
	for _, want := range []string{"uNothing is here, and 410 says too much.", "uIt is https://example.com/."} {
		if !slices.Contains(x.lines(t, "404"), want) {
			t.Errorf("got no line %q among %q", want, x.lines(t, "404"))
		}
	}
}

// The index has every page that somebody wrote, and no other; codes come first,
// common ones before the rest.
func TestPagesOfTheIndex(t *testing.T) {
	cat, x := sitetest.Catalog(t, ""), readIndex(t)
	if got, want := len(x.Docs), len(cat.Written()); got != want {
		t.Errorf("got %d pages, want %d", got, want)
	}
	if x.Docs[0][0] != "404" || x.Docs[0][1] != "4xx" {
		t.Errorf("the first page is %q; want that of 404, in the color of 4xx", x.Docs[0][:2])
	}
	if d := x.Docs[len(x.Docs)-1]; d[1] != "" {
		t.Errorf("%s has the color of the class %q", d[0], d[1])
	}
	if len(x.Libraries) != 2 || x.Libraries[0] != [4]any{"Go", "net/http", "http.Status", 0.0} {
		t.Errorf("got libraries %v", x.Libraries)
	}
}

// The index is one line, in which nothing is escaped for HTML.
func TestIndexIsOneLine(t *testing.T) {
	data, err := New(sitetest.Catalog(t, "", sitetest.Edit{File: "content/4xx/404.md", Old: "keywords: [", New: "keywords: [a < b, "})).First()
	if err != nil || strings.ContainsAny(string(data), "\n") || !strings.Contains(string(data), `"ka < b"`) {
		t.Errorf("got %.300s, %v", data, err)
	}
}
