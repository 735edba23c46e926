package feed

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"httpcodes/internal/sitetest"
)

// codes.csv has a row for each code, with what codes.json says of it.
func TestCodesCSV(t *testing.T) {
	for _, base := range []string{"", published} {
		cat := sitetest.Catalog(t, base)
		data, err := CodesCSV(cat)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
		if err != nil || len(rows) != len(cat.Codes)+1 {
			t.Fatalf("got %d rows and %v; want %d", len(rows), err, len(cat.Codes)+1)
		}
		for i, c := range cat.Codes {
			if rows[i+1][0] != strconv.Itoa(c.Number) || rows[i+1][15] != base+rows[i+1][0]+"/" {
				t.Errorf("row %d is %q; want code %d", i+1, rows[i+1], c.Number)
			}
		}
		row := rowOf(rows, "499")
		if got := strings.Join(row[1:5], ","); got != "Client Closed Request,Client Closed Request,unofficial,unofficial" || row[13] != "nginx" {
			t.Errorf("got %q", row)
		}
	}
}

func rowOf(rows [][]string, code string) []string {
	for _, row := range rows {
		if row[0] == code {
			return row
		}
	}
	return make([]string, len(csvColumns))
}
