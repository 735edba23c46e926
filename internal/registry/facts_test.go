package registry

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/table"
)

func TestEveryRegisteredCodeHasFacts(t *testing.T) {
	r := Load()
	for _, e := range r.Entries() {
		if f, ok := r.Facts(e.Code); !ok || f.Code != e.Code {
			t.Errorf("Facts(%d) = %v, %v", e.Code, f, ok)
		}
	}
	if got, want := len(r.facts), len(r.Entries()); got != want {
		t.Errorf("facts about %d codes, want %d", got, want)
	}
}

// The registry names the document, the facts name the section in it; 423
// and others are registered without a section.
func TestSpecAgreesWithTheRegistry(t *testing.T) {
	r := Load()
	for _, e := range r.Entries() {
		f, _ := r.Facts(e.Code)
		got, err := ParseSpec(f.Spec)
		want, _ := ParseSpec(e.References[0])
		if err != nil || !strings.HasPrefix(want.Document, got.Document) || want.Section != "" && want != got {
			t.Errorf("%d: spec %q, %v, want it to agree with %q", e.Code, f.Spec, err, e.References[0])
		}
		if got.Section == "" && e.Code != 104 {
			t.Errorf("%d: spec %q names no section", e.Code, f.Spec)
		}
	}
}

// RFC 9110 §15.1 and RFC 7725 §3 list the codes; RFC 9110 §15.2 and §15.4.5
// and RFC 6585 have the codes that are never stored.
func TestCacheable(t *testing.T) {
	heuristic := []int{200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501}
	never := []int{100, 101, 102, 103, 104, 304, 428, 429, 431, 511}
	for code, f := range Load().facts {
		want := "explicit"
		if slices.Contains(heuristic, code) {
			want = "heuristic"
		} else if slices.Contains(never, code) {
			want = "never"
		}
		if f.Cacheable != want {
			t.Errorf("%d: cacheable %s, want %s", code, f.Cacheable, want)
		}
	}
}

// RFC 9110 §6.4.1 has the codes without content, §15.3.6 adds 205.
func TestContent(t *testing.T) {
	for code, f := range Load().facts {
		none := code < 200 || code == 204 || code == 205 || code == 304
		if got := f.Content == "none"; got != none {
			t.Errorf("%d: content %s, want none: %v", code, f.Content, none)
		}
		if expected := f.Content == "expected"; expected && code >= 300 {
			t.Errorf("%d: content expected, but only a 2xx is about its content", code)
		}
	}
}

func TestMethodAfterRedirect(t *testing.T) {
	want := map[int]string{301: "may-become-get", 302: "may-become-get", 303: "becomes-get", 307: "kept", 308: "kept"}
	for code, f := range Load().facts {
		if f.Method != want[code] {
			t.Errorf("%d: method %q, want %q", code, f.Method, want[code])
		}
	}
}

func TestRequiredFieldsAreKnown(t *testing.T) {
	r := Load()
	for code, f := range r.facts {
		for _, q := range f.Required {
			field, ok := r.Field(q.Field)
			if !ok || field.Name != q.Field || !field.Response || !slices.Contains([]string{"MUST", "SHOULD", "MAY"}, q.Level) {
				t.Errorf("%d requires %+v, field is %+v", code, q, field)
			}
			if strings.ContainsAny(q.Condition, "();") || strings.HasSuffix(q.Condition, ".") {
				t.Errorf("%d: condition of %s is %q", code, q.Field, q.Condition)
			}
		}
	}
}

func TestRequiredFields(t *testing.T) {
	r := Load()
	for code, want := range map[int]Requirement{
		101: {"Upgrade", "MUST", ""},
		226: {"ETag", "MUST", ""},
		301: {"Location", "SHOULD", ""},
		401: {"WWW-Authenticate", "MUST", ""},
		405: {"Allow", "MUST", ""},
		407: {"Proxy-Authenticate", "MUST", ""},
		413: {"Retry-After", "SHOULD", "if the condition is temporary"},
		416: {"Content-Range", "SHOULD", "byte-range requests"},
		426: {"Upgrade", "MUST", ""},
		429: {"Retry-After", "MAY", ""},
		503: {"Retry-After", "MAY", ""},
	} {
		if f, _ := r.Facts(code); !slices.Contains(f.Required, want) {
			t.Errorf("%d requires %+v, want %+v among them", code, f.Required, want)
		}
	}
}

// since is the document that specified the codes first. HTTP/0.9 had no
// status line (RFC 1945 §6), so nothing is older than RFC 1945; 307, 416
// and 417 are missing in RFC 2068, the first HTTP/1.1.
var since = map[string][]int{
	"RFC 1945 (1996)": {200, 201, 202, 204, 300, 301, 302, 304, 400, 401, 403, 404, 500, 501, 502, 503},
	"RFC 2068 (1997)": {100, 101, 203, 205, 206, 303, 305, 402, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 504, 505},
	"RFC 2295 (1998)": {506},
	"RFC 2324 (1998)": {418},
	"RFC 2518 (1999)": {102, 207, 422, 423, 424, 507},
	"RFC 2616 (1999)": {307, 416, 417},
	"RFC 2774 (2000)": {510},
	"RFC 2817 (2000)": {426},
	"RFC 3229 (2002)": {226},
	"RFC 5842 (2010)": {208, 508},
	"RFC 6585 (2012)": {428, 429, 431, 511},
	"RFC 7238 (2014)": {308},
	"RFC 7540 (2015)": {421},
	"RFC 7725 (2016)": {451},
	"RFC 8297 (2017)": {103},
	"RFC 8470 (2018)": {425},
	"draft-cohen-http-305-306-responses-00 (1996)":  {306},
	"draft-ietf-httpbis-resumable-upload-00 (2022)": {104},
}

func TestSince(t *testing.T) {
	r, seen := Load(), 0
	for want, codes := range since {
		for _, code := range codes {
			seen++
			if f, _ := r.Facts(code); f.Since != want {
				t.Errorf("%d: since %q, want %q", code, f.Since, want)
			}
		}
	}
	if seen != len(r.Entries()) {
		t.Errorf("the list has %d codes, the registry %d", seen, len(r.Entries()))
	}
}

func TestSinceIsTheOldestSection(t *testing.T) {
	form := regexp.MustCompile(`^(\S+|RFC \d+) \((19|20)\d\d\)$`)
	for code, f := range Load().facts {
		if !form.MatchString(f.Since) {
			t.Errorf("%d: since %q is not `document (year)`", code, f.Since)
		}
		sections := append([]string{f.Spec}, f.Earlier...)
		oldest, _ := ParseSpec(sections[len(sections)-1])
		// 306 and 104 come from drafts; the first RFC with 306 had no use for it.
		if code != 306 && code != 104 && !strings.HasPrefix(f.Since, oldest.Document+" (") {
			t.Errorf("%d: since %q, but the oldest section is %q", code, f.Since, oldest)
		}
	}
}

func TestEarlierSectionsGoBackInTime(t *testing.T) {
	for code, f := range Load().facts {
		last := "RFC 9999"
		for _, ref := range f.Earlier {
			s, err := ParseSpec(ref)
			if err != nil || s.Section == "" || s.Document >= last {
				t.Errorf("%d: earlier section %q after %s: %v", code, ref, last, err)
			}
			last = s.Document
		}
	}
}

func TestFormerly(t *testing.T) {
	r := Load()
	for code, want := range map[int][]Former{
		302: {{"Moved Temporarily", "RFC 1945, RFC 2068"}},
		413: {{"Request Entity Too Large", "RFC 2068, RFC 2616"}, {"Payload Too Large", "RFC 7231"}},
		416: {{"Requested Range Not Satisfiable", "RFC 2616"}},
		422: {{"Unprocessable Entity", "RFC 2518, RFC 4918"}},
		404: nil,
	} {
		if f, _ := r.Facts(code); !slices.Equal(f.Formerly, want) {
			t.Errorf("%d: formerly %v, want %v", code, f.Formerly, want)
		}
	}
	for _, e := range r.Entries() {
		f, _ := r.Facts(e.Code)
		for _, old := range f.Formerly {
			if old.Phrase == e.Phrase || old.Phrase == "" || old.Where == "" {
				t.Errorf("%d %s: former name %+v", e.Code, e.Phrase, old)
			}
		}
	}
}

func TestBrokenFactsPanic(t *testing.T) {
	good := "404,RFC 9110 §15.5.5,RFC 1945 (1996),heuristic,allowed,,Allow MUST,Lost (RFC 1),RFC 7231 §6.5.4"
	for _, c := range []struct{ old, new, want string }{
		{"heuristic", "often", `"often" is none of`},
		{",allowed", ",optional", `"optional" is none of`},
		{"Allow MUST", "Allow", `required field "Allow" has no level`},
		{"Allow MUST", "Allow OUGHT", `required field "Allow OUGHT" has no level`},
		{"Lost (RFC 1)", "Lost", `former name "Lost" has no document in parentheses`},
		{"404", "4o4", `"4o4" is not a status code`},
	} {
		line := strings.Replace(good, c.old, c.new, 1)
		got := panicOf(func() { readFacts(table.Row{File: "facts.csv", Line: 2, Cells: strings.Split(line, ",")}) })
		if !strings.Contains(got, c.want) {
			t.Errorf("row %q panics with %q, want %q", line, got, c.want)
		}
	}
	if got := panicOf(func() { readFacts(table.Row{File: "facts.csv", Line: 2, Cells: strings.Split(good, ",")}) }); got != "no panic" {
		t.Errorf("row %q panics with %q", good, got)
	}
}
