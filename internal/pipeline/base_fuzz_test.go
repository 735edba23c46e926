package pipeline

import (
	"strings"
	"testing"
)

// ParseBase returns an address that it accepts unchanged, and whose path can
// contain the pages.
func FuzzParseBase(f *testing.F) {
	for _, base := range []string{
		"", "https://example.org", "https://example.org/2026/503/", "http://[::1]:8080/a", "HTTPS://Example.org//", "https://example.org/%2e/", "https://é.org/", "https://u:p@h/", "x",
	} {
		f.Add(base)
	}
	f.Fuzz(func(t *testing.T, base string) {
		first, err := ParseBase(base)
		if err != nil {
			return
		}
		again, err := ParseBase(first)
		if err != nil || again != first {
			t.Errorf("%q is read as %q, and that as %q: %v", base, first, again, err)
		}
		if first != "" && !strings.HasSuffix(first, "/") {
			t.Errorf("%q is read as %q", base, first)
		}
	})
}
