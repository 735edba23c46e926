package search

import (
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// Words that a page has in a line are left out of the words of its text, in
// all their forms, and so are words that too many pages have.
func TestPackTerms(t *testing.T) {
	docs := []*document{
		{lines: []string{"nNot Found", "kdead links"}, text: []string{"A dead link; the cache keeps caches. x 42"}},
		{lines: []string{"nGone"}, text: []string{"Cachet"}},
	}
	for range 22 {
		docs = append(docs, &document{lines: []string{"nOther"}})
	}
	docs = append(docs, &document{text: []string{"cachet don't"}})
	for _, d := range docs {
		d.words = d.textWords()
	}
	terms, pages := packTerms(docs)
	if want := "#cache )s )t #dont #keeps #the "; terms != want {
		t.Errorf("terms: got %q, want %q", terms, want)
	}
	if want := "# # $; = # # "; pages != want {
		t.Errorf("pages: got %q, want %q", pages, want)
	}
}

func TestPackTermsLeavesOutWhatManyPagesHave(t *testing.T) {
	common := map[string]bool{"common": true}
	docs := []*document{{words: map[string]bool{"common": true, "rare": true}}, {words: common}, {words: common}}
	if terms, _ := packTerms(docs); terms != "#rare " {
		t.Errorf("got %q, want the rare word alone", terms)
	}
}

func TestDigit(t *testing.T) {
	if len(digits) != 88 || strings.ContainsAny(digits, "! \"\\<") {
		t.Errorf("digits: got %d, %q; want 88 that need no escape", len(digits), digits)
	}
	for n, want := range map[int]string{0: "#", 1: "$", 87: "~", 88: "!#", 176: "!!#"} {
		if got := digit(n); got != want {
			t.Errorf("digit(%d): got %q, want %q", n, got, want)
		}
	}
}

// A library's constants that are prefix and name are one line, others each one.
func TestSearchConstants(t *testing.T) {
	codes := []*catalog.Code{
		coded(404, "Not Found", "http.StatusNotFound", "HttpStatus.NOT_FOUND"),
		coded(203, "Non-Authoritative Information", "http.StatusNonAuthoritativeInfo", "HttpStatus.NON_AUTHORITATIVE_INFORMATION"),
		coded(409, "Conflict", "http.StatusConflict", "HttpStatus.CONFLICT"),
	}
	found := findLibraries(codes)
	if want := []library{{"0", "0", "http.Status", 0}, {"1", "1", "HttpStatus.", 3}}; !slices.Equal(found, want) {
		t.Fatalf("got %v, want %v", found, want)
	}
	for i, want := range [][]string{{"Cab"}, {"cahttp.StatusNonAuthoritativeInfo", "Cb"}, {"Cab"}} {
		d := &document{}
		d.constants(found, codes[i])
		if !slices.Equal(d.lines, want) {
			t.Errorf("%d: got %q, want %q", codes[i].Number, d.lines, want)
		}
	}
}

// coded makes a code with constants, each of a library of its own.
func coded(number int, phrase string, constants ...string) *catalog.Code {
	c := &catalog.Code{Code: &content.Code{CodeFront: content.CodeFront{Number: number, Phrase: phrase}}}
	for i, name := range constants {
		library := string(rune('0' + i))
		c.Constants = append(c.Constants, registry.Constant{Code: number, Language: library, Library: library, Name: name})
	}
	return c
}

// Common codes come first, then registered ones, then those of vendors.
func TestSearchOrder(t *testing.T) {
	rare, vendor, common := coded(226, "IM Used"), coded(444, "No Response"), coded(500, "Internal Server Error")
	vendor.Status = "unofficial"
	if got := inOrder([]*catalog.Code{rare, vendor, common}); !slices.Equal(got, []*catalog.Code{common, rare, vendor}) {
		t.Errorf("got %d %d %d, want 500 226 444", got[0].Number, got[1].Number, got[2].Number)
	}
}
