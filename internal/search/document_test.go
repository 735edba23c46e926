package search

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/sitetest"
)

// An index is what the search script reads, in both parts.
type index struct {
	Docs      []string // with their lines of the first part
	Libraries [][]any
	Kinds     []string
	Lines     []string // of each page in the second part
	Words     string
	English   string
}

func readIndex(t *testing.T, edits ...sitetest.Edit) index {
	t.Helper()
	return readParts(t, New(sitetest.Catalog(t, "", edits...)), roomFirst, roomTexts)
}

// writeOut returns texts as they were before they were shortened.
func (s shortener) writeOut(texts []string) []string {
	var pairs []string
	for word, letter := range s {
		pairs = append(pairs, string(literal)+string(letter), string(letter), string(letter), word)
	}
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = strings.NewReplacer(pairs...).Replace(text)
	}
	return list
}

// readParts divides an index and reads it.
func readParts(t *testing.T, made *Index, roomFirst, roomTexts int) index {
	t.Helper()
	first, texts, err := made.divide(roomFirst, roomTexts)
	if err != nil {
		t.Fatal(err)
	}
	var x index
	var short shortener
	for _, data := range [][]byte{first, texts} {
		x.Kinds = nil
		if err := json.Unmarshal(data, &x); err != nil {
			t.Fatal(err)
		}
		if x.Lines == nil {
			short = newShortener(x.Kinds)
			x.eachLine(func(doc int, line string) { x.Docs[doc] += "\n" + line })
			x.Lines = make([]string, len(x.Docs))
		} else {
			x.Kinds = short.writeOut(x.Kinds)
			x.eachLine(func(doc int, line string) { x.Lines[doc] = strings.TrimPrefix(x.Lines[doc]+"\n"+line, "\n") })
		}
	}
	return x
}

// eachLine calls add for each line of a part with the page that has it, the most useful
// kinds first.
func (x *index) eachLine(add func(doc int, line string)) {
	order := func(kind string) int { return strings.Index(firstKinds+otherKinds, kind[:1]) }
	slices.SortFunc(x.Kinds, func(a, b string) int { return order(a) - order(b) })
	for _, kind := range x.Kinds {
		for i, lines := range strings.Split(kind[1:], "\f") {
			for line := range strings.SplitSeq(lines, "\n") {
				if line != "" {
					add(i, kind[:1]+line)
				}
			}
		}
	}
}

// lines returns the lines of a page, those of the first part first.
func (x index) lines(t *testing.T, path string) []string {
	t.Helper()
	for i, d := range x.Docs {
		if lines := strings.Split(d, "\n"); strings.HasPrefix(d, path+"\t") {
			return append(lines[1:], strings.Split(x.Lines[i], "\n")...)
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
			"nNot Found", "Cab", "kpage missing", "yThere is nothing at this address.",
			"GContent-Type", "sRFC 9110 §15.5.5",
			"eRFC 7231 §6.5.4", "eRFC 2616 §10.4.5", "eRFC 2068 §10.4.5", "eRFC 1945 §9.4", "eRFC 1945",
		},
		"499": {
			"nClient Closed Request", "oClient Closed Request\tnginx", "onginx", "kclient hung up", "yThe client went away before the answer was ready.",
		},
		"4xx": {
			"n4xx Client error", "aClient error", "kclient", "yThe request is at fault.", "sRFC 9110 §15.5", "hThe rule\trule",
			"hAn unknown code\tunknown", "hHow to choose\tchoose",
		},
		"401-vs-403": {
			"n401 vs 403", "aUnauthorized vs Forbidden", "kunauthorized or forbidden", "ySend 401 to those who have not said who they are, 403 to those who may not.",
			"hDifferences", "hWorked case\tcase",
		},
		"compare":   {"nCompare codes", "y" + catalog.CompareSummary},
		"redirects": {"nRedirects", "yWhich redirect to send, and what clients make of it.", "hWhich one", "hLoops"},
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

// The index has every page with a source file, and the page that compares
// codes. Codes come first, and common codes come before the others.
func TestPagesOfTheIndex(t *testing.T) {
	cat, x := sitetest.Catalog(t, ""), readIndex(t)
	if got, want := len(x.Docs), len(cat.WithText())+1; got != want {
		t.Errorf("got %d pages, want %d", got, want)
	}
	if !strings.HasPrefix(x.Docs[0], "404\t4xx\t") {
		t.Errorf("the first page is %q; want that of 404, in the color of 4xx", x.Docs[0])
	}
	if d := x.Docs[len(x.Docs)-1]; !strings.Contains(d, "\t\n") {
		t.Errorf("%q has the color of a class", d)
	}
	if len(x.Libraries) != 2 || !slices.Equal(x.Libraries[0], []any{"Go", "net/http", "http.Status", 0.0}) {
		t.Errorf("got libraries %v", x.Libraries)
	}
}

// The index is one line, in which nothing is escaped for HTML.
func TestIndexIsOneLine(t *testing.T) {
	data, _, err := New(sitetest.Catalog(t, "", sitetest.Edit{File: "content/4xx/404.md", Old: "keywords: [", New: "keywords: [a < b, "})).Parts()
	if err != nil || bytes.ContainsAny(data, "\n") || !strings.Contains(string(data), `ka < b\n`) {
		t.Errorf("got %.300s, %v", data, err)
	}
}
