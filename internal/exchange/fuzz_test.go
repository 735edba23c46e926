package exchange

import (
	"path/filepath"
	"testing"

	"httpcodes/internal/registry"
)

func FuzzExchange(f *testing.F) {
	for _, name := range append(spoiled, "good", "cut") {
		_, list := cases(f, filepath.Join("testdata", name+".txtar"))
		for _, c := range list {
			f.Add(c.src)
		}
	}
	reg := registry.Load()
	want := Options{Codes: []int{404}, Phrases: map[int][]string{499: {"Client Closed Request"}}}
	f.Fuzz(func(t *testing.T, src string) {
		x := Parse(src)
		faults := x.Check(reg, want)
		for i, fault := range faults {
			if fault.Offset < 0 || fault.Offset > len(src) || fault.Rule == "" || fault.Text == "" {
				t.Errorf("%q: fault %+v is outside the input or says nothing", src, fault)
			}
			if i > 0 && fault.Offset < faults[i-1].Offset {
				t.Errorf("%q: fault %+v stands after %+v", src, fault, faults[i-1])
			}
		}
		expectMessages(t, src, x.Messages)
		var tokens []Token
		x.Tokens(func(k Token) { tokens = append(tokens, k) })
		expectGapless(t, src, tokens)
	})
}

func expectMessages(t *testing.T, src string, messages []*Message) {
	t.Helper()
	at := 0
	for _, m := range messages {
		if m.Start < at || m.BodyStart < m.Start || m.End < m.BodyStart || m.End > len(src) {
			t.Fatalf("%q: message %d %d %d after %d", src, m.Start, m.BodyStart, m.End, at)
		}
		if m.Body != src[m.BodyStart:m.End] {
			t.Errorf("%q: body %q, want %q", src, m.Body, src[m.BodyStart:m.End])
		}
		for _, f := range m.Fields {
			if src[f.Start:f.Start+len(f.Name)] != f.Name || src[f.ValueStart:f.ValueStart+len(f.Value)] != f.Value || f.End > m.BodyStart {
				t.Errorf("%q: field %+v is not in its place", src, f)
			}
		}
		at = m.End
	}
}

func expectGapless(t *testing.T, src string, tokens []Token) {
	t.Helper()
	at := 0
	for _, k := range tokens {
		if k.Start != at || k.End <= k.Start {
			t.Fatalf("%q: token %v from %d to %d, want it from %d on", src, k.Kind, k.Start, k.End, at)
		}
		at = k.End
	}
	if at != len(src) {
		t.Errorf("%q: tokens end at %d, want %d", src, at, len(src))
	}
}
