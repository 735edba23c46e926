package registry

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// constantHeader is the first line of a table of constants.
const constantHeader = "code,language,library,constant,note,source"

// A Constant is the name that a library has for a status code.
type Constant struct {
	Code     int
	Language string // "Go"
	Library  string // "net/http"
	Name     string // as a program writes it: "http.StatusNotFound"
	Note     string // such as "deprecated since 7.0"; may be empty
	Source   string // the document that has it, with its version
	Line     int    // of the table
}

// A ConstantFault is a fault in a table of constants.
type ConstantFault struct {
	Line, Column int // from 1; columns count characters
	Text         string
}

// ReadConstants reads a CSV table whose first line is constantHeader, in the
// order of its rows. A row is one line. It returns all faults: rows that are
// not valid CSV, codes that are not numbers from 100 to 999, empty cells other
// than note, spaces around a cell, and names that the library has in an earlier
// row. If the first line is another one, ReadConstants reports only that and
// reads no rows.
func ReadConstants(src string) ([]Constant, []*ConstantFault) {
	t := constantTable{line: bufio.NewReader(strings.NewReader("")), seen: make(map[[3]string]Constant)}
	header, rows, _ := strings.Cut(src, "\n")
	if header != constantHeader {
		return nil, []*ConstantFault{{1, 1, "the first line must be " + constantHeader}}
	}
	number := 1
	for text := range strings.Lines(rows) {
		number++
		if text = strings.TrimSuffix(text, "\n"); text != "" {
			t.row(number, text)
		}
	}
	return t.constants, t.faults
}

type constantTable struct {
	line      *bufio.Reader          // of one line, so that an invalid row does not affect the others
	seen      map[[3]string]Constant // by language, library and name
	constants []Constant
	faults    []*ConstantFault
}

// A constantRow is a line of the table.
type constantRow struct {
	*constantTable
	number int
	text   string
	in     *csv.Reader
}

// row reads a line and adds a constant or faults.
func (t *constantTable) row(number int, text string) {
	t.line.Reset(strings.NewReader(text))
	r := constantRow{t, number, text, csv.NewReader(t.line)}
	before := len(t.faults)
	cells, err := r.in.Read()
	names := strings.Split(constantHeader, ",")
	switch {
	case err != nil:
		r.broken(err)
	case len(cells) != len(names):
		r.fault(0, "the row has %d cells instead of %d; put a cell that has a comma in double quotes", len(cells), len(names))
	default:
		r.tidy(names, cells)
	}
	if len(t.faults) > before {
		return
	}
	code, err := strconv.Atoi(cells[0])
	if err != nil || code < 100 || code > 999 || len(cells[0]) != 3 {
		r.fault(0, "%q is not a status code; write three digits, from 100", cells[0])
		return
	}
	if c := (Constant{code, cells[1], cells[2], cells[3], cells[4], cells[5], number}); r.once(c) {
		t.constants = append(t.constants, c)
	}
}

// tidy reports cells that are empty or have spaces around them.
func (r constantRow) tidy(names, cells []string) {
	for i, cell := range cells {
		switch {
		case cell == "" && names[i] != "note":
			r.fault(i, "no %s; write one", names[i])
		case strings.TrimSpace(cell) != cell:
			r.fault(i, "spaces around the %s; remove them", names[i])
		}
	}
}

// once reports a name that the library already has in an earlier row. It
// returns whether the name is new.
func (r constantRow) once(c Constant) bool {
	key := [3]string{c.Language, c.Library, c.Name}
	first, twice := r.seen[key]
	switch {
	case !twice:
		r.seen[key] = c
	case first.Code == c.Code:
		r.fault(3, "%s is already in line %d; remove one of the rows", c.Name, first.Line)
	default:
		r.fault(3, "%s is already %d in line %d; correct one of the rows", c.Name, first.Code, first.Line)
	}
	return !twice
}

// broken reports a line that is not valid CSV.
func (r constantRow) broken(err error) {
	broken, ok := errors.AsType[*csv.ParseError](err)
	switch {
	case !ok:
		r.at(1, "%v", err)
	case errors.Is(err, csv.ErrBareQuote):
		r.at(broken.Column, "the cell contains a double quote; put the cell in double quotes, and double each quote in it")
	case errors.Is(err, csv.ErrQuote):
		r.at(1, "a double quote in this row is not closed, or is single within a quoted cell; double each quote in a cell")
	default:
		r.at(broken.Column, "%v", broken.Err)
	}
}

// fault reports a fault in a cell, which is counted from 0.
func (r constantRow) fault(i int, format string, args ...any) {
	_, column := r.in.FieldPos(i)
	r.at(column, format, args...)
}

// at reports a fault at a column, which encoding/csv counts in bytes. It
// converts the column to characters.
func (r constantRow) at(column int, format string, args ...any) {
	before := r.text[:min(max(column-1, 0), len(r.text))]
	r.faults = append(r.faults, &ConstantFault{r.number, 1 + utf8.RuneCountInString(before), fmt.Sprintf(format, args...)})
}
