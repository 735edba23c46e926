package registry

import (
	"strconv"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/table"
)

// constantHeader is the first line of a table of constants.
const constantHeader = "code,language,library,constant,note,source"

// A Constant is the name that a library has for a status code.
type Constant struct {
	Code     int
	Language string // "Go"
	Library  string // "net/http"
	Name     string // as a program writes it: "http.StatusNotFound"
	Note     string // a line of Markdown such as "deprecated since 7.0"; may be empty
	Source   string // the document that has it, with its version
	Line     int    // of the table
}

// ReadConstants reads a table of constants, in the order of its rows. Besides the
// faults of tables, it reports codes that are not numbers from 100 to 999, empty
// cells other than note, spaces around a cell, and names that the library has in
// an earlier row.
func ReadConstants(file, text string, rule problem.Rule, problems *problem.List) []Constant {
	var list []Constant
	seen := make(map[[3]string]Constant) // by language, library and name
	for _, r := range table.Read(file, text, constantHeader, rule, problems) {
		if !tidy(r) {
			continue
		}
		code, err := strconv.Atoi(r.Cells[0])
		c := Constant{code, r.Cells[1], r.Cells[2], r.Cells[3], r.Cells[4], r.Cells[5], r.Line}
		key := [3]string{c.Language, c.Library, c.Name}
		switch first, twice := seen[key]; {
		case err != nil || code < 100 || code > 999 || len(r.Cells[0]) != 3:
			r.Fault(0, "%q is not a status code; write three digits, from 100", r.Cells[0])
			continue
		case twice:
			r.Fault(3, "%s is already %d in line %d; correct or remove one of the rows", c.Name, first.Code, first.Line)
			continue
		}
		seen[key] = c
		list = append(list, c)
	}
	return list
}

// tidy reports cells that are empty or have spaces around them.
func tidy(r table.Row) bool {
	ok := true
	for i, name := range strings.Split(constantHeader, ",") {
		switch cell := r.Cells[i]; {
		case cell == "" && name != "note":
			r.Fault(i, "no %s; write one", name)
			ok = false
		case strings.TrimSpace(cell) != cell:
			r.Fault(i, "spaces around the %s; remove them", name)
			ok = false
		}
	}
	return ok
}
