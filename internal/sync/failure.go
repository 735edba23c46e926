package sync

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// in returns the name that a person knows a file of the folder by.
func in(root *os.Root, path string) string {
	return filepath.Join(root.Name(), filepath.FromSlash(path))
}

// failure wraps an error of the machine with the file it is about, in place
// of the temporary name or the part of the path that the system gives.
func failure(verb string, root *os.Root, path string, err error) error {
	if err == nil {
		return nil
	}
	var inPath *fs.PathError
	var inLink *os.LinkError
	switch {
	case errors.As(err, &inPath):
		err = inPath.Err
	case errors.As(err, &inLink):
		err = inLink.Err
	}
	return fmt.Errorf("%s %s: %w", verb, in(root, path), err)
}
