package registry

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestParseSpec(t *testing.T) {
	for _, c := range []struct {
		ref  string
		want Spec
		url  string
	}{
		{"RFC 9110 §15.5.5", Spec{"RFC 9110", "15.5.5"}, "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5"},
		{"RFC 9110", Spec{"RFC 9110", ""}, "https://www.rfc-editor.org/rfc/rfc9110.html"},
		{"RFC 9110 §B.3", Spec{"RFC 9110", "B.3"}, "https://www.rfc-editor.org/rfc/rfc9110.html#appendix-B.3"},
		{"RFC 7231 §B", Spec{"RFC 7231", "B"}, "https://www.rfc-editor.org/rfc/rfc7231.html#appendix-B"},
		{"RFC 1945 §9", Spec{"RFC 1945", "9"}, "https://www.rfc-editor.org/rfc/rfc1945.html#section-9"},
		{"RFC 10008 §2", Spec{"RFC 10008", "2"}, "https://www.rfc-editor.org/rfc/rfc10008.html#section-2"},
		{"draft-ietf-httpbis-resumable-upload-05", Spec{"draft-ietf-httpbis-resumable-upload-05", ""},
			"https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-05"},
		{"draft-ietf-httpbis-resumable-upload §5", Spec{"draft-ietf-httpbis-resumable-upload", "5"},
			"https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload#section-5"},
		{"status-change-http-experiments-to-historic", Spec{"status-change-http-experiments-to-historic", ""},
			"https://datatracker.ietf.org/doc/status-change-http-experiments-to-historic/"},
	} {
		got, err := ParseSpec(c.ref)
		if err != nil || got != c.want {
			t.Errorf("ParseSpec(%q) = %+v, %v, want %+v", c.ref, got, err, c.want)
		}
		if got.URL() != c.url {
			t.Errorf("%q has URL %s, want %s", c.ref, got.URL(), c.url)
		}
		if got.String() != c.ref {
			t.Errorf("%q is written as %q", c.ref, got.String())
		}
	}
}

func TestParseSpecRejects(t *testing.T) {
	for _, ref := range []string{
		"", "RFC", "RFC9110", "rfc 9110", "RFC 0110", "RFC 123456", "RFC 9110 ", " RFC 9110", "RFC 9110 15.5.5",
		"RFC 9110 §", "RFC 9110 §15.", "RFC 9110 §15..5", "RFC 9110 §15.0", "RFC 9110 §15.5.5, §10.2", "RFC 9110  §15",
		"RFC 9110 §b.3", "RFC 9110 § 15", "draft-", "draft-Ietf-x", "draft-ietf--x", "BCP 14", "RFC 9110 §15.5.5\n",
	} {
		if got, err := ParseSpec(ref); err == nil {
			t.Errorf("ParseSpec(%q) = %+v, want an error", ref, got)
		} else if !strings.Contains(err.Error(), "RFC 9110 §15.5.5") {
			t.Errorf("ParseSpec(%q): %v, want advice how to write it", ref, err)
		}
	}
}

func TestFindSpecs(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // the text of each match, then "=" and the Spec
	}{
		{"See RFC 9110 §15.5.5.", []string{"RFC 9110 §15.5.5=RFC 9110 §15.5.5"}},
		{"RFC 9110 §B.3 and RFC 9110, and (RFC 4918 §11.1)", []string{"RFC 9110 §B.3=RFC 9110 §B.3", "RFC 9110=RFC 9110", "RFC 4918 §11.1=RFC 4918 §11.1"}},
		{"RFC 2068 §10.4.14/RFC 2616 §10.4.14", []string{"RFC 2068 §10.4.14=RFC 2068 §10.4.14", "RFC 2616 §10.4.14=RFC 2616 §10.4.14"}},
		{"a line end, RFC 9110\n§15.5.5", []string{"RFC 9110\n§15.5.5=RFC 9110 §15.5.5"}},
		{"no-break RFC\u00a09110\u00a0§15.5.5", []string{"RFC\u00a09110\u00a0§15.5.5=RFC 9110 §15.5.5"}},
		{"RFC 9110 §Body", []string{"RFC 9110=RFC 9110"}},
		{"RFC 9110 § 15", []string{"RFC 9110=RFC 9110"}},
		{"RFC 9110's words", []string{"RFC 9110=RFC 9110"}},
		{"the “RFC 9110”", []string{"RFC 9110=RFC 9110"}},
		{"XRFC 9110, _RFC 9110, 1RFC 9110", nil},
		{"RFC 9110x, RFC 9110_1, RFC 123456", nil},
		{"RFC9110, rfc 9110, RFC  9110, RFC nine", nil},
		{"", nil},
	} {
		var got []string
		for _, m := range FindSpecs(c.text) {
			got = append(got, c.text[m.Start:m.End]+"="+m.Spec.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("FindSpecs(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}

func FuzzParseSpec(f *testing.F) {
	for _, ref := range []string{"RFC 9110 §15.5.5", "RFC 9110 §B.3", "draft-ietf-x-05 §1", "status-change-a"} {
		f.Add(ref)
	}
	f.Fuzz(func(t *testing.T, ref string) {
		s, err := ParseSpec(ref)
		if err != nil {
			return
		}
		if s.String() != ref {
			t.Errorf("ParseSpec(%q) = %+v, written as %q", ref, s, s.String())
		}
		if strings.ContainsAny(s.URL(), " \"<>\n") {
			t.Errorf("ParseSpec(%q) has address %q", ref, s.URL())
		}
	})
}

func FuzzFindSpecs(f *testing.F) {
	for _, text := range []string{"See RFC 9110 §15.5.5.", "RFC\u00a02616\n§B.3", "RFC RFC 1 RFC 2 §", "RFC 9110 §1.\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, m := range FindSpecs(text) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("FindSpecs(%q): match %+v after %d", text, m, end)
			}
			end = m.End
			if s, err := ParseSpec(m.Spec.String()); err != nil || s != m.Spec {
				t.Errorf("FindSpecs(%q) found %+v, which reads as %+v, %v", text, m, s, err)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
				t.Errorf("FindSpecs(%q): match %+v splits a character", text, m)
			}
		}
	})
}
