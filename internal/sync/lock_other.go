//go:build !(darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd)

package sync

import (
	"os"

	"github.com/rogpeppe/go-internal/lockedfile"

	"httpcodes/internal/tree"
)

// lock keeps other builds out of the folder until unlock is called or the process
// ends. Systems without flock have no common way to try a lock, so it waits for the
// build that holds the lock. The file stays in the folder, since some systems cannot
// remove an open file.
func lock(root *os.Root) (unlock func(), err error) {
	const name = tree.OwnPrefix + "lock"
	unlock, err = lockedfile.MutexAt(in(root, name)).Lock()
	return unlock, failure("lock", root, name, err)
}
