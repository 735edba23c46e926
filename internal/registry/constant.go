package registry

import (
	"encoding/csv"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ConstantHeader is the first line of a table of constants.
const ConstantHeader = "code,language,library,constant,note,source"

// A Constant is the name that a library has for a status code.
type Constant struct {
	Code     int
	Language string // "Go"
	Library  string // "net/http"
	Name     string // as a program writes it: "http.StatusNotFound"
	Note     string // such as "deprecated since 7.0"; may be empty
	Source   string // what was read to know it, with its version
	Line     int    // of the table
}

// A ConstantError is a fault in a table of constants.
type ConstantError struct {
	Line, Column int // from 1; columns count characters
	Text         string
}

func (e *ConstantError) Error() string {
	return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Text)
}

// ReadConstants reads a CSV table with the header ConstantHeader, in the order
// of its rows. It returns a fault for each row that is not CSV, whose code is
// not a number of three digits from 100, that leaves a cell other than note
// empty, that has spaces around a cell, or whose name an earlier row of the
// library has. After a row that is not CSV it gives up.
func ReadConstants(src string) ([]Constant, []*ConstantError) {
	t := constantTable{src: src, in: csv.NewReader(strings.NewReader(src)), seen: map[[3]string]Constant{}}
	t.in.FieldsPerRecord = -1
	if fault := t.readHeader(); fault != nil {
		return nil, []*ConstantError{fault}
	}
	var constants []Constant
	var faults []*ConstantError
	for {
		cells, fault := t.cells()
		switch {
		case fault != nil:
			return constants, append(faults, fault)
		case cells == nil:
			return constants, faults
		}
		c, fault := t.read(cells)
		if fault != nil {
			faults = append(faults, fault)
			continue
		}
		constants = append(constants, c)
	}
}

type constantTable struct {
	src  string
	in   *csv.Reader
	seen map[[3]string]Constant // by language, library and name
}

func (t *constantTable) readHeader() *ConstantError {
	cells, fault := t.cells()
	if fault == nil && strings.Join(cells, ",") != ConstantHeader {
		return &ConstantError{1, 1, "the first line has to be " + ConstantHeader}
	}
	return fault
}

func (t *constantTable) read(cells []string) (Constant, *ConstantError) {
	names := strings.Split(ConstantHeader, ",")
	if len(cells) != len(names) {
		return Constant{}, t.fault(0, "%d cells where %d are due; put a cell that has a comma in double quotes", len(cells), len(names))
	}
	for i, cell := range cells {
		if cell == "" && names[i] != "note" {
			return Constant{}, t.fault(i, "no %s", names[i])
		}
		if strings.TrimSpace(cell) != cell {
			return Constant{}, t.fault(i, "spaces around the %s; leave them out", names[i])
		}
	}
	code, err := strconv.Atoi(cells[0])
	if err != nil || code < 100 || code > 999 || len(cells[0]) != 3 {
		return Constant{}, t.fault(0, "%q is not a status code", cells[0])
	}
	line, _ := t.in.FieldPos(0)
	c := Constant{code, cells[1], cells[2], cells[3], cells[4], cells[5], line}
	return c, t.once(c)
}

// once refuses a name that the library has already given to a code.
func (t *constantTable) once(c Constant) *ConstantError {
	key := [3]string{c.Language, c.Library, c.Name}
	switch first, twice := t.seen[key]; {
	case !twice:
		t.seen[key] = c
	case first.Code == c.Code:
		return t.fault(3, "%s is already in line %d", c.Name, first.Line)
	default:
		return t.fault(3, "%s is already %d in line %d", c.Name, first.Code, first.Line)
	}
	return nil
}

// cells returns the next record, or nil after the last one.
func (t *constantTable) cells() ([]string, *ConstantError) {
	cells, err := t.in.Read()
	var broken *csv.ParseError
	switch {
	case !errors.As(err, &broken):
		return cells, nil // a string gives no error but io.EOF
	case errors.Is(err, csv.ErrBareQuote):
		return nil, t.at(broken.Line, broken.Column, "a double quote within a cell; put the cell in double quotes, and write two for one in it")
	case errors.Is(err, csv.ErrQuote):
		return nil, t.at(broken.StartLine, 1, "in this row a double quote is not closed, or stands alone within a cell; write two for one there")
	}
	return nil, t.at(broken.Line, broken.Column, "%v", broken.Err)
}

// fault returns an error at cell i of the record read last.
func (t *constantTable) fault(i int, format string, args ...any) *ConstantError {
	line, column := t.in.FieldPos(i)
	return t.at(line, column, format, args...)
}

// at turns a column in bytes, as encoding/csv counts, into characters.
func (t *constantTable) at(line, column int, format string, args ...any) *ConstantError {
	rest := t.src
	for range line - 1 {
		_, rest, _ = strings.Cut(rest, "\n")
	}
	text, _, _ := strings.Cut(rest, "\n")
	before := text[:min(max(column-1, 0), len(text))]
	return &ConstantError{line, 1 + utf8.RuneCountInString(before), fmt.Sprintf(format, args...)}
}
