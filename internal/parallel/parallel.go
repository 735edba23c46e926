// Package parallel does jobs on all processors.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Do calls do(0) to do(n-1), in any order, and returns when all calls have returned.
// At most GOMAXPROCS calls run at a time, each goroutine doing many, since its stack
// grows with the first. A panic in one ends the program.
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
