package search

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// The largest size of each part, in compressed bytes. The first part and the search
// script must stay below 40 kB together and the second part below 60 kB, however many
// entries there are.
const (
	roomFirst = 21_300
	roomTexts = 59_900
)

// The kinds of lines that answer most queries, and the other kinds. In both,
// the most useful kinds come first. The last ones, g and m, go first when room is
// short, since other lines lead to the same pages.
const (
	firstKinds = "naoCck"
	otherKinds = "yfFGsehwgm"
	spared     = 2
)

// packedOrder has all kinds in the order in which the lines compress best. The name of a
// page comes first, and m after w, whose lines it completes.
const packedOrder = "naoCcfwkmhyFGgse"

// Parts returns the two parts of the index as JSON: the first answers most
// queries, and the second finds the rest.
//
// The most useful lines of a page come first. If not all lines of the first
// part fit, the pages with the most lines lose their last ones to the second
// part, so that no page has two lines more than another that lost one. If the second
// part is too large, it loses the words of the texts that occur on the most pages,
// because they distinguish pages least, then the lines of the kinds that can be
// spared, and then lines in the same way.
func (x *Index) Parts() (first, texts []byte, err error) {
	return x.divide(roomFirst, roomTexts)
}

func (x *Index) divide(roomFirst, roomTexts int) (first, texts []byte, err error) {
	var english []string
	var inLine map[string]bool
	var packing sync.WaitGroup
	packing.Go(func() {
		inLine = wordsOfLines(x.docs)
		english = englishNear(inLine)
	})
	packed, lines := packer(), 0
	for _, d := range x.docs {
		lines += len(d.lines)
	}
	first, n, err := fit(packed, roomFirst, lines, x.first)
	if err != nil {
		return nil, nil, err
	}
	packing.Wait()
	texts, m, err := fit(packed, roomTexts, lines+spared, func(m int) ([]byte, error) {
		others := otherKinds[:len(otherKinds)-min(lines+spared-m, spared)]
		return x.texts(n, min(m, lines), others, english)(nil)
	})
	if err != nil || m < lines+spared {
		return first, texts, err
	}
	words, with := findWords(x.docs, inLine), x.texts(n, lines, otherKinds, english)
	more, _, err := fit(packed, roomTexts, len(words), func(m int) ([]byte, error) {
		return with(words[:m])
	})
	if packed(more) > roomTexts {
		more = texts
	}
	return first, more, err
}

// fit finds the largest number up to most whose result is small enough when
// compressed. It returns the result and the number, which is 1 if no result is
// small enough.
//
// The size grows nearly in proportion, so a few attempts are enough. From the fourth on,
// every second one halves what is left, for where it does not.
func fit(packed func([]byte) int, room, most int, make func(n int) ([]byte, error)) ([]byte, int, error) {
	best, size := 0, 0           // the largest number that fits, and its size
	over, overSize := most+1, 0  // the smallest number that does not fit, and its size, if known
	n := min(most, room/minimum) // more are seldom tried in vain
	var data []byte
	for attempt := 1; ; attempt++ {
		made, err := make(n)
		if err != nil {
			return nil, 0, err
		}
		if got := packed(made); got <= room || n == 1 {
			data, best, size = made, n, got
		} else {
			over, overSize = n, got
		}
		if over-best < 2 || room-size < room/500 {
			return data, best, nil
		}
		if n = (best + over) / 2; overSize > 0 && (attempt < 4 || attempt%2 > 0) {
			n = best + (over-best)*(room-size)/(overSize-size)
		}
		n = min(max(n, best+1), over-1)
	}
}

// minimum is a size in bytes that nearly all lines have when compressed.
const minimum = 8

// packer returns a function that returns the compressed size of data. It has one
// compressor for all data, since the memory of another one takes a third of the time.
func packer() func(data []byte) int {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	return func(data []byte) int {
		out.Reset()
		w.Reset(&out)
		w.Write(data) // writing to a buffer cannot fail
		w.Close()
		return out.Len()
	}
}

// first returns the first part, with n lines.
func (x *Index) first(n int) ([]byte, error) {
	heads := make([]string, len(x.docs))
	for i, d := range x.docs {
		heads[i] = d.head()
	}
	libraries := make([][]any, len(x.libraries))
	for i, l := range x.libraries {
		libraries[i] = []any{l.Language, l.Library, l.Prefix, l.Style}
		for _, note := range l.Notes {
			libraries[i] = append(libraries[i], note)
		}
	}
	return encode(struct {
		Docs      []string   `json:"docs"`
		Kinds     []string   `json:"kinds"`
		Libraries [][]any    `json:"libraries"`
		Facts     [][]string `json:"facts"`
	}{heads, byKind(x.firstLines(n)), libraries, packFacts()})
}

// firstLines returns n lines of the pages, of the kinds of the first part.
func (x *Index) firstLines(n int) [][]string {
	pages := make([][]string, len(x.docs))
	for i, d := range x.docs {
		pages[i] = d.linesOf(firstKinds)
	}
	return inTurn(pages, n)
}

// inTurn returns n lines of pages: the first of each, then the second of each, and so
// on. Each page keeps its first.
func inTurn(pages [][]string, n int) [][]string {
	list := make([][]string, len(pages))
	for turn, more := 0, true; more && (n > 0 || turn == 0); turn++ {
		more = false
		for i, lines := range pages {
			if turn < len(lines) && (n > 0 || turn == 0) {
				list[i], more = lines[:turn+1], true
				n--
			}
		}
	}
	return list
}

// texts returns a function that makes the second part with words of the texts. The
// part has n lines that are not among the inFirst of the first part, of the first
// and the given other kinds.
func (x *Index) texts(inFirst, n int, others string, english []string) func(words []textWord) ([]byte, error) {
	first := x.firstLines(inFirst)
	pages := make([][]string, len(x.docs))
	for i, d := range x.docs {
		pages[i] = append(d.linesOf(firstKinds)[len(first[i]):], d.linesOf(others)...)
	}
	kinds, groups := byKind(inTurn(pages, n)), strings.Split(Synonyms(), "\n")
	common, rest := packEnglish(english, slices.Concat(kinds, groups))
	short := newShortener(byKind(first))
	kinds, groups = short.shorten(kinds), short.shorten(groups)
	return func(words []textWord) ([]byte, error) {
		return encode(struct {
			Kinds    []string `json:"kinds"`
			Synonyms []string `json:"synonyms"`
			Words    string   `json:"words"`
			English  string   `json:"english"`
			Common   string   `json:"common"`
			Opaque   string   `json:"opaque"`
		}{kinds, groups, packTexts(words, len(x.docs)), rest, common, opaque.String()})
	}
}

// byKind returns lines of pages, those of each kind together, since they compress better
// so: the kind, then the lines of all pages.
func byKind(pages [][]string) []string {
	var kinds []string
	for _, kind := range []byte(packedOrder) {
		all := []byte{kind}
		for _, lines := range pages {
			for _, line := range lines {
				if line[0] == kind {
					all = append(append(all, line[1:]...), '\n')
				}
			}
			all = append(bytes.TrimSuffix(all, []byte("\n")), '\f')
		}
		if all = bytes.TrimRight(all, "\f"); len(all) > 1 {
			kinds = append(kinds, string(all))
		}
	}
	return kinds
}

// linesOf returns the lines of the given kinds, in the order of the kinds.
func (d *document) linesOf(kinds string) []string {
	var list []string
	for _, kind := range []byte(kinds) {
		for _, line := range d.lines {
			if line[0] == kind {
				list = append(list, line)
			}
		}
	}
	return list
}

// encode returns JSON on one line, without HTML escapes.
func encode(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encode search index: %w", err)
	}
	return bytes.TrimSpace(out.Bytes()), nil
}
