package registry

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
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
// of its rows. It fails with a *ConstantError at the first row that is not
// CSV, whose code is not a number of three digits from 100, that leaves a cell
// other than note empty, or that says what an earlier row has said.
func ReadConstants(src string) ([]Constant, error) {
	t := constantTable{src: src, in: csv.NewReader(strings.NewReader(src)), seen: map[Constant]int{}}
	t.in.FieldsPerRecord = -1
	if err := t.readHeader(); err != nil {
		return nil, err
	}
	var constants []Constant
	for {
		c, err := t.read()
		if err == io.EOF {
			return constants, nil
		}
		if err != nil {
			return nil, err
		}
		constants = append(constants, c)
	}
}

type constantTable struct {
	src  string
	in   *csv.Reader
	seen map[Constant]int // code, library and name -> line
}

func (t *constantTable) readHeader() error {
	cells, err := t.cells()
	if err != nil && err != io.EOF {
		return err
	}
	if strings.Join(cells, ",") != ConstantHeader {
		return &ConstantError{1, 1, "the first line has to be " + ConstantHeader}
	}
	return nil
}

func (t *constantTable) read() (Constant, error) {
	cells, err := t.cells()
	if err != nil {
		return Constant{}, err
	}
	names := strings.Split(ConstantHeader, ",")
	if len(cells) != len(names) {
		return Constant{}, t.fault(0, "%d cells where %d are due", len(cells), len(names))
	}
	for i, cell := range cells {
		if cell == "" && names[i] != "note" {
			return Constant{}, t.fault(i, "no %s", names[i])
		}
	}
	code, err := strconv.Atoi(cells[0])
	if err != nil || code < 100 || code > 999 || len(cells[0]) != 3 {
		return Constant{}, t.fault(0, "%q is not a status code", cells[0])
	}
	c := Constant{code, cells[1], cells[2], cells[3], cells[4], cells[5]}
	return c, t.once(c)
}

// once refuses a name that the library has already given to the code.
func (t *constantTable) once(c Constant) error {
	key := Constant{Code: c.Code, Language: c.Language, Library: c.Library, Name: c.Name}
	line, _ := t.in.FieldPos(3)
	if first, twice := t.seen[key]; twice {
		return t.fault(3, "%s is already in line %d", c.Name, first)
	}
	t.seen[key] = line
	return nil
}

// cells returns the next record, or io.EOF.
func (t *constantTable) cells() ([]string, error) {
	cells, err := t.in.Read()
	var broken *csv.ParseError
	if errors.As(err, &broken) {
		return nil, t.at(broken.Line, broken.Column, "%v", broken.Err)
	}
	return cells, err
}

// fault returns an error at cell i of the record read last.
func (t *constantTable) fault(i int, format string, args ...any) error {
	line, column := t.in.FieldPos(i)
	return t.at(line, column, format, args...)
}

// at turns a column in bytes, as encoding/csv counts, into characters.
func (t *constantTable) at(line, column int, format string, args ...any) error {
	rest := t.src
	for range line - 1 {
		_, rest, _ = strings.Cut(rest, "\n")
	}
	text, _, _ := strings.Cut(rest, "\n")
	before := text[:min(max(column-1, 0), len(text))]
	return &ConstantError{line, 1 + utf8.RuneCountInString(before), fmt.Sprintf(format, args...)}
}
