package sync

import (
	"context"
	"errors"
	"os"
	"path"
	"runtime"
	"strconv"
	"time"

	"github.com/rogpeppe/go-internal/robustio"
	"golang.org/x/sync/errgroup"
)

// files writes files of the tree on all processors. The paths are sorted. After
// the first failure, it begins no other file.
func (w *writer) files(ctx context.Context, paths []string) error {
	group, going := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	written := make([]bool, len(paths))
	for i, path := range paths {
		group.Go(func() error {
			if going.Err() != nil {
				return nil //nolint:nilerr // the first failure is reported
			}
			data, _ := w.tree.File(path)
			err := w.makeFolder(parent(path))
			if err == nil {
				err = failure("write", w.root, path, w.file(path, data, false))
			}
			written[i] = err == nil
			return err
		})
	}
	err := group.Wait()
	for i, path := range paths {
		if written[i] {
			w.changes.Written = append(w.changes.Written, path)
		}
	}
	if err != nil {
		return err
	}
	return w.stopped(ctx)
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
	temp := path.Join(parent(name), tempPrefix+strconv.FormatInt(w.temps.Add(1), 10))
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
