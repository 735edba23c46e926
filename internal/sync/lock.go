package sync

import (
	"errors"
	"fmt"
	"os"
)

// errLocked means that another process holds the lock.
var errLocked = errors.New("another build is writing to this folder; wait until it ends")

// lock keeps other builds out of the folder until unlock is called or the
// process ends. It does not wait.
func lock(root *os.Root) (unlock func(), err error) {
	// A link could lock another folder.
	if info, err := root.Lstat(lockName); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("lock %s: it is not a file; remove it", in(root, lockName))
	}
	for {
		unlock, current, err := tryLock(root)
		if errors.Is(err, errLocked) {
			return nil, fmt.Errorf("write %s: %w", root.Name(), errLocked)
		}
		if err != nil {
			return nil, failure("lock", root, lockName, err)
		}
		if current {
			return unlock, nil
		}
		unlock()
	}
}
