package content

import (
	"testing"
	"testing/fstest"
	"time"

	"httpcodes/internal/registry"
)

// A day may be named as soon as it has begun somewhere, which is at UTC+14.
func TestNewestDay(t *testing.T) {
	for now, want := range map[string]string{
		"2027-03-01T09:59:59Z":      "2027-03-01",
		"2027-03-01T10:00:00Z":      "2027-03-02",
		"2027-03-01T23:59:59Z":      "2027-03-02",
		"2027-03-02T00:30:00+14:00": "2027-03-02",
		"2027-02-28T23:59:59-12:00": "2027-03-02",
		"1970-01-01T00:00:00Z":      "", // no battery
	} {
		at, err := time.Parse(time.RFC3339, now)
		if err != nil {
			t.Fatal(err)
		}
		if got := newestDay(at); got != want {
			t.Errorf("newestDay(%s) = %q, want %q", now, got, want)
		}
	}
}

// A reader that lives for days, as that of serve, does not keep the first one.
func TestReaderKnowsTheDay(t *testing.T) {
	root := valid(t)
	const file = "content/pages/about.md"
	root[file] = &fstest.MapFile{Data: []byte("---\ntitle: About\nsummary: What this is.\nchecked: 2027-03-02\n---\n\nText.\n")}
	r := NewReader(registry.Load())
	now := time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC)
	r.now = func() time.Time { return now }
	for _, want := range []int{1, 0} {
		_, problems, err := r.Load(root)
		if err != nil || len(problems) != want {
			t.Errorf("at %s: got %v and\n%swant %d faults", now, err, problems, want)
		}
		now = now.Add(2 * time.Hour)
	}
}
