package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// sourceFolders are the folders of the project that the site is made from.
var sourceFolders = []string{"content", "templates", "assets"}

// A watch reports changes in the source folders of a project.
type watch struct {
	dir     string
	watcher *fsnotify.Watcher
	changed chan struct{} // holds one change that nobody has received yet
}

// newWatch watches the source folders below dir, and dir itself, because
// editors and version control replace whole folders.
func newWatch(dir string) (*watch, error) {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch %s: %w", dir, err)
	}
	w := &watch{dir: filepath.Clean(dir), watcher: watcher, changed: make(chan struct{}, 1)}
	if err := errors.Join(watcher.Add(w.dir), w.addSources()); err != nil {
		watcher.Close()
		return nil, fmt.Errorf("watch %s: %w", dir, err)
	}
	return w, nil
}

// addSources watches the source folders.
func (w *watch) addSources() (err error) {
	for _, folder := range sourceFolders {
		err = errors.Join(err, w.add(filepath.Join(w.dir, folder)))
	}
	return err
}

// add watches a folder and its subfolders. It is no error if one of them no
// longer exists.
func (w *watch) add(folder string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			err = w.watcher.Add(name)
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
}

// run reports changes until ctx is done.
func (w *watch) run(ctx context.Context) {
	defer w.watcher.Close()
	for {
		select {
		case <-ctx.Done():
			return
		case event, ok := <-w.watcher.Events:
			if !ok {
				return
			}
			if w.concerns(event) {
				w.follow(event)
				w.report()
			}
		case _, ok := <-w.watcher.Errors:
			if !ok {
				return
			}
			// Events were lost, perhaps those of new folders.
			_ = w.addSources()
			w.report()
		}
	}
}

// concerns reports whether an event may change the site.
func (w *watch) concerns(event fsnotify.Event) bool {
	name, err := filepath.Rel(w.dir, event.Name)
	if err != nil || event.Op == fsnotify.Chmod {
		return false
	}
	folder, _, _ := strings.Cut(filepath.ToSlash(name), "/")
	base := filepath.Base(name)
	return slices.Contains(sourceFolders, folder) && !strings.HasPrefix(base, ".") && !strings.HasSuffix(base, "~")
}

// follow watches a folder that is new. A folder that was renamed is watched anew,
// because the watch of its old name may end after Create has begun that of the new one.
func (w *watch) follow(event fsnotify.Event) {
	if event.Has(fsnotify.Rename) {
		_ = w.addSources()
	}
	if event.Has(fsnotify.Create) {
		if info, err := os.Lstat(event.Name); err == nil && info.IsDir() {
			// A folder that cannot be watched is read with the next change.
			_ = w.add(event.Name)
		}
	}
}

func (w *watch) report() {
	select {
	case w.changed <- struct{}{}:
	default:
	}
}
