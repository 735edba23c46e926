package table

import (
	"strings"
	"testing"

	"httpcodes/internal/problem"
)

// A fault has its place, and spoils no other row.
func TestRead(t *testing.T) {
	const text = "# note\na,b\nx,y; z\n\n# another\nü,\"1\"\"\n1,2,3\nö,q\"r\nk,l"
	var problems problem.List
	rows := Read("t.csv", text, "a,b", "", &problems)
	if len(rows) != 2 || rows[0].Line != 3 || rows[1].Line != 9 || rows[1].Cells[1] != "l" {
		t.Fatalf("got %v", rows)
	}
	if list := rows[0].List(1); len(list) != 2 || list[1] != "z" {
		t.Errorf("got items %q", list)
	}
	rows[1].Fault(1, "odd")
	want := []string{"t.csv:6:1: a quoted cell does not end", "t.csv:7:1: the row has 3 cells instead of 2", "t.csv:8:4: the cell contains", "t.csv:9:3: odd"}
	for i, p := range problems {
		if !strings.HasPrefix(p.String(), want[i]) {
			t.Errorf("got %s; want %s", p, want[i])
		}
	}
	if len(problems) != len(want) {
		t.Errorf("got %d problems; want %d", len(problems), len(want))
	}
}

// Under another header, no row is read.
func TestReadRejectsAnotherHeader(t *testing.T) {
	var problems problem.List
	if rows := Read("t.csv", "b,a\n1,2\n", "a,b", "", &problems); rows != nil || len(problems) != 1 {
		t.Errorf("got %v and %v", rows, problems)
	}
}

// A fault in a table of the program is not lost.
func TestFaultOfEmbeddedTable(t *testing.T) {
	defer func() {
		if got, want := recover(), "table: t.csv:2: 1 is odd"; got != want {
			t.Errorf("got the panic %v; want %s", got, want)
		}
	}()
	Embedded("t.csv", "a\n1\n", "a")[0].Fault(0, "%d is odd", 1)
}
