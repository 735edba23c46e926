package sync

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"httpcodes/internal/tree"
)

// sizedTree returns n pages of 14 kB that differ by version.
func sizedTree(n, version int) *tree.Tree {
	t := tree.New()
	for i := range n {
		page := fmt.Appendf(nil, "version %d of page %d\n", version, i)
		t.Add(fmt.Sprintf("%d/index.html", i), bytes.Repeat(page, 14_000/len(page)))
	}
	return t
}

func benchmarkSync(b *testing.B, next func(i int) *tree.Tree, dir func(i int) string) {
	for i := 0; b.Loop(); i++ {
		if _, err := Sync(context.Background(), dir(i), next(i)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSync writes a thousand pages: into a new folder, over those of
// another version, and over equal ones.
func BenchmarkSync(b *testing.B) {
	trees := []*tree.Tree{sizedTree(1000, 0), sizedTree(1000, 1)}
	top := b.TempDir()
	same := func(int) string { return filepath.Join(top, "site") }
	b.Run("new", func(b *testing.B) {
		benchmarkSync(b, func(int) *tree.Tree { return trees[0] }, func(i int) string { return filepath.Join(top, b.Name(), fmt.Sprint(i)) })
	})
	b.Run("changed", func(b *testing.B) {
		benchmarkSync(b, func(i int) *tree.Tree { return trees[i%2] }, same)
	})
	b.Run("equal", func(b *testing.B) {
		benchmarkSync(b, func(int) *tree.Tree { return trees[0] }, same)
	})
}
