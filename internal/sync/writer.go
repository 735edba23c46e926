package sync

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"syscall"
)

// A writer carries out a plan.
type writer struct {
	*plan
	changes Changes
}

// run carries out the plan.
func (w *writer) run(ctx context.Context) (Changes, error) {
	w.changes.Kept = w.kept
	if w.upToDate() {
		return w.changes, nil
	}
	err := w.steps(ctx)
	slices.Sort(w.changes.Written)
	slices.Sort(w.changes.Removed)
	return w.changes, err
}

// upToDate reports whether the folder already holds a finished build of the
// tree.
func (w *writer) upToDate() bool {
	return !w.old.intent && len(w.write)+len(w.leftovers) == 0 && string(w.old.bytes()) == string(w.next.bytes())
}

// steps changes the folder in the order that the package comment states.
func (w *writer) steps(ctx context.Context) error {
	assets, pages := w.assetsAndPages()
	for _, step := range []func() error{
		w.removeLeftovers,
		func() error { return w.manifest(w.old.union(w.next)) },
		func() error { return w.files(ctx, assets) },
		func() error { return w.files(ctx, pages) },
		func() error { return w.removeObsolete(ctx) },
		func() error { return w.manifest(w.next) },
	} {
		if err := w.stopped(ctx); err != nil {
			return err
		}
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) stopped(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return fmt.Errorf("write %s: stopped before the end: %w", w.root.Name(), ctx.Err())
}

// manifest writes a manifest and flushes it to the disk: if a loss of power
// destroyed it, the next build would treat the files of this one as foreign.
func (w *writer) manifest(m manifest) error {
	return failure("write", w.root, manifestName, w.file(manifestName, m.bytes(), true))
}

func (w *writer) removeLeftovers() error {
	for _, path := range w.leftovers {
		if err := w.root.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return failure("remove", w.root, path, err)
		}
	}
	return nil
}

// removeObsolete removes files, and the folders that become empty.
func (w *writer) removeObsolete(ctx context.Context) error {
	for _, path := range w.obsolete {
		if err := w.stopped(ctx); err != nil {
			return err
		}
		err := w.root.Remove(path)
		switch {
		case err == nil:
			w.changes.Removed = append(w.changes.Removed, path)
		case !gone(err):
			return failure("remove", w.root, path, err)
		}
		w.removeEmpty(parent(path))
	}
	return nil
}

// gone reports whether an error says that a file or its folder does not exist.
func gone(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// removeEmpty removes a folder and its parents, up to the first that is a folder
// of the tree or not empty. It is no failure if a folder is not empty: it
// contains foreign files.
func (w *writer) removeEmpty(folder string) {
	for ; folder != "" && !w.tree.Folder(folder); folder = parent(folder) {
		if info, err := w.root.Lstat(folder); err == nil && (!info.IsDir() || w.root.Remove(folder) != nil) {
			return
		}
	}
}
