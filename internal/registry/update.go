package registry

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/table"
)

// A Copy is one of our tables and the file of IANA that it is made from.
type Copy struct {
	Table string // such as "iana.csv"
	File  string // address below https://www.iana.org/assignments/

	id, part string // names of the registry and of its table in the file
	row      func(publishedRecord) ([]string, error)
	check    func(table.Row) // reports what the program cannot read
}

// Copies are the tables that are made from files of IANA. The table with the date
// of the copy is the last.
var Copies = []Copy{
	{"fields.csv", "http-fields/http-fields.xml", "http-fields", "field-names", fieldRow, func(r table.Row) { readField(r) }},
	{"methods.csv", "http-methods/http-methods.xml", "http-methods", "methods", methodRow, func(r table.Row) { readMethod(r) }},
	{StatusTable, statusFile, "http-status-codes", "http-status-codes-1", codeRow, func(r table.Row) { readEntry(r) }},
}

// StatusTable is the table of status codes, which has the date of the copy.
const StatusTable = "iana.csv"

const statusFile = "http-status-codes/http-status-codes.xml"

// An Update is the result of comparing the tables with newer files of IANA.
type Update struct {
	Tables  map[string]string // the texts of all tables, changed or not, by name
	Changes []string          // the rows that are new or gone: "iana.csv: + 430,…"
	Updated string            // the day of IANA's last change to the status codes
}

// NewUpdate compares the tables with IANA's files as of today. Both are given
// by name. It fails if a file is not the expected registry or has something that
// this package does not know, or if the date of the status codes is before that of
// the tables or after today.
//
// A field whose row says more than "registered as …" keeps that row, because
// its summary and section are our own. Only whether it is registered can
// change.
func NewUpdate(tables map[string]string, files map[string][]byte, today string) (*Update, error) {
	u := &Update{Tables: make(map[string]string)}
	for _, c := range Copies {
		if err := u.compare(c, tables[c.Table], files[c.File]); err != nil {
			return nil, err
		}
	}
	if err := u.setDates(tables[StatusTable], today); err != nil {
		return nil, err
	}
	return u, nil
}

// compare sets the new text of a table and adds the changes in it. It fails if the
// program cannot read the old text or the new one.
func (u *Update) compare(c Copy, old string, file []byte) error {
	updated, records, err := readPublished(file, c.id, c.part)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	rows, err := rowsOf(records, c.row)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	var faults problem.List
	before := table.Read(c.Table, old, headers[c.Table], "", &faults)
	if c.Table == "fields.csv" {
		rows = mergeFields(before, rows)
	}
	text := writeTable(old, headers[c.Table], rows)
	for _, r := range table.Read(c.Table, text, headers[c.Table], "", &faults) {
		c.check(r)
	}
	if len(faults) > 0 {
		return errors.New(strings.TrimSpace(faults.String()))
	}
	u.Changes = append(u.Changes, changes(c.Table, "-", old, text)...)
	u.Changes = append(u.Changes, changes(c.Table, "+", text, old)...)
	u.Tables[c.Table], u.Updated = text, updated
	return nil
}

// changes returns the lines of a table that another text of it does not have.
func changes(table, sign, text, other string) []string {
	var list []string
	lines := strings.Split(other, "\n")
	for line := range strings.SplitSeq(text, "\n") {
		if !slices.Contains(lines, line) {
			list = append(list, table+": "+sign+" "+line)
		}
	}
	return list
}

// setDates writes the dates of the update into the table of status codes.
func (u *Update) setDates(old, today string) error {
	before, _, ok := readDates(old)
	if !ok {
		return fmt.Errorf("%s has no date in its first line", StatusTable)
	}
	if u.Updated < before || u.Updated > today {
		return fmt.Errorf("%s: its date %s is before that of this copy, %s, or after today, %s", statusFile, u.Updated, before, today)
	}
	_, rows, _ := strings.Cut(u.Tables[StatusTable], "\n")
	u.Tables[StatusTable] = fmt.Sprintf("# HTTP Status Code Registry, last updated %s, compared %s\n%s", u.Updated, today, rows)
	return nil
}

// rowsOf converts records into rows. It leaves out "*", which is registered only to
// reserve it.
func rowsOf(records []publishedRecord, read func(publishedRecord) ([]string, error)) ([][]string, error) {
	var rows [][]string
	for _, r := range records {
		r.Value = oneLine(r.Value)
		cells, err := read(r)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.Value, err)
		}
		if cells != nil && r.Value != "*" {
			rows = append(rows, cells)
		}
	}
	return rows, nil
}

// mergeFields returns the rows of fields.csv with the changes that IANA made.
func mergeFields(before []table.Row, published [][]string) [][]string {
	byName := make(map[string][]string)
	for _, cells := range published {
		byName[strings.ToLower(cells[0])] = cells
	}
	var rows [][]string
	for _, r := range before {
		name := strings.ToLower(r.Cells[0])
		rows = append(rows, mergeField(r.Cells, byName[name]))
		delete(byName, name)
	}
	for _, cells := range byName {
		rows = append(rows, cells)
	}
	slices.SortFunc(rows, func(a, b []string) int { return cmp.Compare(strings.ToLower(a[0]), strings.ToLower(b[0])) })
	return rows
}

// mergeField returns the row that replaces old. The argument published is
// IANA's row for the field, or nil if IANA no longer lists it.
func mergeField(old, published []string) []string {
	cells := slices.Clone(old)
	if published == nil {
		cells[5] = "no"
		return cells
	}
	cells[0], cells[5] = published[0], "yes"
	before, _ := ParseSpec(old[1])
	after, err := ParseSpec(published[1])
	sameDocument := err == nil && before.Document == after.Document
	if old[1] == "" || strings.HasPrefix(old[3], registeredAs) && err == nil && !sameDocument {
		cells[1], cells[2] = published[1], published[2]
	}
	if strings.HasPrefix(old[3], registeredAs) {
		cells[3] = published[3]
	}
	return cells
}

// writeTable returns a table with new rows below the comments and the header of
// the old one.
func writeTable(old, header string, rows [][]string) string {
	var out strings.Builder
	comments, _, _ := strings.Cut(old, header)
	out.WriteString(comments)
	w := csv.NewWriter(&out)
	w.Write(strings.Split(header, ","))
	w.WriteAll(rows) // writing to a strings.Builder cannot fail
	return out.String()
}
