package output

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Tree is the finished site in memory: the bytes of each file by its path.
// It is filled by one goroutine and then only read, by any number.
type Tree struct {
	files    map[string][]byte
	folders  map[string]bool
	spelling map[string]string // lower-case name of each file and folder: as it was added
}

// NewTree returns an empty tree.
func NewTree() *Tree {
	return &Tree{
		files:    make(map[string][]byte),
		folders:  make(map[string]bool),
		spelling: make(map[string]string),
	}
}

// Add is TryAdd for a path that cannot be wrong. It panics if it is.
func (t *Tree) Add(path string, data []byte) {
	if err := t.TryAdd(path, data); err != nil {
		panic("output: " + err.Error())
	}
}

// TryAdd puts a file into the tree. It keeps data, which must not change
// afterwards. It fails if the path is not one that every disk and host can
// hold (see the package comment), or if the tree has it already, in this
// spelling or in another, as a file or as a folder.
func (t *Tree) TryAdd(path string, data []byte) error {
	if err := checkPath(path); err != nil {
		return err
	}
	if t.folders[path] {
		return fmt.Errorf("path %q is a folder of the tree already", path)
	}
	for name := range prefixes(path) {
		if _, ok := t.files[name]; ok {
			return fmt.Errorf("path %q: %q is a file of the tree already", path, name)
		}
		if old, ok := t.spelling[strings.ToLower(name)]; ok && old != name {
			return fmt.Errorf("path %q: %q differs from %q in case only", path, name, old)
		}
	}
	for name := range prefixes(path) {
		t.spelling[strings.ToLower(name)] = name
		if name != path {
			t.folders[name] = true
		}
	}
	t.files[path] = data
	return nil
}

// File returns the bytes of a file, which must not be changed.
func (t *Tree) File(path string) ([]byte, bool) {
	data, ok := t.files[path]
	return data, ok
}

// Paths returns the paths of all files, sorted.
func (t *Tree) Paths() []string { return slices.Sorted(maps.Keys(t.files)) }
