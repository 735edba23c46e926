package registry

import "testing"

func TestLoad(t *testing.T) {
	r := Load()
	if got := len(r.Entries()); got != 64 {
		t.Errorf("%d registered codes, want 64", got)
	}
}
