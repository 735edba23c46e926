package sync

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/tree"
)

// A plan says what has to change in the folder. To make one, the folder is
// only read.
type plan struct {
	root        *os.Root
	tree        *tree.Tree
	old, next   manifest
	folders     map[string]folderState
	write       []string // paths of the tree that are not on disk as they should be
	first, last []string // obsolete paths: those in the way of the tree, and the others
	leftovers   []string // temporary files of a killed build
	kept        int
}

// A folderState says what a folder of the site is on disk.
type folderState int

const (
	folderAbsent  folderState = iota // not there, or a file of an old build in its place
	folderReal                       // there
	folderBlocked                    // something foreign in its place
)

// newPlan compares the folder with the tree. It fails if something foreign
// is in the way.
func newPlan(root *os.Root, t *tree.Tree, old manifest) (*plan, error) {
	p := &plan{root: root, tree: t, old: old, folders: map[string]folderState{"": folderReal}}
	p.next = manifest{sums: make(map[string]string, t.Len())}
	if err := p.findObsolete(); err != nil {
		return nil, err
	}
	foreign, err := p.compare()
	if err != nil {
		return nil, err
	}
	if len(foreign) > 0 {
		return nil, p.refuse(foreign)
	}
	return p, p.findLeftovers()
}

// refuse says which foreign files are in the way.
func (p *plan) refuse(foreign []string) error {
	slices.Sort(foreign)
	foreign = slices.Compact(foreign)
	var list strings.Builder
	for _, path := range foreign {
		list.WriteString("\n\t" + in(p.root, path))
	}
	return fmt.Errorf("write %s: nothing was written, because no build made what is in the way; move it, or build to another folder:%s",
		p.root.Name(), list.String())
}

// folder returns what the folder name is on disk.
func (p *plan) folder(name string) (folderState, error) {
	if state, ok := p.folders[name]; ok {
		return state, nil
	}
	state, err := p.folder(parent(name))
	if err == nil && state == folderReal {
		state, err = p.look(name)
	}
	p.folders[name] = state
	return state, err
}

func (p *plan) look(name string) (folderState, error) {
	info, err := p.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return folderAbsent, nil
	case err != nil:
		return folderBlocked, failure("read", p.root, name, err)
	case info.IsDir():
		return folderReal, nil
	case info.Mode().IsRegular() && p.old.names(name):
		return folderAbsent, nil
	}
	return folderBlocked, nil
}

// findObsolete fills first and last with what the manifest names and the
// tree does not. What is no longer a file there was put there by somebody
// else, and stays.
func (p *plan) findObsolete() error {
	for path := range p.old.sums {
		if _, ok := p.tree.File(path); ok {
			continue
		}
		state, err := p.folder(parent(path))
		if err != nil {
			return err
		}
		if state == folderBlocked {
			continue
		}
		info, err := p.root.Lstat(path)
		switch {
		case state == folderReal && err == nil && !info.Mode().IsRegular():
		case p.inTheWay(path):
			p.first = append(p.first, path)
		default:
			p.last = append(p.last, path)
		}
	}
	slices.Sort(p.first)
	slices.Sort(p.last)
	return nil
}

// inTheWay reports whether the tree needs the name of an obsolete file, or
// of one of its folders, for something else: for a folder, for a file, or in
// another spelling, which on some disks is the same name.
func (p *plan) inTheWay(obsolete string) bool {
	if p.tree.Folder(obsolete) {
		return true
	}
	for name := range tree.Prefixes(obsolete) {
		if _, ok := p.tree.File(name); ok {
			return true
		}
		if other, ok := p.tree.Spelling(name); ok && other != name {
			return true
		}
	}
	return false
}

// findLeftovers fills leftovers. Only a build that did not end has any,
// except for those of the manifest itself.
func (p *plan) findLeftovers() error {
	folders := []string{""}
	if p.old.intent {
		for name, state := range p.folders {
			if state == folderReal && name != "" {
				folders = append(folders, name)
			}
		}
	}
	for _, name := range folders {
		entries, err := fs.ReadDir(p.root.FS(), path.Clean("./"+name))
		if err != nil {
			return failure("read", p.root, name, err)
		}
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), tempPrefix) && e.Type().IsRegular() {
				p.leftovers = append(p.leftovers, path.Join(name, e.Name()))
			}
		}
	}
	return nil
}

// parent returns the folder of a path, "" for the site itself.
func parent(path string) string { return path[:max(0, strings.LastIndexByte(path, '/'))] }

// base returns the name of a path in its folder.
func base(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

// assetsAndPages splits what is to be written.
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
