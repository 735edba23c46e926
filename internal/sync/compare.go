package sync

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// A verdict says what Sync does with one file of the tree.
type verdict int

const (
	keepFile verdict = iota
	writeFile
	foreignFile
)

// A compared is the result of compareFile.
type compared struct {
	verdict verdict
	sum     string
}

// compare sets write, kept and next. It returns the paths that are blocked by
// something foreign.
func (p *plan) compare() (foreign []string, err error) {
	paths := p.tree.Paths()
	if foreign, err = p.blockedFolders(paths); err != nil || len(foreign) > 0 {
		return foreign, err
	}
	results := make([]compared, len(paths))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, path := range paths {
		group.Go(func() (err error) {
			results[i], err = p.compareFile(path)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	for i, r := range results {
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

// blockedFolders returns the folders of the tree whose paths are blocked by
// something foreign.
func (p *plan) blockedFolders(paths []string) (foreign []string, err error) {
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
	return foreign, nil
}

// compareFile compares one file of the tree with the disk.
func (p *plan) compareFile(path string) (c compared, err error) {
	data, _ := p.tree.File(path)
	c = compared{verdict: writeFile, sum: sum(data)}
	if p.folders[parent(path)] == folderAbsent {
		return c, nil
	}
	info, err := p.root.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c, nil
	case err != nil:
		return c, failure("read", p.root, path, err)
	case info.IsDir() && p.ours(path):
	case !info.Mode().IsRegular():
		c.verdict = foreignFile
	case p.isVariant(path, info):
	default:
		c.verdict, err = p.compareBytes(path, info, c.sum)
	}
	return c, err
}

// isVariant reports whether the file on disk is an obsolete one whose name
// differs in case only, as it is on a disk that ignores case. That file will be
// removed, so the file of the tree has to be written even if its bytes are equal.
func (p *plan) isVariant(path string, info fs.FileInfo) bool {
	return slices.ContainsFunc(p.blocking, func(old string) bool {
		if !strings.EqualFold(old, path) {
			return false
		}
		other, err := p.root.Lstat(old)
		return err == nil && os.SameFile(info, other)
	})
}

// compareBytes compares a file of the tree with the regular file at its path.
func (p *plan) compareBytes(path string, info fs.FileInfo, sum string) (verdict, error) {
	old, ours := p.old.sums[path]
	if ours && old != sum && !p.old.intent {
		return writeFile, nil // the manifest already shows that the content differs
	}
	data, _ := p.tree.File(path)
	if info.Size() == int64(len(data)) {
		onDisk, err := p.root.ReadFile(path)
		if err != nil {
			return 0, failure("read", p.root, path, err)
		}
		if bytes.Equal(onDisk, data) {
			return keepFile, nil
		}
	}
	if ours {
		return writeFile, nil
	}
	return foreignFile, nil
}

// ours reports whether builds made a folder and everything in it.
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
