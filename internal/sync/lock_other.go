//go:build !(darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd)

package sync

import (
	"os"
	"time"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// tryLock takes the lock. Systems without flock have no common way to try a lock
// without waiting, so it waits for a second. The file stays in the folder, since
// some systems cannot remove an open file.
func tryLock(root *os.Root) (unlock func(), current bool, err error) {
	type answer struct {
		unlock func()
		err    error
	}
	taken := make(chan answer)
	late := make(chan struct{})
	go func() {
		unlock, err := lockedfile.MutexAt(in(root, lockName)).Lock()
		select {
		case taken <- answer{unlock, err}:
		case <-late:
			if err == nil {
				unlock()
			}
		}
	}()
	select {
	case a := <-taken:
		return a.unlock, a.err == nil, a.err
	case <-time.After(time.Second):
		close(late)
		return nil, false, errLocked
	}
}
