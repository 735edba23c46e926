package sync

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// CheckDir returns an error that says why dir cannot be the output folder, or
// nil. The argument root is the root of the project. The output folder must not
// be the project, its sources, a Go module, a repository, the home of the user, a
// folder of the system, or a parent of any of these. Inside the project, it must be
// site, or be in a folder that contains only builds. It need not exist yet.
func CheckDir(dir, root string) error {
	if dir == "" {
		return errors.New("the output folder has no name; write --out site")
	}
	if dir[0] == '-' {
		return fmt.Errorf("the output folder has the name %s, which looks like a flag; write ./%s if it is meant", dir, dir)
	}
	if fault := dirFault(dir, root); fault != "" {
		return fmt.Errorf("the output folder %s %s; it must be a folder of its own: write --out site, or name a new folder", dir, fault)
	}
	return nil
}

func dirFault(dir, root string) string {
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		return "is a file"
	}
	if _, link := os.Lstat(dir); err != nil && link == nil {
		return "is a link that leads nowhere"
	}
	if err == nil {
		if fault := protected(info, dir, root); fault != "" {
			return fault
		}
	}
	for _, folder := range []string{"content", "templates", "assets", "internal", ".git"} {
		if within(dir, filepath.Join(root, folder)) {
			return "is in " + folder + ", which holds sources"
		}
	}
	if name := neighbor(dir, root); name != "" {
		return "would be mixed with " + name + ", which no build wrote"
	}
	return ""
}

// neighbor returns a file that no build wrote and that is in the same top-level
// folder of the project as dir, or "". The folder site is reserved for builds.
func neighbor(dir, root string) string {
	project, err := os.Stat(root)
	if err != nil || within(dir, filepath.Join(root, "site")) {
		return ""
	}
	for _, p := range ancestors(dir) {
		info, err := os.Stat(filepath.Dir(p))
		if err != nil || !os.SameFile(info, project) {
			continue
		}
		if name := unbuilt(p); name != "" {
			name, _ = filepath.Rel(filepath.Dir(p), name)
			return filepath.ToSlash(name)
		}
	}
	return ""
}

// unbuilt returns a file in the folder that no build wrote, or "". It ignores
// hidden files, such as one that keeps an empty folder in a repository.
func unbuilt(folder string) string {
	found := ""
	_ = filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return fs.SkipDir // a folder that cannot be read cannot be written to
		}
		if d.IsDir() {
			if _, err := os.Lstat(filepath.Join(name, manifestName)); err == nil {
				return filepath.SkipDir
			}
			return nil
		}
		if d.Type().IsRegular() && !strings.HasPrefix(d.Name(), ".") {
			found = name
			return filepath.SkipAll
		}
		return nil
	})
	return found
}

// protected returns why an existing folder cannot be the output folder, or "".
func protected(info os.FileInfo, dir, root string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	for _, p := range []struct{ path, what string }{
		{".", "the folder you are in"}, {root, "the project"}, {home, "your home"},
	} {
		if p.path != "" && around(info, p.path) {
			return "is or holds " + p.what
		}
	}
	if system(dir) {
		return "is a folder of the system"
	}
	for _, name := range []string{"go.mod", ".git"} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return "holds " + name
		}
	}
	return ""
}

// system reports whether a folder is at the top of the disk, such as /etc, and
// contains files that no build wrote.
func system(dir string) bool {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return false
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	top := filepath.Dir(filepath.Dir(dir)) == filepath.Dir(dir)
	return top && unbuilt(dir) != ""
}

// around reports whether a folder is path or a parent of it. It compares the
// folders on disk, so that links and case do not matter.
func around(folder os.FileInfo, path string) bool {
	for _, p := range ancestors(path) {
		if info, err := os.Stat(p); err == nil && os.SameFile(folder, info) {
			return true
		}
	}
	return false
}

// within reports whether dir is folder or is in it.
func within(dir, folder string) bool {
	info, err := os.Stat(folder)
	return err == nil && around(info, dir)
}

// ancestors returns path and its parents, and the same for path with its
// symbolic links resolved.
func ancestors(path string) []string {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil
	}
	var list []string
	for p := path; ; p = filepath.Dir(p) {
		list = append(list, p)
		if p == filepath.Dir(p) {
			break
		}
	}
	// The end of the path need not exist, so the longest part that exists decides.
	for _, p := range list {
		real, err := filepath.EvalSymlinks(p)
		if err != nil {
			continue
		}
		for ; real != filepath.Dir(real); real = filepath.Dir(real) {
			list = append(list, real)
		}
		break
	}
	return list
}
