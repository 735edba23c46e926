// Package tree is the finished site in memory.
//
// A Tree holds the bytes of each file by its path. Paths have slashes and
// consist of letters, digits and "-._~" (RFC 3986 §2.3), so that no address
// ever needs percent-encoding. A Tree refuses a path that some disk or host
// cannot store: an empty, "." or ".." element, a name that Windows reserves for
// a device, that ends with a dot or that has more than 200 bytes, a path that differs
// from another only in case, and a file that is also a folder.
package tree

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Tree is the finished site in memory: the bytes of each file by its path.
// One goroutine fills it; after that, any number may read it.
type Tree struct {
	files    map[string][]byte
	folders  map[string]bool
	spelling map[string]string // lower-case name of each file and folder: its original spelling
}

// New returns an empty tree.
func New() *Tree {
	return &Tree{
		files:    make(map[string][]byte),
		folders:  make(map[string]bool),
		spelling: make(map[string]string),
	}
}

// Add is like TryAdd, for a path that is known to be valid. It panics if the
// path is not.
func (t *Tree) Add(path string, data []byte) {
	if err := t.TryAdd(path, data); err != nil {
		panic("tree: " + err.Error())
	}
}

// TryAdd adds a file to the tree. It keeps data, which must not change
// afterwards. It fails if the path is not valid on every disk and host (see the
// package comment), or if the tree already has it, in any capitalization, as a
// file or a folder.
func (t *Tree) TryAdd(path string, data []byte) error {
	if err := CheckPath(path); err != nil {
		return err
	}
	if t.folders[path] {
		return fmt.Errorf("path %q is already a folder of the tree", path)
	}
	for name := range Prefixes(path) {
		if _, ok := t.files[name]; ok {
			return fmt.Errorf("path %q: %q is already a file of the tree", path, name)
		}
		if old, ok := t.spelling[strings.ToLower(name)]; ok && old != name {
			return fmt.Errorf("path %q: %q differs from %q in case only", path, name, old)
		}
	}
	for name := range Prefixes(path) {
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

// Len returns the number of files.
func (t *Tree) Len() int { return len(t.files) }

// Folder reports whether path is a folder of the tree.
func (t *Tree) Folder(path string) bool { return t.folders[path] }

// Paths returns the paths of all files, sorted.
func (t *Tree) Paths() []string { return slices.Sorted(maps.Keys(t.files)) }
