package output

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

// A verdict says what has to be done about one file of the tree.
type verdict int

const (
	keepFile verdict = iota
	writeFile
	foreignFile
)

// compared is what compare finds out about one file of the tree.
type compared struct {
	verdict verdict
	sum     string
	err     error
}

// compare fills write, kept and next, and returns the paths that something
// foreign takes.
func (p *plan) compare() (foreign []string, err error) {
	paths := p.tree.Paths()
	for _, path := range paths {
		for name := parent(path); name != ""; name = parent(name) {
			state, err := p.folder(name)
			if err != nil {
				return nil, err
			}
			if state == folderBlocked && p.folders[parent(name)] == folderReal {
				foreign = append(foreign, name)
			}
		}
	}
	if len(foreign) > 0 {
		return foreign, nil
	}
	variants := p.variants()
	results := make([]compared, len(paths))
	parallel(len(paths), func(i int) { results[i] = p.compareFile(paths[i], variants) })
	for i, r := range results {
		if r.err != nil {
			return nil, r.err
		}
		p.next.sums[paths[i]] = r.sum
		switch r.verdict {
		case keepFile:
			p.kept++
		case writeFile:
			p.write = append(p.write, paths[i])
		case foreignFile:
			foreign = append(foreign, paths[i])
		}
	}
	return foreign, nil
}

// variants returns the obsolete files that go first by their path in lower
// case.
func (p *plan) variants() map[string]string {
	m := make(map[string]string)
	for _, path := range p.first {
		m[strings.ToLower(path)] = path
	}
	return m
}

func (p *plan) compareFile(path string, variants map[string]string) compared {
	data := p.tree.files[path]
	c := compared{verdict: writeFile, sum: sum(data)}
	if p.folders[parent(path)] == folderAbsent {
		return c
	}
	info, err := p.root.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c
	case err != nil:
		c.err = failure("read", p.root, path, err)
		return c
	case info.IsDir() && p.ours(path):
		return c
	case !info.Mode().IsRegular():
		c.verdict = foreignFile
		return c
	}
	// A disk that does not tell case apart shows an obsolete file here. It
	// goes first, so the file of the tree is to be written even if equal.
	if old, ok := variants[strings.ToLower(path)]; ok {
		if other, err := p.root.Lstat(old); err == nil && os.SameFile(info, other) {
			return c
		}
	}
	// What the last build wrote and this one writes otherwise need not be read.
	if old, ok := p.old.sums[path]; ok && old != c.sum && !p.old.intent {
		return c
	}
	same, err := p.same(path, info, data)
	switch {
	case err != nil:
		c.err = err
	case same:
		c.verdict = keepFile
	case !p.old.names(path):
		c.verdict = foreignFile
	}
	return c
}

// ours reports whether a folder, and all that is in it, was made by builds.
func (p *plan) ours(folder string) bool {
	made := make(map[string]bool)
	for path := range p.old.sums {
		for name := parent(path); name != ""; name = parent(name) {
			made[name] = true
		}
	}
	err := fs.WalkDir(p.root.FS(), folder, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && made[name]:
		case e.Type().IsRegular() && (p.old.names(name) || strings.HasPrefix(path.Base(name), tempPrefix)):
		default:
			return fs.ErrExist
		}
		return nil
	})
	return err == nil
}
