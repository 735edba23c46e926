package search

import (
	"testing"

	"httpcodes/internal/sitetest"
)

// Each value that a fact may have can be told, or says that it is not worth it.
func TestFactsOfCodes(t *testing.T) {
	docs := New(sitetest.Catalog(t, "")).docs
	if docs[0].facts == "" {
		t.Fatal("the first code has no facts")
	}
	for _, d := range docs {
		digits := d.facts
		if digits == "" {
			continue // no code
		}
		if len(digits) != len(facts) {
			t.Fatalf("a code has the facts %q, want %d", digits, len(facts))
		}
		for i, digit := range digits {
			if value := int(digit - '0'); value >= len(facts[i].values) {
				t.Errorf("fact %s has no value %d", facts[i].name, value)
			}
		}
		if digits[0] == '0' || digits[1] == '0' {
			t.Errorf("got the facts %q; every code is cached and retried in some way", digits)
		}
	}
}
