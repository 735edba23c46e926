package experiment

import "testing"

func TestSamePart(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		same       bool
	}{
		{"log nginx", "a\nb\n", "b\na\n", true},
		{"log", "a\na\nb\n", "a\nb\nb\n", false},
		{"trace 2", "open /\n  console: x\n", "open /\n", true},
		{"trace", "open /\n  GET / 200\n", "open /\n", false},
		{"seen", "‹request 2, connection 1›\nGET /\n", "‹request 2, connection 2›\nGET /\n", true},
		{"seen", "GET / HTTP/1.1\n", "GET / HTTP/1.0\n", false},
		{"response", "a\nb\n", "b\na\n", false},
		{"output", "a\n", "a\n", true},
	} {
		if got := samePart(c.name, c.a, c.b); got != c.same {
			t.Errorf("%s: %q and %q: got %v", c.name, c.a, c.b, got)
		}
	}
}
