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
// nil. The argument root is the root of the project. The output folder must neither
// be nor hold the project, the current folder or the home of the user, nor be in a
// folder of sources. At the top of the disk, and inside the project except in the folder
// site, it must not hold a file that no build wrote, unless the file is hidden. The folder
// need not exist yet.
func CheckDir(dir, root string) error {
	if dir == "" {
		return errors.New("the output folder has no name; write --out site")
	}
	if dir[0] == '-' {
		return fmt.Errorf("the output folder has the name %s, which looks like a flag; write ./%s if it is meant", dir, dir)
	}
	if fault := dirFault(real(dir), real(root)); fault != "" {
		return fmt.Errorf("the output folder %s %s; it must be a folder of its own; write --out site, or name a new folder", dir, fault)
	}
	return nil
}

// dirFault returns what is wrong with dir, or "". Both are real paths.
func dirFault(dir, root string) string {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return "is a file"
	}
	home, _ := os.UserHomeDir()
	for _, p := range []struct{ path, what string }{{".", "the folder you are in"}, {root, "the project"}, {home, "your home"}} {
		if p.path != "" && within(real(p.path), dir) {
			if dir == real(p.path) {
				return "is " + p.what
			}
			return "holds " + p.what
		}
	}
	for _, folder := range []string{"content", "templates", "assets", "internal", ".git"} {
		if within(dir, filepath.Join(root, folder)) {
			return "is in " + folder + ", which holds sources"
		}
	}
	top := filepath.Dir(filepath.Dir(dir)) == filepath.Dir(dir) // such as /etc
	if !top && (!within(dir, root) || within(dir, filepath.Join(root, "site"))) {
		return ""
	}
	if name := unbuilt(dir); name != "" {
		return "holds " + name + ", which no build wrote"
	}
	return ""
}

// unbuilt returns a file below the folder that no build wrote, or "". It ignores
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
			found, _ = filepath.Rel(folder, name)
			return filepath.SkipAll
		}
		return nil
	})
	return found
}

// within reports whether path is folder or is in it. Both are real paths.
func within(path, folder string) bool {
	name, err := filepath.Rel(folder, path)
	return err == nil && name != ".." && !strings.HasPrefix(name, ".."+string(filepath.Separator))
}

// real returns the absolute path without symbolic links. Its end need not exist.
func real(path string) string {
	path, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if name, err := filepath.EvalSymlinks(path); err == nil || path == filepath.Dir(path) {
		return name
	}
	return filepath.Join(real(filepath.Dir(path)), filepath.Base(path))
}
