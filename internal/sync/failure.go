package sync

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// in returns the path of a file of the folder in the form of messages.
func in(root *os.Root, path string) string {
	return filepath.Join(root.Name(), filepath.FromSlash(path))
}

// failure adds the action and the file to an error. It leaves out the path in
// err, which may be a temporary name. It returns nil if err is nil.
func failure(verb string, root *os.Root, path string, err error) error {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err
	} else if e, ok := errors.AsType[*os.LinkError](err); ok {
		err = e.Err
	}
	return fmt.Errorf("%s %s: %w", verb, in(root, path), err)
}
