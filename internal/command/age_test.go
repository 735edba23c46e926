package command

import (
	"slices"
	"strings"
	"testing"
	"time"

	"httpcodes/internal/problem"
	"httpcodes/internal/sitetest"
)

// Nothing is old on the last day on which it is not, and is on the next one.
func TestAges(t *testing.T) {
	cat := sitetest.Catalog(t, "")
	compared, err := time.Parse(time.DateOnly, cat.Registry.Compared())
	if err != nil {
		t.Fatal(err)
	}
	page := cat.WithText()[0]
	checked, err := time.Parse(time.DateOnly, string(page.Checked))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		day  time.Time
		of   string
		want bool
	}{
		{compared.AddDate(0, 0, registryDays), "internal/registry/data/iana.csv:1:1: ", false},
		{compared.AddDate(0, 0, registryDays+1), "internal/registry/data/iana.csv:1:1: ", true},
		{checked.AddDate(entryYears, 0, 0), page.Front.File + ":", false},
		{checked.AddDate(entryYears, 0, 1), page.Front.File + ":", true},
		{time.Time{}, "", false},
	} {
		got := ages(cat, c.day)
		if strings.Contains(got.String(), c.of) != c.want && c.of != "" || c.of == "" && len(got) > 0 {
			t.Errorf("on %s, %q: want %v\n%s", c.day.Format(time.DateOnly), c.of, c.want, got)
		}
		if slices.ContainsFunc(got, func(p problem.Problem) bool { return fails(p, true) }) || len(got.Faults()) > 0 {
			t.Errorf("age is counted as a fault:\n%s", got)
		}
	}
}
