package sync

import (
	"context"
	"errors"
	"os"
	"path"
	"time"

	"github.com/rogpeppe/go-internal/robustio"
)

// files writes files of the tree.
func (w *writer) files(ctx context.Context, paths []string) error {
	for _, path := range paths {
		if err := w.stopped(ctx); err != nil {
			return err
		}
		data, _ := w.tree.File(path)
		err := w.makeFolder(parent(path))
		if err == nil {
			err = failure("write", w.root, path, w.file(path, data, false))
		}
		if err != nil {
			return err
		}
		w.changes.Written = append(w.changes.Written, path)
	}
	return nil
}

// makeFolder makes a folder if it does not exist.
func (w *writer) makeFolder(folder string) error {
	if folder == "" {
		return nil
	}
	return failure("make the folder", w.root, folder, w.root.MkdirAll(folder, 0o755))
}

// file writes a file atomically: under a temporary name, which it then renames.
func (w *writer) file(name string, data []byte, durable bool) error {
	temp := path.Join(parent(name), tempPrefix+"file")
	err := w.create(temp, data, durable)
	if err == nil {
		err = w.rename(temp, name)
	}
	if err != nil {
		w.root.Remove(temp)
	}
	return err
}

func (w *writer) create(temp string, data []byte, durable bool) error {
	file, err := w.root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err == nil && durable {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// rename tries again if the file is in use, as Windows says while a virus scanner
// reads it.
func (w *writer) rename(from, to string) error {
	err := w.root.Rename(from, to)
	for wait := time.Millisecond; err != nil && robustio.IsEphemeralError(err) && wait < time.Second; wait *= 2 {
		time.Sleep(wait)
		err = w.root.Rename(from, to)
	}
	return err
}
