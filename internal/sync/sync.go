package sync

import (
	"context"
	"errors"
	"fmt"
	"os"

	"httpcodes/internal/tree"
)

// Changes says what Sync did to the folder.
type Changes struct {
	Written, Removed []string // paths, sorted
	Kept             int      // number of files that already had the right content
}

// errLocked means that another process holds the lock of the folder.
var errLocked = errors.New("another build is writing to this folder; wait until it ends")

// Sync makes the folder dir hold the files of the tree, with the promises and in
// the order that the package comment states. It makes the folder if it does not
// exist. If it fails, Changes says what it had done by then.
func Sync(ctx context.Context, dir string, t *tree.Tree) (Changes, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Changes{}, fmt.Errorf("make the folder %s: %w", dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Changes{}, fmt.Errorf("open the folder: %w", err)
	}
	defer root.Close()
	unlock, err := lock(root)
	if err != nil {
		return Changes{}, err
	}
	defer unlock()
	old, err := readManifest(root)
	if err != nil {
		return Changes{}, err
	}
	p, err := newPlan(root, t, old)
	if err != nil {
		return Changes{}, err
	}
	w := &writer{plan: p}
	return w.run(ctx)
}
