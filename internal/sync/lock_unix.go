//go:build darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd

package sync

import (
	"errors"
	"os"
	"syscall"
)

// tryLock takes the lock. The result current is false if the build that held the
// lock before has removed the file meanwhile; the next attempt makes a new file.
func tryLock(root *os.Root) (unlock func(), current bool, err error) {
	file, err := root.OpenFile(lockName, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, false, err
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err != nil {
		file.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, false, errLocked
		}
		return nil, false, err
	}
	if !sameFile(root, file) {
		return func() { file.Close() }, false, nil
	}
	return func() {
		root.Remove(lockName)
		file.Close()
	}, true, nil
}

// sameFile reports whether the open file is still the one with the name of the
// lock.
func sameFile(root *os.Root, file *os.File) bool {
	held, err := file.Stat()
	if err != nil {
		return false
	}
	named, err := root.Lstat(lockName)
	return err == nil && os.SameFile(held, named)
}
