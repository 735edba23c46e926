package feed

import (
	"bytes"
	"encoding/csv"
	"fmt"
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
	var senders, owners []string
	for _, s := range c.Sender {
		senders = append(senders, string(s))
	}
	for _, o := range c.Owners {
		owners = append(owners, o.Name)
	}
	return []string{
		string(c.Path), c.Phrase, c.Name(), c.ClassName, string(c.Status), c.Page.Summary, c.Spec.Spec, c.Since, strings.Join(senders, "; "),
		string(c.Content), string(c.Cacheable), string(c.Retry), string(c.Method), strings.Join(owners, "; "), string(c.Page.Checked), cat.URL(c.Path),
	}
}
