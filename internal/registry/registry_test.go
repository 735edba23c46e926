package registry

import (
	"slices"
	"strings"
	"testing"
	"time"

	"httpcodes/internal/table"
)

func TestUpdatedIsADay(t *testing.T) {
	if _, err := time.Parse(time.DateOnly, Load().Updated()); err != nil {
		t.Error(err)
	}
}

func TestEntriesAreTheRegisteredCodes(t *testing.T) {
	var got []int
	for _, e := range Load().Entries() {
		got = append(got, e.Code)
	}
	want := []int{
		100, 101, 102, 103, 104,
		200, 201, 202, 203, 204, 205, 206, 207, 208, 226,
		300, 301, 302, 303, 304, 305, 306, 307, 308,
		400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418,
		421, 422, 423, 424, 425, 426, 428, 429, 431, 451,
		500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
	}
	if !slices.Equal(got, want) {
		t.Errorf("registered codes\n got %v\nwant %v", got, want)
	}
}

func TestPhraseHasNoNote(t *testing.T) {
	for _, c := range []struct {
		code           int
		phrase, status string
	}{
		{104, "Upload Resumption Supported", Temporary},
		{203, "Non-Authoritative Information", Standard},
		{102, "Processing", Deprecated},
		{305, "Use Proxy", Deprecated},
		{306, "(Unused)", Reserved},
		{404, "Not Found", Standard},
		{413, "Content Too Large", Standard},
		{418, "(Unused)", Reserved},
		{510, "Not Extended", Deprecated},
	} {
		e, ok := Load().Lookup(c.code)
		if !ok || e.Phrase != c.phrase || e.Status != c.status {
			t.Errorf("Lookup(%d) = %q %s, want %q %s", c.code, e.Phrase, e.Status, c.phrase, c.status)
		}
	}
}

func TestReferencesHaveAddresses(t *testing.T) {
	for _, e := range Load().Entries() {
		if len(e.References) == 0 {
			t.Errorf("%d has no reference", e.Code)
		}
		for _, ref := range e.References {
			if s, err := ParseSpec(ref); err != nil || s.String() != ref {
				t.Errorf("%d: reference %q reads as %q, %v", e.Code, ref, s, err)
			}
		}
	}
}

func TestLookupKnowsOnlyRegisteredCodes(t *testing.T) {
	r := Load()
	for _, code := range []int{-1, 0, 99, 105, 199, 299, 419, 427, 430, 450, 499, 509, 512, 600, 999} {
		if e, ok := r.Lookup(code); ok {
			t.Errorf("Lookup(%d) = %v, want nothing", code, e)
		}
		if f, ok := r.Facts(code); ok {
			t.Errorf("Facts(%d) = %v, want nothing", code, f)
		}
	}
}

func TestMethodIsCaseSensitive(t *testing.T) {
	r := Load()
	for _, name := range []string{"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE",
		"PATCH", "PROPFIND", "LOCK", "MKCALENDAR", "VERSION-CONTROL", "QUERY"} {
		if !r.Method(name) {
			t.Errorf("Method(%q) = false, want true", name)
		}
	}
	for _, name := range []string{"get", "Get", "*", "", "BREW", "PURGE"} {
		if r.Method(name) {
			t.Errorf("Method(%q) = true, want false", name)
		}
	}
}

func TestMethodTable(t *testing.T) {
	rows := readEmbedded("methods.csv")
	for _, r := range rows {
		safe, idempotent := oneOf(r, 1, "yes", "no"), oneOf(r, 2, "yes", "no")
		if safe == "yes" && idempotent == "no" {
			t.Errorf("%s is safe but not idempotent, against RFC 9110 §9.2.2", r.Cells[0])
		}
		if _, err := ParseSpec(r.Cells[3]); err != nil {
			t.Errorf("%s: %v", r.Cells[0], err)
		}
	}
	if len(rows) < 40 {
		t.Errorf("%d methods, want the 40 registered ones or more", len(rows))
	}
}

func TestBrokenTablePanics(t *testing.T) {
	const header = "value,description,reference"
	for _, c := range []struct{ table, want string }{
		{"# note\nvalue,description\n", "x.csv:2:1: the first line is not"},
		{"", "x.csv:1:1: the first line is not"},
		{header + "\n100,Continue\n", "x.csv:2:1: the row has 2 cells instead of 3"},
		{"# note\n" + header + "\nabc,Continue,RFC 9110 §15.2.1\n", `x.csv:3: "abc" is not a status code`},
		{header + "\n600,Odd,RFC 9110\n", `x.csv:2: "600" is not a status code`},
		{header + "\n200,OK (RENAMED),RFC 9110\n", "x.csv:2: unknown note (RENAMED)"},
	} {
		got := panicOf(func() {
			for _, r := range table.Embedded("x.csv", c.table, header) {
				readEntry(r)
			}
		})
		if !strings.Contains(got, c.want) {
			t.Errorf("table %q panics with %q, want %q", c.table, got, c.want)
		}
	}
}

func panicOf(f func()) (message string) {
	defer func() {
		if v := recover(); v != nil {
			message, _ = v.(string)
		}
	}()
	f()
	return "no panic"
}
