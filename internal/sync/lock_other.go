//go:build !(darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd)

package sync

import (
	"os"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// tryLock takes the lock. Systems without flock have no common way to try a lock,
// so it waits for the build that holds the lock. The file stays in the folder, since
// some systems cannot remove an open file.
func tryLock(root *os.Root) (unlock func(), current bool, err error) {
	unlock, err = lockedfile.MutexAt(in(root, lockName)).Lock()
	return unlock, err == nil, err
}
