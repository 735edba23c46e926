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
	foreign, err := p.compare()
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
	return fmt.Errorf("write %s: nothing was written, because these are in the way and no build wrote them; move them, or build to another folder:%s",
		p.root.Name(), list.String())
}

// compare compares the files of the tree with the disk. It sets write, kept and
// next, and returns the paths of the foreign files in the way.
func (p *plan) compare() (foreign []string, err error) {
	for _, path := range p.tree.Paths() {
		data, _ := p.tree.File(path)
		p.next.sums[path] = sum(data)
		info, obstacle, err := p.lookup(path)
		same := false
		if err == nil && info != nil {
			same, err = p.same(path, info, data)
		}
		switch {
		case err != nil:
			return nil, err
		case obstacle != "":
			foreign = append(foreign, obstacle)
		case same:
			p.kept++
		case info == nil || p.old.names(path):
			p.write = append(p.write, path)
		default:
			foreign = append(foreign, path)
		}
	}
	return slices.Compact(foreign), nil // a file in place of a folder is in the way of each file in it
}

// lookup describes the regular file at a path, without following links. The result
// is nil if nothing is there. If something that no build makes is in place of the
// file or of one of its folders, the obstacle is its path.
func (p *plan) lookup(path string) (info fs.FileInfo, obstacle string, err error) {
	for name := range tree.Prefixes(path) {
		info, err = p.root.Lstat(name)
		switch {
		case gone(err):
			return nil, "", nil
		case err != nil:
			return nil, "", failure("read", p.root, name, err)
		case name == path && !info.Mode().IsRegular(), name != path && !info.IsDir():
			return nil, name, nil
		}
	}
	return info, "", nil
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
		_, obstacle, err := p.lookup(path)
		if err != nil {
			return err
		}
		if obstacle == "" {
			p.obsolete = append(p.obsolete, path)
		}
	}
	slices.Sort(p.obsolete)
	return nil
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
