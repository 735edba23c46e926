package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/experiment"
)

// grown makes an index of many pages, each with more keywords, rows and words
// than the one before.
func grown(pages int) *Index {
	x := &Index{}
	for i := range pages {
		d := &document{path: catalog.Path("guide-" + code(i)), texts: []string{"everywhere " + code(i*7)}}
		d.add("n", "Guide "+code(i))
		d.add("y", "What "+code(i)+" is about.")
		for k := range i % 40 {
			d.add("k", "question "+code(k)+" on "+code(i*k))
			d.add("w", "row "+code(k*i+3), code(i))
		}
		for k := 9; k < 60; k++ {
			if i%k == 0 {
				d.texts = append(d.texts, "word"+code(k))
			}
		}
		x.docs = append(x.docs, d)
	}
	return x
}

// code writes a number in letters, which look random.
func code(n int) string {
	return strings.Map(func(r rune) rune { return 'a' + r - '0' }, fmt.Sprint(1_000_003*(n+11)%9_999_991))
}

// Each part of the index keeps its size limit, for any entries.
func TestPartsFit(t *testing.T) {
	for _, pages := range []int{1, 100, 400, 1200} {
		first, texts, err := grown(pages).Parts()
		if err != nil {
			t.Fatal(err)
		}
		if packed(first) > roomFirst || packed(texts) > roomTexts {
			t.Errorf("%d pages: got %d and %d bytes, want at most %d and %d", pages, packed(first), packed(texts), roomFirst, roomTexts)
		}
	}
}

// With less room, keywords go to the second part, those of the pages that have
// the most of them first; every page keeps its name.
func TestKeywordsMove(t *testing.T) {
	x := grown(60)
	all, less := readParts(t, x, 1e6, 1e6), readParts(t, x, 2000, 1e6)
	most := 0
	for i, d := range less.Docs {
		most = max(most, strings.Count(d, "\n"))
		if !strings.Contains(d, "\nnGuide ") {
			t.Errorf("%q has no name", d)
		}
		path, _, _ := strings.Cut(d, "\t")
		if got, want := sorted(less.lines(t, path)), sorted(all.lines(t, path)); !slices.Equal(got, want) {
			t.Errorf("%s: got the lines %q, want %q", path, got, want)
		}
		if lines := strings.Count(all.Docs[i], "\n"); strings.Count(d, "\n") < min(most-1, lines) {
			t.Errorf("%s has %d of its %d lines, another page %d", path, strings.Count(d, "\n"), lines, most)
		}
	}
	if got := strings.Count(all.Docs[39], "\n"); got != 40 || most >= got {
		t.Errorf("got up to %d lines of a page in little room, %d in enough; want fewer than 40, and 40", most, got)
	}
}

// With less room, the words that the most pages have go from the second part, then
// its last lines; the summaries stay.
func TestWordsGo(t *testing.T) {
	x := grown(60)
	all := readParts(t, x, 1e6, 1e6)
	words := packed([]byte(all.Words))
	_, texts, err := x.divide(1e6, 1e6)
	if err != nil {
		t.Fatal(err)
	}
	fewer, none := readParts(t, x, 1e6, packed(texts)-words/3), readParts(t, x, 1e6, 2*packed(texts)/5)
	if !slices.Equal(fewer.Lines, all.Lines) || fewer.Words == "" || len(fewer.Words) >= len(all.Words) {
		t.Errorf("got %d of %d bytes of words, want fewer and all lines", len(fewer.Words), len(all.Words))
	}
	for i, lines := range none.Lines {
		if !strings.HasPrefix(lines, "yWhat ") || !strings.HasPrefix(all.Lines[i], lines) {
			t.Errorf("got the lines %q, want the first of %q", lines, all.Lines[i])
		}
	}
	if none.Words != "" || strings.Count(none.Lines[39], "\n") == strings.Count(all.Lines[39], "\n") {
		t.Errorf("with little room there are the words %q and the lines %q", none.Words, none.Lines[39])
	}
}

// The page of experiments is found by rare words of their titles, and takes no line for
// each of them.
func TestExperimentsAreFound(t *testing.T) {
	e := &catalog.Experiments{}
	e.List = append(e.List, &catalog.Experiment{Experiment: &experiment.Experiment{Name: "nginx-logs-499", Title: "A client goes away."}})
	d := experiments(e)
	if len(d.lines) > 0 || !slices.Equal(d.texts, []string{"A client goes away."}) {
		t.Errorf("got %q and %q", d.lines, d.texts)
	}
}

func packed(data []byte) int { return packer()(data) }

func sorted(list []string) []string { return slices.Sorted(slices.Values(list)) }

// Before a page loses rows, all pages lose the lines that can be spared. A keyword
// that has the words of such a line stays.
func TestSparedLinesGo(t *testing.T) {
	x := grown(60)
	for i, d := range x.docs {
		d.add("m", "RFC 9457")
		d.add("g", "X-"+code(i))
		d.keywords([]string{"rfc 9457"})
	}
	all, err := x.texts(1e6, 1e6, otherKinds, englishNear(wordsOfLines(x.docs)))(nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, lines := range readParts(t, x, 1e6, packed(all)-100).Lines {
		path := string(x.docs[i].path)
		if strings.Contains(lines, "\ng") || strings.Count(lines, "\nw") != i%40 {
			t.Errorf("%s: got the lines %q, want %d rows and no field", path, lines, i%40)
		}
	}
	for _, d := range readParts(t, x, 1e6, 1e6).Docs {
		if !strings.Contains(d, "\nkrfc 9457") {
			t.Errorf("%q has no keyword for its source", d)
		}
	}
}
