package serve

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

const entry = "content/4xx/429.md"

// TestSaveIsSeenAtOnce measures, on the real site in a real browser, the time
// from the write of an entry to the moment its page has been painted anew.
// The figures are for a report: a machine that does other work at the same
// time may have any.
func TestSaveIsSeenAtOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	d := openDesk(t, copyReal(t), "429/")
	text := d.read(entry)
	const first = "The browser has started, which is not what is measured."
	d.save(entry, withSummary(t, text, first))
	d.until(first)
	var times []int64
	for i := range 20 {
		want := fmt.Sprintf("Edition %d of this sentence is on the page.", i)
		next := withSummary(t, text, want)
		before := time.Now().UnixMilli()
		d.save(entry, next)
		times = append(times, d.until(want).When-before)
		time.Sleep(500 * time.Millisecond) // a person saves no faster
	}
	slices.Sort(times)
	t.Logf("save to visible, %d saves: median %d ms, worst %d ms; all: %d", len(times), times[len(times)/2], times[len(times)-1], times)
	if times[0] > 500 {
		t.Errorf("no save was seen within half a second, which is how long Hugo's server waits before it begins")
	}
}
