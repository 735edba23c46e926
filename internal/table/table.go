// Package table reads tables in CSV, as people write them and as the program
// embeds them.
//
// A row is one line, so that a fault in it does not affect the others. Lines that
// begin with # are comments, and empty lines below the header are skipped. The
// first line that is no comment is the header. A cell with several items
// separates them by "; ".
//
// Read adds a problem for each row that cannot be read, and leaves the row out.
package table

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"httpcodes/internal/problem"
)

// A Row is a line of a table.
type Row struct {
	File     string
	Line     int
	Cells    []string
	columns  []int // the columns at which the cells begin
	rule     problem.Rule
	problems *problem.List
}

// Fault reports a fault in a cell, which is counted from 0. It panics if the table
// is a part of the program.
func (r Row) Fault(i int, format string, args ...any) {
	if r.problems == nil {
		panic(fmt.Sprintf("table: %s:%d: %s", r.File, r.Line, fmt.Sprintf(format, args...)))
	}
	r.problems.Add(problem.Pos{File: r.File, Line: r.Line, Column: r.columns[i]}, r.rule, format, args...)
}

// List returns the items of a cell.
func (r Row) List(i int) []string {
	if r.Cells[i] == "" {
		return nil
	}
	return strings.Split(r.Cells[i], "; ")
}

// Read reads a table with the given header. The rule is that of its faults. Under
// another header, no row is read.
func Read(file, text, header string, rule problem.Rule, problems *problem.List) []Row {
	var rows []Row
	line := bufio.NewReader(nil)
	number, begun := 0, false
	for text := range strings.Lines(text + "\n") {
		number++
		text = strings.TrimRight(text, "\n")
		switch {
		case strings.HasPrefix(text, "#"), begun && text == "":
		case !begun && text != header:
			problems.Add(problem.Pos{File: file, Line: number, Column: 1}, rule, "the first line is not `%s`; write it there", header)
			return nil
		case !begun:
			begun = true
		default:
			line.Reset(strings.NewReader(text))
			r := Row{File: file, Line: number, rule: rule, problems: problems}
			if r.read(text, csv.NewReader(line), 1+strings.Count(header, ",")) {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// read reads the cells of a line. It reports whether there are as many as there
// should be.
func (r *Row) read(text string, in *csv.Reader, cells int) bool {
	at := func(column int) int { // encoding/csv counts bytes
		return 1 + utf8.RuneCountInString(text[:min(max(column-1, 0), len(text))])
	}
	var err error
	r.Cells, err = in.Read()
	for i := range r.Cells {
		_, column := in.FieldPos(i)
		r.columns = append(r.columns, at(column))
	}
	broken, _ := errors.AsType[*csv.ParseError](err)
	switch {
	case errors.Is(err, csv.ErrBareQuote):
		r.columns = []int{at(broken.Column)}
		r.Fault(0, "the cell contains a double quote; put the cell in double quotes, and double each quote in it")
	case err != nil:
		r.columns = []int{1}
		r.Fault(0, "a quoted cell does not end; close its double quote, and double each quote inside the cell")
	case len(r.Cells) != cells:
		r.Fault(0, "the row has %s instead of %d; put a cell that has a comma in double quotes", problem.Count(len(r.Cells), "cell", "cells"), cells)
	default:
		return true
	}
	return false
}

// Embedded reads a table that is a part of the program. It panics if the table is
// not valid.
func Embedded(file, text, header string) []Row {
	var problems problem.List
	rows := Read(file, text, header, "", &problems)
	if len(problems) > 0 {
		panic(fmt.Sprintf("table: %s", problems))
	}
	for i := range rows {
		rows[i].problems = nil
	}
	return rows
}
