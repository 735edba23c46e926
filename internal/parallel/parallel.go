// Package parallel does jobs on all processors.
package parallel

import (
	"runtime"

	"golang.org/x/sync/errgroup"
)

// Do calls do(0) to do(n-1), in any order, and returns when all calls have returned.
// At most GOMAXPROCS calls run at a time. A panic in one ends the program.
func Do(n int, do func(i int)) {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error { do(i); return nil })
	}
	_ = group.Wait() // no job fails
}
