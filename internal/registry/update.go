package registry

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Published are the files from which the tables are made, by their addresses
// below https://www.iana.org/assignments/.
var Published = []string{statusFile, fieldFile, methodFile}

const (
	statusFile = "http-status-codes/http-status-codes.xml"
	fieldFile  = "http-fields/http-fields.xml"
	methodFile = "http-methods/http-methods.xml"
)

// Followed are the tables of data/ that are made from the published files. The
// table with the date of the copy is the last.
var Followed = []string{"fields.csv", "methods.csv", StatusTable}

// StatusTable is the table of status codes, which has the date of the copy.
const StatusTable = "iana.csv"

// An Update is the result of comparing the tables with newer files of IANA.
type Update struct {
	Tables  map[string]string // new texts, by the names in Followed
	Changes []string          // "iana.csv: added 430, …", in the order of the tables
	Updated string            // the day of IANA's last change to the status codes
}

// NewUpdate compares the tables with IANA's files as of today. Both are given
// by name. It fails if a file is not the expected registry, has something that
// this package does not know, is older than the tables, or has lost more than a
// quarter of their rows.
//
// A field whose row says more than "registered as …" keeps that row, because
// its summary and section are our own. Only whether it is registered can
// change.
func NewUpdate(tables map[string]string, files map[string][]byte, today string) (u *Update, err error) {
	defer func() {
		switch broken := recover().(type) {
		case nil:
		case string: // from row.fail, if a table cannot be read
			u, err = nil, errors.New(broken)
		default:
			panic(broken)
		}
	}()
	u = &Update{Tables: make(map[string]string)}
	var published [3][][]string
	for i, f := range []struct {
		name, id, part string
		row            func(publishedRecord) ([]string, error)
	}{
		{fieldFile, "http-fields", "field-names", fieldRow},
		{methodFile, "http-methods", "methods", methodRow},
		{statusFile, "http-status-codes", "http-status-codes-1", codeRow},
	} {
		updated, records, err := readPublished(files[f.name], f.id, f.part)
		if err == nil {
			published[i], err = rowsOf(records, f.row)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		u.Updated = updated
	}
	if err := u.compare(tables, published, today); err != nil {
		return nil, err
	}
	return u, nil
}

// rowsOf converts records into rows. It fails if a name occurs twice.
func rowsOf(records []publishedRecord, read func(publishedRecord) ([]string, error)) ([][]string, error) {
	var rows [][]string
	seen := make(map[string]bool)
	for _, r := range records {
		r.Value = oneLine(r.Value)
		cells, err := read(r)
		switch {
		case err != nil:
			return nil, err
		case cells == nil:
			continue
		case seen[strings.ToLower(cells[0])]:
			return nil, fmt.Errorf("%s occurs twice", cells[0])
		}
		seen[strings.ToLower(cells[0])] = true
		rows = append(rows, cells)
	}
	return rows, nil
}

// compare sets the new tables and the changes in them.
func (u *Update) compare(tables map[string]string, published [3][][]string, today string) error {
	old, _ := readDates(tables["iana.csv"])
	if u.Updated < old || u.Updated > today {
		return fmt.Errorf("%s: IANA changed it on %s, while this copy is of %s, and today is %s", statusFile, u.Updated, old, today)
	}
	for i, name := range Followed {
		before, after := readTable(name, tables[name], headers[name]), published[i]
		if known := slices.DeleteFunc(slices.Clone(before), unregistered); 4*len(after) < 3*len(known) {
			return fmt.Errorf("%s: it has only %d of %d rows, so it is probably incomplete", name, len(after), len(known))
		}
		if name == "fields.csv" {
			after = mergeFields(before, after)
		}
		u.Changes = append(u.Changes, differences(name, before, after)...)
		u.Tables[name] = writeTable(tables[name], headers[name], after)
	}
	_, rows, _ := strings.Cut(u.Tables["iana.csv"], "\n")
	u.Tables["iana.csv"] = fmt.Sprintf("# HTTP Status Code Registry, last updated %s, compared %s\n%s", u.Updated, today, rows)
	u.read()
	return nil
}

// read panics if the program could not read the new tables.
func (u *Update) read() {
	for name, read := range map[string]func(row){
		"iana.csv":    func(r row) { readEntry(r) },
		"fields.csv":  func(r row) { readField(r) },
		"methods.csv": func(row) {},
	} {
		for _, r := range readTable(name, u.Tables[name], headers[name]) {
			read(r)
		}
	}
}

// unregistered reports whether a row of fields.csv is about a field that IANA does not list.
func unregistered(r row) bool { return len(r.Cells) == 6 && r.cell(5) == "no" }

// mergeFields returns the rows of fields.csv with the changes that IANA made.
func mergeFields(before []row, published [][]string) [][]string {
	byName := make(map[string][]string)
	for _, cells := range published {
		byName[strings.ToLower(cells[0])] = cells
	}
	var rows [][]string
	for _, r := range before {
		name := strings.ToLower(r.cell(0))
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

// differences describes what changed in a table, one line for each row, in the
// order of the rows.
func differences(name string, before []row, after [][]string) []string {
	columns := strings.Split(headers[name], ",")
	old := make(map[string][]string)
	for _, r := range before {
		old[strings.ToLower(r.cell(0))] = r.Cells
	}
	var list []string
	for _, cells := range after {
		key := strings.ToLower(cells[0])
		was, known := old[key]
		delete(old, key)
		if !known {
			list = append(list, fmt.Sprintf("%s: added %s: %s", name, cells[0], strings.Join(nonEmpty(cells[1:]), ", ")))
			continue
		}
		for i, cell := range cells {
			if cell != was[i] {
				list = append(list, fmt.Sprintf("%s: changed %s: %s is %q, was %q", name, cells[0], columns[i], cell, was[i]))
			}
		}
	}
	for _, r := range before {
		if old[strings.ToLower(r.cell(0))] != nil {
			list = append(list, fmt.Sprintf("%s: removed %s: %s", name, r.cell(0), strings.Join(nonEmpty(r.Cells[1:]), ", ")))
		}
	}
	return list
}

func nonEmpty(cells []string) []string {
	return slices.DeleteFunc(slices.Clone(cells), func(cell string) bool { return cell == "" })
}

// writeTable returns a table with new rows below the comments and the header of
// the old one.
func writeTable(old, header string, rows [][]string) string {
	var out strings.Builder
	out.WriteString(old[:strings.Index(old, header)])
	w := csv.NewWriter(&out)
	w.Write(strings.Split(header, ","))
	w.WriteAll(rows) // writing to a strings.Builder cannot fail
	return out.String()
}
