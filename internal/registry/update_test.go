package registry

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The files of fields and of methods.
var fieldFile, methodFile = Copies[0].File, Copies[1].File

// today is the day of the tests.
const today = "2026-03-01"

// published returns files of IANA that agree with the data in the tables.
func publish() map[string]string {
	xref := func(spec string) string {
		var out strings.Builder
		for item := range strings.SplitSeq(spec, "; ") {
			s, _ := ParseSpec(item)
			number, rfc := strings.CutPrefix(s.Document, "RFC ")
			section := ""
			if s.Section != "" {
				section = ", Section " + s.Section
			}
			switch {
			case rfc:
				fmt.Fprintf(&out, `<xref type="rfc" data="rfc%s">RFC%s%s</xref>`, number, number, section)
			case strings.HasPrefix(s.Document, "draft-"):
				fmt.Fprintf(&out, `<xref type="draft" data="%s"/>`, s.Document)
			default:
				fmt.Fprintf(&out, `<xref type="text">%s</xref>`, item)
			}
		}
		return out.String()
	}
	file := func(id, part, updated string, records []string) string {
		return "<?xml version='1.0' encoding='UTF-8'?>\n<registry xmlns=\"http://www.iana.org/assignments\" id=\"" + id + "\">\n<updated>" + updated +
			"</updated>\n<registry id=\"" + part + "\">\n" + strings.Join(records, "\n") + "\n</registry>\n</registry>\n"
	}
	codes := []string{"<record><value>105-199</value><description>Unassigned</description></record>"}
	for _, r := range readEmbedded("iana.csv") {
		codes = append(codes, fmt.Sprintf("<record><value>%s</value><description>%s</description>%s</record>", r.Cells[0], r.Cells[1], xref(r.Cells[2])))
	}
	methods := []string{`<record><value>*</value><safe>no</safe><idempotent>no</idempotent><xref type="rfc" data="rfc9110">RFC9110, Section 18.2</xref></record>`}
	for _, r := range readEmbedded("methods.csv") {
		methods = append(methods, fmt.Sprintf("<record><value>%s</value><safe>%s</safe><idempotent>%s</idempotent>%s</record>", r.Cells[0], r.Cells[1], r.Cells[2], xref(r.Cells[3])))
	}
	var fields []string
	for _, r := range readEmbedded("fields.csv") {
		if r.Cells[5] == "yes" {
			status, ok := strings.CutPrefix(r.Cells[3], registeredAs)
			if !ok {
				status = "permanent"
			}
			fields = append(fields, fmt.Sprintf("<record><value>%s</value><status>%s</status>%s</record>", r.Cells[0], status, xref(r.Cells[1])))
		}
	}
	return map[string]string{
		statusFile: file("http-status-codes", "http-status-codes-1", "2025-09-15", codes),
		methodFile: file("http-methods", "methods", "2024-01-01", methods),
		fieldFile:  file("http-fields", "field-names", "2025-09-15", fields),
	}
}

func embeddedTables() map[string]string {
	tables := make(map[string]string)
	for _, c := range Copies {
		tables[c.Table] = embedded(c.Table)
	}
	return tables
}

func updateWith(files map[string]string) (*Update, error) {
	all := make(map[string][]byte)
	for name, text := range files {
		all[name] = []byte(text)
	}
	return NewUpdate(embeddedTables(), all, today)
}

// Files that say what the tables say change nothing but the day of the comparison.
func TestUpdateOfNothing(t *testing.T) {
	u, err := updateWith(publish())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range Copies {
		_, got, _ := strings.Cut(u.Tables[c.Table], "\n")
		_, want, _ := strings.Cut(embedded(c.Table), "\n")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.Table, diff)
		}
	}
	first, _, _ := strings.Cut(u.Tables["iana.csv"], "\n")
	if len(u.Changes) > 0 || first != "# HTTP Status Code Registry, last updated 2025-09-15, compared 2026-03-01" {
		t.Errorf("got %q and %q", first, u.Changes)
	}
	if updated, compared := readDates(first + "\n"); updated != "2025-09-15" || compared != today {
		t.Errorf("%q has the days %q and %q", first, updated, compared)
	}
}

func TestUpdateSaysWhatChanged(t *testing.T) {
	for _, c := range []struct {
		why, file, old, new string
		want                []string
	}{
		{"a new code", statusFile, "<record><value>431<", `<record><value>430</value><description>Would  Block</description><xref type="rfc" data="rfc9999">RFC9999, Section 3</xref></record><record><value>431<`,
			[]string{"iana.csv: added 430: Would Block, RFC 9999 §3"}},
		{"another phrase", statusFile, ">Not Found<", ">Nothing Found<",
			[]string{`iana.csv: changed 404: description is "Nothing Found", was "Not Found"`}},
		{"another document", statusFile, `data="rfc8297">RFC8297<`, `data="rfc9998">RFC9998, Sections 2 and 3<`,
			[]string{`iana.csv: changed 103: reference is "RFC 9998 §2", was "RFC 8297"`}},
		{"a longer registration", statusFile, "expires 2026-11-13", "expires 2027-11-13",
			[]string{`iana.csv: changed 104: description is "Upload Resumption Supported (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2027-11-13)", was "Upload Resumption Supported (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2026-11-13)"`}},
		{"a code that is free again", statusFile, "<value>425</value><description>Too Early<", "<value>425</value><description>Unassigned<",
			[]string{"iana.csv: removed 425: Too Early, RFC 8470"}},
		{"a method", methodFile, "<value>PATCH</value><safe>no<", "<value>PATCH</value><safe>yes<",
			[]string{`methods.csv: changed PATCH: safe is "yes", was "no"`}},
		{"a new field", fieldFile, "<record><value>Age<", `<record><value>Aged</value><status>provisional</status><xref type="uri" data="https://example.org/aged">On Age</xref></record><record><value>Age<`,
			[]string{"fields.csv: added Aged: On Age, https://example.org/aged, registered as provisional, both, yes"}},
		{"a field that is obsolete now", fieldFile, "<value>Cal-Managed-ID</value><status>permanent<", "<value>Cal-Managed-ID</value><status>obsoleted<",
			[]string{`fields.csv: changed Cal-Managed-ID: summary is "registered as obsoleted", was "registered as permanent"`}},
		{"a field that we describe keeps its words", fieldFile, "<value>Age</value><status>permanent<", "<value>Age</value><status>obsoleted<", nil},
		{"a field that is gone", fieldFile, "<value>Age<", "<value>Aged<",
			[]string{`fields.csv: changed Age: registered is "no", was "yes"`, "fields.csv: added Aged: RFC 9111 §5.1, registered as permanent, both, yes"}},
		{"a field of custom that is registered", fieldFile, "<record><value>Age<", `<record><value>X-REQUEST-ID</value><status>permanent</status><xref type="rfc" data="rfc9997" section="4">RFC 9997</xref></record><record><value>Age<`,
			[]string{
				`fields.csv: changed X-REQUEST-ID: name is "X-REQUEST-ID", was "X-Request-Id"`,
				`fields.csv: changed X-REQUEST-ID: spec is "RFC 9997 §4", was ""`,
				`fields.csv: changed X-REQUEST-ID: registered is "yes", was "no"`,
			}},
	} {
		files := publish()
		if strings.Count(files[c.file], c.old) != 1 {
			t.Fatalf("%s: %q is there %d times", c.why, c.old, strings.Count(files[c.file], c.old))
		}
		files[c.file] = strings.Replace(files[c.file], c.old, c.new, 1)
		u, err := updateWith(files)
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		if diff := cmp.Diff(c.want, u.Changes); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
		again, err := NewUpdate(u.Tables, map[string][]byte{statusFile: []byte(files[statusFile]), fieldFile: []byte(files[fieldFile]), methodFile: []byte(files[methodFile])}, today)
		if err != nil || len(again.Changes) > 0 || !maps.Equal(again.Tables, u.Tables) {
			t.Errorf("%s: a second comparison finds %v, %v", c.why, again, err)
		}
	}
}

func TestUpdateRefuses(t *testing.T) {
	for _, c := range []struct{ why, file, old, new, want string }{
		{"a login page", statusFile, "<?xml", "<!DOCTYPE html><html><title>Log in</title></html><?xml", statusFile + ": it is incomplete, or not the registry but perhaps the login page of your network: expected element type <registry> but have <html>"},
		{"no file", fieldFile, "*", "", fieldFile + ": it is incomplete"},
		{"half a file", fieldFile, "<value>Host", "\x00", fieldFile + ": it is incomplete"},
		{"text", methodFile, "<?xml", "Method Name,Safe<", methodFile + ": it is incomplete, or not the registry"},
		{"another registry", methodFile, `id="http-methods"`, `id="tls-parameters"`, `it is the registry "tls-parameters"`},
		{"another namespace", methodFile, "http://www.iana.org/assignments", "http://example.org/", "not \"http-methods\" of IANA"},
		{"another table", methodFile, `id="methods"`, `id="verbs"`, `it has no table "methods"`},
		{"no day", statusFile, "2025-09-15", "soon", `the day of its last update is "soon"`},
		{"an older copy", statusFile, "<updated>2025-09-15", "<updated>2024-09-15", "its date 2024-09-15 is before that of this copy, 2025-09-15"},
		{"a day to come", statusFile, "<updated>2025-09-15", "<updated>2027-09-15", "its date 2027-09-15 is before that of this copy, 2025-09-15, or after today"},
		{"a number that is no code", statusFile, ">404<", ">604<", `"604" is not a status code`},
		{"an unknown note", statusFile, ">Not Found<", ">Not Found (RENAMED)<", "unknown note (RENAMED)"},
		{"an unknown kind of reference", statusFile, `type="rfc" data="rfc8297"`, `type="person" data="someone"`, "103: the reference"},
		{"a code twice", statusFile, ">404<", ">403<", "403 occurs twice"},
		{"an odd method", methodFile, "<value>PATCH<", "<value>PA TCH<", `"PA TCH" cannot be a name`},
		{"neither yes nor no", methodFile, "<value>PATCH</value><safe>no<", "<value>PATCH</value><safe>maybe<", `"maybe" is none of ["yes" "no"]`},
		{"an odd field", fieldFile, "<value>Age<", "<value>#Age<", `"#Age" cannot be`},
	} {
		files := publish()
		if c.old == "*" {
			files[c.file] = c.new
		} else {
			files[c.file], _, _ = strings.Cut(strings.Replace(files[c.file], c.old, c.new, 1), "\x00")
		}
		u, err := updateWith(files)
		if err == nil || !strings.Contains(err.Error(), c.want) || u != nil {
			t.Errorf("%s: got %v, want %q", c.why, err, c.want)
		}
	}
}

// A registry does not lose a quarter of its rows from one day to the next.
func TestUpdateRefusesLoss(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{statusFile, "iana.csv: it has only 42 of 64 rows"}, {methodFile, "methods.csv: it has only 20 of 40 rows"}, {fieldFile, "fields.csv: it has only 20 of "},
	} {
		files := publish()
		records := strings.SplitAfter(files[c.file], "</record>")
		keep := map[string]int{statusFile: 43, methodFile: 21, fieldFile: 20}[c.file]
		files[c.file] = strings.Join(slices.Concat(records[:keep], records[len(records)-1:]), "")
		if _, err := updateWith(files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.file, err, c.want)
		}
	}
}

func FuzzUpdate(f *testing.F) {
	files := publish()
	f.Add(files[methodFile])
	f.Add(files[methodFile][:400])
	f.Fuzz(func(t *testing.T, text string) {
		files[methodFile] = text
		if u, err := updateWith(files); (u == nil) == (err == nil) {
			t.Errorf("got %v and %v", u, err)
		}
	})
}
