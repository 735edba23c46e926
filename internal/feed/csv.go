package feed

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"httpcodes/internal/catalog"
)

// csvColumns are the columns of codes.csv. New columns are added at the end.
var csvColumns = []string{
	"code", "phrase", "name", "class", "status", "summary", "spec", "since", "sender", "content", "cacheable", "retry", "method",
	"owners", "checked", "address",
}

// CodesCSV returns codes.csv, a table with those values of codes.json that fit into
// a cell. Several items in a cell are separated by "; ". The address of a page is
// relative if the site has no base URL.
func CodesCSV(cat *catalog.Catalog) ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	rows := [][]string{csvColumns}
	for _, c := range cat.Codes {
		rows = append(rows, csvRow(cat, c))
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("write codes.csv: %w", err)
	}
	return out.Bytes(), nil
}

func csvRow(cat *catalog.Catalog, c *catalog.Code) []string {
	d := newCodeData(cat, c)
	var spec string
	if d.Spec != nil {
		spec = d.Spec.Reference
	}
	var owners []string
	for _, o := range d.Owners {
		owners = append(owners, o.Name)
	}
	return []string{
		strconv.Itoa(d.Code), d.Phrase, d.Name, d.Class, d.Status, d.Summary, spec, d.Since, strings.Join(d.Sender, "; "),
		d.Content, d.Cacheable, d.Retry, d.Method, strings.Join(owners, "; "), d.Checked, cat.URL(c.Path),
	}
}
