// Package search makes the search index in the form that the search script reads.
// For each page it has the lines by which the page is found, and the words that its
// text alone has. The index has two parts: the first answers most queries and is a part of
// the search script, and the second is a script of its own. The result depends
// only on the entries.
package search

import (
	"slices"

	"httpcodes/internal/catalog"
	"httpcodes/internal/parallel"
)

// An Index is the data that the search script has about the site. The script gets
// the first part as the object {docs, kinds, libraries, facts}, and the second as {kinds,
// synonyms, words, english, common, opaque}:
//
//	docs       the pages, in the order in which equally good matches are listed:
//	           path, class and facts of a code, with tabs between
//	kinds      the lines, by kind: its letter, then those of each page, separated by
//	           line breaks, and form feeds between the pages
//	libraries  of constants: [language, library, prefix, style, note…]
//	facts      that may be asked: [words that ask for it, name, values]
//	synonyms   groups of words that people use for each other
//	words      of the text of each page that no line has: with spaces between them, and form
//	           feeds between the pages
//	english    stems of general English that neither kinds nor synonyms have, sorted: for each, the
//	           number of letters that it shares with the one before (A for none), and the rest
//	common     which words of kinds and synonyms are general English: a bit for each stem of three
//	           letters or more, in the order in which they first occur, and six bits in a character,
//	           the lowest first
//	opaque     regular expression: each line w of a page whose first cell matches it has a line m of
//	           that page, in the same order
//
// In the second part a letter from U+0100 to U+07FF stands for a word: for the first,
// second … of the words of three or more of a-z and 0-9 in the kinds of the first part.
// Such a letter after a soft hyphen is only a letter.
//
// The first letter of a line is its kind, and tabs separate its parts: the text
// that is found, then its explanation.
//
//	n  name; the first line of each page
//	a  other name
//	o  name that a vendor gives, and the vendor
//	C  libraries, a letter each, whose constant is their prefix and the name in their style: "ab5c" are
//	   the libraries 0 to 2, and the constant of library 1 has the note at place 5 of its list
//	c  letter of the library, place of the note if it has one, then another constant: "b5StatusTeapot"
//	k  keyword; "CURLE_*" stands for all names with this beginning, and "*SSLError" for all with this end
//
// Lines of these kinds are in the first part if there is room (see [Index.Parts]).
// Lines of the other kinds are in the second part:
//
//	f  former name, and the document that had it
//	F  HTTP field that the code requires or recommends, and its purpose; G another field of the code
//	g  HTTP field that only an example or the text has
//	s  section that defines the code; e one that defined it
//	y  summary
//	h  heading, and its id
//	w  first cell of a row that has an id, the id, and the codes of the row
//	m  beginning of the meaning of a row whose first cell is a token such as H17; see opaque
//
// An id that consists of the words of its line, joined by hyphens, is left out. In another
// id, "=" stands for these words, and "=2" for the first two.
type Index struct {
	docs      []*document
	libraries []library
}

// New returns the index of a catalog.
func New(c *catalog.Catalog) *Index {
	x := &Index{libraries: findLibraries(c.Codes)}
	said := whatOthersSay(c)
	var jobs []func() *document
	for _, code := range inOrder(c.Codes) {
		jobs = append(jobs, func() *document { return x.code(c.Registry, code, said[code.Number]) })
	}
	for _, p := range c.WithText() {
		if p.Kind != catalog.KindCode {
			jobs = append(jobs, func() *document { return article(p) })
		}
	}
	jobs = append(jobs, compare)
	if len(c.Experiments.List) > 0 {
		jobs = append(jobs, func() *document { return experiments(c.Experiments) })
	}
	x.docs = make([]*document, len(jobs))
	parallel.Do(len(jobs), func(i int) { x.docs[i] = jobs[i]() })
	return x
}

// common are the codes that readers ask for most, the most frequent first.
var common = []int{
	404, 500, 401, 403, 200, 400, 502, 503, 301, 302, 429, 504, 304, 422, 201, 204, 405, 409, 413, 307, 308, 206, 408, 410, 202,
	415, 303, 418, 406, 431, 412, 426, 428, 451, 100, 101, 501, 407, 414, 416, 417, 421, 425, 103, 207, 423, 424, 511, 203, 205,
}

// inOrder returns the codes in the order in which the search lists equally good
// matches: common codes, then other registered ones, then vendors' codes.
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
