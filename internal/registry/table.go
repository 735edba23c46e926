package registry

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A row is one line of an embedded table, with its position for the message of
// a panic.
type row struct {
	table string
	line  int
	cells []string
}

func (r row) cell(i int) string { return r.cells[i] }

// list returns the items of a cell.
func (r row) list(i int) []string {
	if r.cells[i] == "" {
		return nil
	}
	return strings.Split(r.cells[i], "; ")
}

// code returns the status code in a cell.
func (r row) code(i int) int {
	code, err := strconv.Atoi(r.cells[i])
	if err != nil || code < 100 || code > 599 {
		r.fail("%q is not a status code", r.cells[i])
	}
	return code
}

// oneOf returns the text of a cell, which must be one of the words.
func (r row) oneOf(i int, words ...string) string {
	if !slices.Contains(words, r.cells[i]) {
		r.fail("%q is none of %q", r.cells[i], words)
	}
	return r.cells[i]
}

// fail panics, because an embedded table is part of the program.
func (r row) fail(format string, args ...any) {
	panic(fmt.Sprintf("registry: %s:%d: %s", r.table, r.line, fmt.Sprintf(format, args...)))
}

func embedded(name string) string {
	text, err := tables.ReadFile("data/" + name)
	if err != nil {
		panic(fmt.Sprintf("registry: %v", err))
	}
	return string(text)
}

// headers are the first lines of the tables, by name.
var headers = map[string]string{
	"iana.csv":     "value,description,reference",
	"facts.csv":    "code,spec,since,cacheable,content,method,required,formerly,earlier",
	"fields.csv":   "name,spec,url,summary,direction,registered",
	"methods.csv":  "name,safe,idempotent,spec",
	"sections.csv": "document,sections",
}

func readEmbedded(name string) []row { return readTable(name, embedded(name), headers[name]) }

// readTable splits a table into rows and checks its header.
func readTable(name, text, header string) []row {
	in := csv.NewReader(strings.NewReader(text))
	in.Comment = '#'
	records, err := in.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("registry: %s: %v", name, err))
	}
	if len(records) == 0 || strings.Join(records[0], ",") != header {
		panic(fmt.Sprintf("registry: %s: header is not %q", name, header))
	}
	first := 2 + strings.Count(text[:strings.Index(text, header)], "\n")
	var rows []row
	for i, cells := range records[1:] {
		rows = append(rows, row{table: name, line: first + i, cells: cells})
	}
	return rows
}
