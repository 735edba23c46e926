package sync

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strconv"
	"time"

	"github.com/rogpeppe/go-internal/robustio"
	"golang.org/x/sync/errgroup"
)

// files writes files of the tree on all processors, folder by folder. After
// the first failure it begins no other.
func (w *writer) files(ctx context.Context, paths []string) error {
	group, going := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	written := make([]bool, len(paths))
	for _, f := range byFolder(paths) {
		group.Go(func() error { return w.folderFiles(going, paths[f.start:f.end], written[f.start:f.end]) })
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

// folderFiles writes files of one folder until ctx is done, and notes which
// are written.
func (w *writer) folderFiles(ctx context.Context, paths []string, written []bool) error {
	if ctx.Err() != nil {
		return nil
	}
	folder, err := w.open(parent(paths[0]))
	if err != nil {
		return err
	}
	defer folder.Close()
	for i, path := range paths {
		if ctx.Err() != nil {
			return nil
		}
		data, _ := w.tree.File(path)
		if err := w.file(folder, base(path), data, false); err != nil {
			return failure("write", w.root, path, err)
		}
		written[i] = true
	}
	return nil
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
