package sync

import (
	"context"
	"fmt"
	"os"

	"httpcodes/internal/tree"
)

// Changes says what a Sync did to the folder.
type Changes struct {
	Written, Removed []string // paths, sorted
	Kept             int      // files that were as they should be
}

// Sync makes the files of the folder those of the tree, in the order and
// with the promises that the package comment states. It makes the folder if
// it is not there. If it fails, Changes says what it had done by then.
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
