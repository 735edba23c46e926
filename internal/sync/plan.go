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

// A plan says what Sync has to change in the folder. Making a plan changes
// nothing.
type plan struct {
	root      *os.Root
	tree      *tree.Tree
	old, next manifest
	folders   map[string]folderState
	write     []string // paths of the tree whose content on disk is missing or different
	blocking  []string // obsolete paths that are in the way of the tree
	obsolete  []string // other obsolete paths
	leftovers []string // temporary files of a killed build
	kept      int
}

// A folderState says what exists on disk at the path of a folder.
type folderState int

const (
	folderAbsent  folderState = iota // nothing, or a file of an old build
	folderReal                       // a folder
	folderBlocked                    // something foreign
)

// newPlan compares the folder with the tree. It fails if something foreign is
// in the way of the tree.
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

// refuse returns the error that lists the foreign files in the way.
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

// folder returns the state of a folder, which it looks up once.
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

// findObsolete sets blocking and obsolete to the files that the manifest lists
// and the tree does not have. If something other than a regular file is there
// now, somebody else put it there, and it stays.
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
			p.blocking = append(p.blocking, path)
		default:
			p.obsolete = append(p.obsolete, path)
		}
	}
	slices.Sort(p.blocking)
	slices.Sort(p.obsolete)
	return nil
}

// inTheWay reports whether the tree uses the path of an obsolete file, or of one
// of its folders, for something else: for a folder, for a file, or in another
// case, which some disks ignore.
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

// findLeftovers sets leftovers. A finished build leaves none, except that it may
// be killed while it writes its last manifest.
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
