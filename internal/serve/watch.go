package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// rooms are the folders of the project that the site is made from.
var rooms = []string{"content", "templates", "assets"}

// A watch tells that something in the rooms has changed, after it has had the
// old forgotten.
type watch struct {
	dir     string
	forget  func(name string) // name is relative to dir; "." is everything
	watcher *fsnotify.Watcher
	changed chan struct{} // holds one change that nobody has heard of yet
}

// newWatch watches the rooms below dir, and dir itself: editors and version
// control replace whole folders.
func newWatch(dir string, forget func(string)) (*watch, error) {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch %s: %w", dir, err)
	}
	w := &watch{dir: filepath.Clean(dir), forget: forget, watcher: watcher, changed: make(chan struct{}, 1)}
	err = watcher.Add(w.dir)
	for _, room := range rooms {
		err = errors.Join(err, w.add(filepath.Join(w.dir, room)))
	}
	if err != nil {
		watcher.Close()
		return nil, fmt.Errorf("watch %s: %w", dir, err)
	}
	return w, nil
}

// add watches a folder and those in it. A folder that has gone again is no
// failure.
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

// run passes changes on until ctx is done.
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
			if name, ok := w.concerns(event); ok {
				w.follow(event)
				w.forget(name)
				w.tell()
			}
		case _, ok := <-w.watcher.Errors:
			if !ok {
				return
			}
			// Events were lost: whatever they were, all is read again.
			for _, room := range rooms {
				_ = w.add(filepath.Join(w.dir, room))
			}
			w.forget(".")
			w.tell()
		}
	}
}

// concerns reports whether an event may change the site, and names the file.
func (w *watch) concerns(event fsnotify.Event) (name string, ok bool) {
	name, err := filepath.Rel(w.dir, event.Name)
	if err != nil || event.Op == fsnotify.Chmod {
		return "", false
	}
	name = filepath.ToSlash(name)
	room, _, _ := strings.Cut(name, "/")
	base := path.Base(name)
	return name, slices.Contains(rooms, room) && !strings.HasPrefix(base, ".") && !strings.HasSuffix(base, "~")
}

// follow watches a folder that is new.
func (w *watch) follow(event fsnotify.Event) {
	if event.Has(fsnotify.Create) {
		if info, err := os.Lstat(event.Name); err == nil && info.IsDir() {
			// What cannot be watched is read with the next change.
			_ = w.add(event.Name)
		}
	}
}

func (w *watch) tell() {
	select {
	case w.changed <- struct{}{}:
	default:
	}
}
