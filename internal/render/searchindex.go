package render

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"httpcodes/internal/catalog"
)

// A searchIndex is what the search script knows of the site. The script has it
// as the object {docs, libraries, terms}:
//
//	docs       pages, best first where matches are equal: [path, class, lines…]
//	libraries  of constants: [language, library, prefix, style]
//	terms      the words of the text that are in no line; see packTerms
//	pages      which pages have them
//
// The first letter of a line is its kind, and tabs separate its parts: what is
// found, then what explains it.
//
//	n  name; the first line of each page
//	a  other name
//	o  name that a vendor gives, and the vendor
//	C  libraries, a letter each, whose constant is their prefix and the name in their style
//	c  letter of the library, then another constant
//	f  former name, and where it stood
//	F  HTTP field that the code asks for, and what it is for; G one that goes with it
//	g  HTTP field that only an example or the text has
//	s  section that defines the code; e one that defined it; r another source
//	k  keyword
//	u  when to use it
//	y  summary, the last line of each page
//	h  heading
type searchIndex struct {
	docs      []*searchDoc
	libraries []searchLibrary
}

// A searchDoc is a page that can be found.
type searchDoc struct {
	path  catalog.Path
	class string // of codes, for color; "" if it belongs to none
	lines []string
	text  []string        // plain text that is in no line
	words map[string]bool // of the text, without those of the lines
}

// newSearchIndex collects what can be found, on all processors.
func newSearchIndex(m *catalog.Catalog) *searchIndex {
	x := &searchIndex{libraries: searchLibraries(m.Codes)}
	told := whatOthersSay(m)
	var jobs []func() *searchDoc
	for _, c := range inOrder(m.Codes) {
		jobs = append(jobs, func() *searchDoc { return x.code(m, c, told[c.Number]) })
	}
	for _, c := range m.Classes {
		jobs = append(jobs, func() *searchDoc { return classDoc(c) })
	}
	for _, c := range m.Comparisons {
		jobs = append(jobs, func() *searchDoc { return comparisonDoc(c) })
	}
	for _, g := range slices.Concat(m.Guides, m.Pages) {
		jobs = append(jobs, func() *searchDoc { return guideDoc(g) })
	}
	x.docs = make([]*searchDoc, len(jobs))
	var wg sync.WaitGroup
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(jobs); i = int(next.Add(1)) - 1 {
				x.docs[i] = jobs[i]()
				x.docs[i].words = x.docs[i].textWords()
			}
		})
	}
	wg.Wait()
	return x
}

// common are the codes that readers ask for most, the most frequent first.
var common = []int{
	404, 500, 401, 403, 200, 400, 502, 503, 301, 302, 429, 504, 304, 422, 201, 204, 405, 409, 413, 307, 308, 206, 408, 410, 202,
	415, 303, 418, 406, 431, 412, 426, 428, 451, 100, 101, 501, 407, 414, 416, 417, 421, 425, 103, 207, 423, 424, 511, 203, 205,
}

// inOrder returns the codes as they are wanted where all else is equal: common
// codes, then other registered ones, then those of vendors.
func inOrder(codes []*catalog.Code) []*catalog.Code {
	place := func(c *catalog.Code) int {
		if i := slices.Index(common, c.Number); i >= 0 {
			return i
		}
		if c.Official() {
			return len(common)
		}
		return len(common) + 1
	}
	sorted := slices.Clone(codes)
	slices.SortStableFunc(sorted, func(a, b *catalog.Code) int { return place(a) - place(b) })
	return sorted
}

// data returns the index as the script reads it.
func (x *searchIndex) data() any {
	docs := make([][]string, len(x.docs))
	for i, d := range x.docs {
		docs[i] = append([]string{string(d.path), d.class}, d.lines...)
	}
	libraries := make([][4]any, len(x.libraries))
	for i, l := range x.libraries {
		libraries[i] = [4]any{l.Language, l.Library, l.Prefix, l.Style}
	}
	terms, pages := packTerms(x.docs)
	return struct {
		Docs      [][]string `json:"docs"`
		Libraries [][4]any   `json:"libraries"`
		Terms     string     `json:"terms"`
		Pages     string     `json:"pages"`
	}{docs, libraries, terms, pages}
}
