package serve

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"sync"
)

// A cache is a file system that reads each file and folder once, until it is
// told to forget it: a draft for one changed file should not read a hundred
// others. It may be used by several goroutines.
type cache struct {
	under fs.FS

	mu      sync.Mutex // guards all below
	age     int        // counts what was forgotten
	files   map[string][]byte
	infos   map[string]fs.FileInfo
	folders map[string][]fs.DirEntry
}

func newCache(under fs.FS) *cache {
	c := &cache{under: under}
	c.clear()
	return c
}

func (c *cache) clear() {
	c.files = make(map[string][]byte)
	c.infos = make(map[string]fs.FileInfo)
	c.folders = make(map[string][]fs.DirEntry)
}

// forget drops what was read of a file, or of a folder and all in it, and of
// the folder that it is in.
func (c *cache) forget(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.age++
	if name == "." {
		c.clear()
		return
	}
	drop(c.files, name)
	drop(c.infos, name)
	drop(c.folders, name)
	delete(c.folders, path.Dir(name))
}

func drop[T any](m map[string]T, name string) {
	for key := range m {
		if key == name || strings.HasPrefix(key, name+"/") {
			delete(m, key)
		}
	}
}

// once returns what m holds for name, or reads it. What was read while
// something was forgotten may be older than that, and is not kept.
func once[T any](c *cache, m func() map[string]T, name string, read func(fs.FS, string) (T, error)) (T, error) {
	c.mu.Lock()
	value, ok := m()[name]
	age := c.age
	c.mu.Unlock()
	if ok {
		return value, nil
	}
	value, err := read(c.under, name)
	c.mu.Lock()
	defer c.mu.Unlock()
	if err == nil && age == c.age {
		m()[name] = value
	}
	return value, err
}

// Open opens a file as it is now.
func (c *cache) Open(name string) (fs.File, error) { return c.under.Open(name) }

// ReadFile returns the bytes of a file. They are the caller's own: minifiers
// work in place.
func (c *cache) ReadFile(name string) ([]byte, error) {
	data, err := once(c, func() map[string][]byte { return c.files }, name, fs.ReadFile)
	return bytes.Clone(data), err
}

// Stat describes a file or folder.
func (c *cache) Stat(name string) (fs.FileInfo, error) {
	return once(c, func() map[string]fs.FileInfo { return c.infos }, name, fs.Stat)
}

// ReadDir lists a folder.
func (c *cache) ReadDir(name string) ([]fs.DirEntry, error) {
	return once(c, func() map[string][]fs.DirEntry { return c.folders }, name, fs.ReadDir)
}
