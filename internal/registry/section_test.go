package registry

import "testing"

func TestMissing(t *testing.T) {
	reg := Load()
	for ref, want := range map[string]string{
		"RFC 9110 §15.5.5":  "",
		"RFC 9110 §B.3":     "",
		"RFC 9110 §1":       "",
		"RFC 9110":          "",
		"RFC 9110 §15.5.99": "RFC 9110 has no §15.5.99",
		"RFC 9110 §20":      "RFC 9110 has no §20",
		"RFC 9110 §F":       "RFC 9110 has no §F",
		"RFC 6585 §2.1":     "RFC 6585 has no §2.1",
		"RFC 12345 §99":     "",
	} {
		s, err := ParseSpec(ref)
		if err != nil {
			t.Fatal(err)
		}
		if got := reg.SectionFault(s); got != want {
			t.Errorf("Missing(%s) = %q; want %q", ref, got, want)
		}
	}
}

// The sections that the tables cite exist.
func TestCitedSectionsAreThere(t *testing.T) {
	reg := Load()
	var cited []string
	for _, e := range reg.Entries() {
		cited = append(cited, e.References...)
		f, _ := reg.Facts(e.Code)
		cited = append(append(cited, f.Spec), f.Earlier...)
	}
	for _, f := range reg.Fields() {
		cited = append(cited, f.Spec)
	}
	for _, ref := range cited {
		if s, err := ParseSpec(ref); err == nil && reg.SectionFault(s) != "" {
			t.Error(reg.SectionFault(s))
		}
	}
}
