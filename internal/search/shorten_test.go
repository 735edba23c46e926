package search

import (
	"os"
	"strings"
	"testing"
)

// Words of the first part become letters, as the search script reads them: its test has this table, too.
func TestShorten(t *testing.T) {
	table, err := os.ReadFile("testdata/letters.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := newShortener([]string{"nA not found page", "kA founder"})
	for line := range strings.Lines(strings.ReplaceAll(string(table), "~", string(literal))) {
		text, want, ok := strings.Cut(strings.TrimSpace(line), " => ")
		if !ok {
			continue
		}
		if got := s.shorten([]string{text}); got[0] != want {
			t.Errorf("%q: got %q, want %q", text, got[0], want)
		}
	}
}
