// Package search makes the search index: for each page the lines by which it
// is found, and the words of its text, in the form that the search script
// reads. Order and form depend on the entries alone.
package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"httpcodes/internal/catalog"
)

// An Index is what the search script knows of the site. The script has it
// as the object {docs, libraries, terms, pages}:
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
type Index struct {
	docs      []*document
	libraries []library
}

// A document is a page that can be found.
type document struct {
	path  catalog.Path
	class string // of codes, for color; "" if it belongs to none
	lines []string
	text  []string        // plain text that is in no line
	words map[string]bool // of the text, without those of the lines
}

// New collects what can be found.
func New(c *catalog.Catalog) *Index {
	x := &Index{libraries: findLibraries(c.Codes)}
	said := whatOthersSay(c)
	var jobs []func() *document
	for _, code := range inOrder(c.Codes) {
		jobs = append(jobs, func() *document { return x.code(c.Registry, code, said[code.Number]) })
	}
	for _, p := range c.Written() {
		if p.Kind != catalog.KindCode {
			jobs = append(jobs, func() *document { return article(p) })
		}
	}
	x.docs = make([]*document, len(jobs))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, job := range jobs {
		group.Go(func() error {
			x.docs[i] = job()
			x.docs[i].words = x.docs[i].textWords()
			return nil
		})
	}
	group.Wait()
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

// JSON returns the index as the script reads it, in one line, without escapes
// for HTML.
func (x *Index) JSON() ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(x.data()); err != nil {
		return nil, fmt.Errorf("encode search index: %w", err)
	}
	return bytes.TrimSpace(out.Bytes()), nil
}

func (x *Index) data() any {
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
