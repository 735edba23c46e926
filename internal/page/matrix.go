package page

import (
	"fmt"
	"slices"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
)

// A MatrixRow is a row of the table of redirects. The columns say how long the move
// lasts, and the rows what happens to the method.
type MatrixRow struct {
	Method    string
	Permanent *Ref // or nil
	ForNow    *Ref // the temporary redirect, or nil
}

// methodRows are the rows of the matrix. They are about POST, the method that
// readers ask about.
var methodRows = []struct {
	method content.Method
	words  string
}{
	{"kept", "POST stays POST"},
	{"may-become-get", "POST may become GET"},
	{"becomes-get", "Next request is GET"},
}

// aboutRedirects is the guide about redirects, which has the matrix.
const aboutRedirects = "redirects"

// matrix returns the matrix for a page that compares redirects, with the cells
// of its codes marked, or for the guide about redirects. For other pages it
// returns nil.
func (at place) matrix(page *catalog.Page) []MatrixRow {
	other := func(c *catalog.Code) bool { return c.Method == "" }
	if page.Path != aboutRedirects && (page.Kind != catalog.KindComparison || slices.ContainsFunc(page.Codes, other)) {
		return nil
	}
	var rows []MatrixRow
	for _, row := range methodRows {
		r := MatrixRow{Method: row.words}
		for _, c := range at.cat.Codes {
			if c.Method == row.method {
				ref := at.codeRef(c)
				ref.Current = page.Kind == catalog.KindComparison && slices.Contains(page.Codes, c)
				if isPermanent(c) {
					r.Permanent = &ref
				} else {
					r.ForNow = &ref
				}
			}
		}
		rows = append(rows, r)
	}
	return rows
}

// isPermanent reports whether a redirect is permanent. Permanent redirects are
// those that a cache may store without explicit freshness (RFC 9110 §15.4.2 and
// §15.4.9).
func isPermanent(c *catalog.Code) bool { return c.Cacheable == "heuristic" }

// matrix writes the matrix of a page, if it has one.
func (w markdownWriter) matrix(page *catalog.Page) {
	rows := w.at.matrix(page)
	if rows == nil {
		return
	}
	cell := func(ref *Ref) string {
		if ref == nil {
			return "none"
		}
		return markdown.LinkTo(ref.Title, w.at.root+catalog.Path(fmt.Sprint(ref.Number)).Twin())
	}
	w.out.WriteString("| | For good | For now |\n|---|---|---|\n")
	for _, r := range rows {
		w.printf("| %s | %s | %s |\n", r.Method, cell(r.Permanent), cell(r.ForNow))
	}
	w.out.WriteString("\n")
}
