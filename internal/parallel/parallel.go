// Package parallel does jobs on all processors.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Do calls do(0) to do(n-1), in any order, and returns when all calls have returned.
// It starts at most GOMAXPROCS goroutines, which share the calls: a stack that has
// grown in one call is used again in the next. A panic in one ends the program.
func Do(n int, do func(i int)) {
	var begun atomic.Int64
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(begun.Add(1)) - 1; i < n; i = int(begun.Add(1)) - 1 {
				do(i)
			}
		})
	}
	workers.Wait()
}
