package sync

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"httpcodes/internal/tree"
)

// A plan says what Sync has to change in the folder. Making a plan changes
// nothing.
type plan struct {
	root      *os.Root
	tree      *tree.Tree
	old, next manifest
	write     []string // paths of the tree whose content on disk is missing or different
	obsolete  []string // paths of the manifest that the tree does not have
	leftovers []string // temporary files of a killed build
	kept      int
}

// newPlan compares the folder with the tree. It fails if something foreign is
// in the way of the tree.
func newPlan(root *os.Root, t *tree.Tree, old manifest) (*plan, error) {
	p := &plan{root: root, tree: t, old: old, next: manifest{sums: make(map[string]string, t.Len())}}
	foreign, err := p.blockedFolders()
	if err == nil && len(foreign) == 0 {
		foreign, err = p.compare()
	}
	if err != nil {
		return nil, err
	}
	if len(foreign) > 0 {
		return nil, p.refuse(foreign)
	}
	return p, errors.Join(p.findObsolete(), p.findLeftovers())
}

// refuse returns the error that lists the foreign files in the way.
func (p *plan) refuse(foreign []string) error {
	var list strings.Builder
	for _, path := range foreign {
		list.WriteString("\n\t" + in(p.root, path))
	}
	return fmt.Errorf("write %s: nothing was written, because no build made what is in the way; move it, or build to another folder:%s",
		p.root.Name(), list.String())
}

// blockedFolders returns the folders of the tree whose paths are taken by something
// else.
func (p *plan) blockedFolders() (foreign []string, err error) {
	blocked := map[string]bool{}
	for _, path := range p.tree.Paths() {
		for name := range tree.Prefixes(parent(path)) {
			if _, known := blocked[name]; !known && name != "" {
				info, err := p.lstat(name)
				if err != nil {
					return nil, err
				}
				if blocked[name] = info != nil && !info.IsDir(); blocked[name] {
					foreign = append(foreign, name)
				}
			}
			if blocked[name] {
				break
			}
		}
	}
	return foreign, nil
}

// lstat describes what is at a path, without following links. The result is nil if
// nothing is there.
func (p *plan) lstat(path string) (fs.FileInfo, error) {
	info, err := p.root.Lstat(path)
	if gone(err) {
		return nil, nil
	}
	return info, failure("read", p.root, path, err)
}

// compare compares the files of the tree with the disk. It sets write, kept and
// next, and returns the paths that are taken by something foreign.
func (p *plan) compare() (foreign []string, err error) {
	for _, path := range p.tree.Paths() {
		data, _ := p.tree.File(path)
		p.next.sums[path] = sum(data)
		info, err := p.lstat(path)
		if err != nil {
			return nil, err
		}
		same := false
		if info != nil && info.Mode().IsRegular() {
			if same, err = p.same(path, info, data); err != nil {
				return nil, err
			}
		}
		switch ours := info == nil || info.Mode().IsRegular() && p.old.names(path); {
		case same:
			p.kept++
		case ours:
			p.write = append(p.write, path)
		default:
			foreign = append(foreign, path)
		}
	}
	return foreign, nil
}

// same reports whether a file on disk has the given bytes.
func (p *plan) same(path string, info fs.FileInfo, data []byte) (bool, error) {
	if info.Size() != int64(len(data)) {
		return false, nil
	}
	onDisk, err := p.root.ReadFile(path)
	return bytes.Equal(onDisk, data), failure("read", p.root, path, err)
}

// findObsolete sets obsolete to the files that the manifest lists and the tree does
// not have. If something other than a regular file is there now, or a link is in
// place of its folder, somebody else put it there, and it stays.
func (p *plan) findObsolete() error {
	for path := range p.old.sums {
		if _, ok := p.tree.File(path); ok {
			continue
		}
		foreign, err := p.replaced(path)
		if err != nil {
			return err
		}
		if !foreign {
			p.obsolete = append(p.obsolete, path)
		}
	}
	slices.Sort(p.obsolete)
	return nil
}

// replaced reports whether something foreign is in place of a file of an old build
// or of one of its folders.
func (p *plan) replaced(path string) (bool, error) {
	for name := range tree.Prefixes(path) {
		info, err := p.lstat(name)
		if info == nil || err != nil {
			return false, err
		}
		if name == path && !info.Mode().IsRegular() || name != path && !info.IsDir() {
			return true, nil
		}
	}
	return false, nil
}

// findLeftovers sets leftovers. A folder that cannot be read has none.
func (p *plan) findLeftovers() error {
	return fs.WalkDir(p.root.FS(), ".", func(path string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(e.Name(), tempPrefix) && e.Type().IsRegular() {
			p.leftovers = append(p.leftovers, path)
		}
		return nil
	})
}

// parent returns the folder of a path, or "" at the top of the site.
func parent(path string) string { return path[:max(0, strings.LastIndexByte(path, '/'))] }

// assetsAndPages splits the paths to write.
func (p *plan) assetsAndPages() (assets, pages []string) {
	for _, path := range p.write {
		if strings.HasSuffix(path, ".html") {
			pages = append(pages, path)
		} else {
			assets = append(assets, path)
		}
	}
	return assets, pages
}
