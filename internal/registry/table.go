package registry

import (
	"fmt"
	"slices"
	"strconv"

	"httpcodes/internal/table"
)

// A row is one line of an embedded table.
type row struct{ table.Row }

func (r row) cell(i int) string { return r.Cells[i] }

// code returns the status code in a cell.
func (r row) code(i int) int {
	code, err := strconv.Atoi(r.Cells[i])
	if err != nil || code < 100 || code > 599 {
		r.fail("%q is not a status code", r.Cells[i])
	}
	return code
}

// oneOf returns the text of a cell, which must be one of the words.
func (r row) oneOf(i int, words ...string) string {
	if !slices.Contains(words, r.Cells[i]) {
		r.fail("%q is none of %q", r.Cells[i], words)
	}
	return r.Cells[i]
}

// fail panics, because an embedded table is part of the program.
func (r row) fail(format string, args ...any) {
	panic(fmt.Sprintf("registry: %s:%d: %s", r.File, r.Line, fmt.Sprintf(format, args...)))
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

// readTable reads a table. It panics if the table is not valid.
func readTable(name, text, header string) []row {
	var rows []row
	for _, r := range table.Embedded(name, text, header) {
		rows = append(rows, row{r})
	}
	return rows
}
