package registry

import (
	"fmt"
	"slices"
	"strconv"

	"httpcodes/internal/table"
)

// headers are the first lines of the tables, by name.
var headers = map[string]string{
	"iana.csv":     "value,description,reference",
	"facts.csv":    "code,spec,since,cacheable,content,method,required,formerly,earlier",
	"fields.csv":   "name,spec,url,summary,direction,registered",
	"methods.csv":  "name,safe,idempotent,spec",
	"sections.csv": "document,sections",
}

func embedded(name string) string {
	text, err := tables.ReadFile("data/" + name)
	if err != nil {
		panic(fmt.Sprintf("registry: %v", err))
	}
	return string(text)
}

// readEmbedded reads a table. It panics if the table is not valid.
func readEmbedded(name string) []table.Row {
	return table.Embedded(name, embedded(name), headers[name])
}

// codeIn returns the status code in a cell.
func codeIn(r table.Row, i int) int {
	code, err := strconv.Atoi(r.Cells[i])
	if err != nil || code < 100 || code > 599 {
		r.Fault(i, "%q is not a status code", r.Cells[i])
	}
	return code
}

// oneOf returns the text of a cell, which must be one of the words.
func oneOf(r table.Row, i int, words ...string) string {
	if !slices.Contains(words, r.Cells[i]) {
		r.Fault(i, "%q is none of %q", r.Cells[i], words)
	}
	return r.Cells[i]
}
