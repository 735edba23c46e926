package markdown

import (
	"context"
	"sync"
	"testing"
	"time"
)

// Coloring does not depend on how busy the machine is.
func TestColorsOfABusyMachine(t *testing.T) {
	const text = "<?xml version=\"1.0\"?>\n<a b=\"c\"><!-- d -->&amp;</a>\n"
	want := drawCode("xml", text)
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	var group sync.WaitGroup
	for range 100 {
		group.Go(func() {
			for ctx.Err() == nil {
			}
		})
		group.Go(func() {
			for ctx.Err() == nil {
				if got := drawCode("xml", text); got != want {
					t.Errorf("got %s, want %s", got, want)
					cancel()
				}
			}
		})
	}
	group.Wait()
}
