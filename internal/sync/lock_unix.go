//go:build darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd

package sync

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// lock keeps other builds out of the folder until unlock is called or the
// process ends. It does not wait.
func lock(root *os.Root) (unlock func(), err error) {
	folder, err := root.Open(".")
	if err != nil {
		return nil, failure("open", root, ".", err)
	}
	err = syscall.Flock(int(folder.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return func() { folder.Close() }, nil
	}
	folder.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, fmt.Errorf("write %s: %w", root.Name(), errLocked)
	}
	return nil, failure("lock", root, ".", err)
}
