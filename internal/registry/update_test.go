package registry

import (
	"fmt"
	"maps"
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
	if updated, compared, ok := readDates(first + "\n"); !ok || updated != "2025-09-15" || compared != today {
		t.Errorf("%q has the days %q and %q", first, updated, compared)
	}
}

func TestUpdateSaysWhatChanged(t *testing.T) {
	for _, c := range []struct {
		why, file, old, new string
		want                []string
	}{
		{"a new code", statusFile, "<record><value>431<", `<record><value>430</value><description>Would  Block</description><xref type="rfc" data="rfc9999">RFC9999, Section 3</xref></record><record><value>431<`,
			[]string{"iana.csv: + 430,Would Block,RFC 9999 §3"}},
		{"another phrase", statusFile, ">Not Found<", ">Nothing Found<",
			[]string{"iana.csv: - 404,Not Found,RFC 9110 §15.5.5", "iana.csv: + 404,Nothing Found,RFC 9110 §15.5.5"}},
		{"another document", statusFile, `data="rfc8297">RFC8297<`, `data="rfc9998">RFC9998, Sections 2 and 3<`,
			[]string{"iana.csv: - 103,Early Hints,RFC 8297", "iana.csv: + 103,Early Hints,RFC 9998 §2"}},
		{"a longer registration", statusFile, "expires 2026-11-13", "expires 2027-11-13",
			[]string{
				`iana.csv: - 104,"Upload Resumption Supported (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2026-11-13)",draft-ietf-httpbis-resumable-upload-05`,
				`iana.csv: + 104,"Upload Resumption Supported (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2027-11-13)",draft-ietf-httpbis-resumable-upload-05`,
			}},
		{"a code that is free again", statusFile, "<value>425</value><description>Too Early<", "<value>425</value><description>Unassigned<",
			[]string{"iana.csv: - 425,Too Early,RFC 8470"}},
		{"a method", methodFile, "<value>PATCH</value><safe>no<", "<value>PATCH</value><safe>yes<",
			[]string{"methods.csv: - PATCH,no,no,RFC 5789 §2", "methods.csv: + PATCH,yes,no,RFC 5789 §2"}},
		{"a new field", fieldFile, "<record><value>Age<", `<record><value>Aged</value><status>provisional</status><xref type="uri" data="https://example.org/aged">On Age</xref></record><record><value>Age<`,
			[]string{"fields.csv: + Aged,On Age,https://example.org/aged,registered as provisional,both,yes"}},
		{"a field that is obsolete now", fieldFile, "<value>Cal-Managed-ID</value><status>permanent<", "<value>Cal-Managed-ID</value><status>obsoleted<",
			[]string{"fields.csv: - Cal-Managed-ID,RFC 8607,,registered as permanent,both,yes", "fields.csv: + Cal-Managed-ID,RFC 8607,,registered as obsoleted,both,yes"}},
		{"a field that we describe keeps its words", fieldFile, "<value>Age</value><status>permanent<", "<value>Age</value><status>obsoleted<", nil},
		{"a field that is gone", fieldFile, "<value>Age<", "<value>Aged<",
			[]string{
				"fields.csv: - Age,RFC 9111 §5.1,,seconds since the origin server made or validated the response,response,yes",
				"fields.csv: + Age,RFC 9111 §5.1,,seconds since the origin server made or validated the response,response,no",
				"fields.csv: + Aged,RFC 9111 §5.1,,registered as permanent,both,yes",
			}},
		{"a field of custom that is registered", fieldFile, "<record><value>Age<", `<record><value>X-REQUEST-ID</value><status>permanent</status><xref type="rfc" data="rfc9997" section="4">RFC 9997</xref></record><record><value>Age<`,
			[]string{
				"fields.csv: - X-Request-Id,,,number under which the request is found in logs,both,no",
				"fields.csv: + X-REQUEST-ID,RFC 9997 §4,,number under which the request is found in logs,both,yes",
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
		{"another registry", methodFile, `id="http-methods"`, `id="tls-parameters"`, `it is the registry "tls-parameters", not "http-methods"`},
		{"another namespace", methodFile, "http://www.iana.org/assignments", "http://example.org/", "expected element <registry> in name space http://www.iana.org/assignments"},
		{"another table", methodFile, `id="methods"`, `id="verbs"`, `it has no table "methods"`},
		{"no day", statusFile, "2025-09-15", "soon", "its date soon is before that of this copy, 2025-09-15, or after today"},
		{"an older copy", statusFile, "<updated>2025-09-15", "<updated>2024-09-15", "its date 2024-09-15 is before that of this copy, 2025-09-15"},
		{"a day to come", statusFile, "<updated>2025-09-15", "<updated>2027-09-15", "its date 2027-09-15 is before that of this copy, 2025-09-15, or after today"},
		{"a number that is no code", statusFile, ">404<", ">604<", `"604" is not a status code`},
		{"an unknown note", statusFile, ">Not Found<", ">Not Found (RENAMED)<", "unknown note (RENAMED)"},
		{"an unknown kind of reference", statusFile, `type="rfc" data="rfc8297"`, `type="person" data="someone"`, "103: the reference"},
		{"neither yes nor no", methodFile, "<value>PATCH</value><safe>no<", "<value>PATCH</value><safe>maybe<", `"maybe" is none of ["yes" "no"]`},
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
