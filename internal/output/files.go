package output

import (
	"context"
	"errors"
	"os"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/rogpeppe/go-internal/robustio"
)

// files writes files of the tree on all processors, folder by folder. After
// the first failure it begins no other.
func (w *writer) files(ctx context.Context, paths []string) error {
	errs := make([]error, len(paths))
	begun := make([]bool, len(paths))
	folders := byFolder(paths)
	var failed atomic.Bool
	parallel(len(folders), func(n int) {
		if failed.Load() || ctx.Err() != nil {
			return
		}
		first, end := folders[n].start, folders[n].end
		folder, err := w.open(parent(paths[first]))
		if err != nil {
			begun[first], errs[first] = true, err
			failed.Store(true)
			return
		}
		defer folder.Close()
		for i := first; i < end && !failed.Load() && ctx.Err() == nil; i++ {
			begun[i] = true
			if err := w.file(folder, base(paths[i]), w.tree.files[paths[i]], false); err != nil {
				errs[i] = failure("write", w.root, paths[i], err)
				failed.Store(true)
			}
		}
	})
	for i, path := range paths {
		if begun[i] && errs[i] == nil {
			w.changes.Written = append(w.changes.Written, path)
		}
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return w.stopped(ctx)
}

// A span is a part of a list of paths.
type span struct{ start, end int }

// byFolder divides sorted paths by their folders.
func byFolder(paths []string) []span {
	var folders []span
	for i, path := range paths {
		if i == 0 || parent(path) != parent(paths[i-1]) {
			folders = append(folders, span{start: i})
		}
		folders[len(folders)-1].end = i + 1
	}
	return folders
}

// open makes a folder if it is not there, and opens it: from there on, its
// files need not be looked for from the root of the site.
func (w *writer) open(folder string) (*os.Root, error) {
	if folder == "" {
		folder = "."
	} else if err := w.root.MkdirAll(folder, 0o755); err != nil {
		return nil, failure("make the folder", w.root, folder, err)
	}
	root, err := w.root.OpenRoot(folder)
	return root, failure("open the folder", w.root, folder, err)
}

// file makes a file of a folder appear whole or not at all.
func (w *writer) file(folder *os.Root, name string, data []byte, durable bool) error {
	temp := tempPrefix + strconv.FormatInt(w.temps.Add(1), 10)
	err := create(folder, temp, data, durable)
	if err == nil {
		err = rename(folder, temp, name)
	}
	if err != nil {
		folder.Remove(temp)
	}
	return err
}

func create(folder *os.Root, temp string, data []byte, durable bool) error {
	file, err := folder.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err == nil && durable {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// rename tries again where a virus scanner may have the file open for a
// moment.
func rename(folder *os.Root, from, to string) error {
	err := folder.Rename(from, to)
	for wait := time.Millisecond; err != nil && robustio.IsEphemeralError(err) && wait < time.Second; wait *= 2 {
		time.Sleep(wait)
		err = folder.Rename(from, to)
	}
	return err
}
