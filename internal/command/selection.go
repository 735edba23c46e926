package command

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// A selection is the files and folders that somebody asks about, as problems
// name them. An empty one is all files.
type selection []string

// sources returns the selection of arguments, which name sources of the project
// in the current folder.
func sources(args []string) (selection, error) {
	var files selection
	for _, arg := range args {
		name, err := sourceName(arg)
		if err != nil {
			return nil, err
		}
		files = append(files, name)
	}
	return files, nil
}

// sourceName returns the name of a source that an argument means.
func sourceName(arg string) (string, error) {
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	full, err := filepath.Abs(arg)
	if err != nil {
		return "", err
	}
	name, err := filepath.Rel(here, full)
	top, _, _ := strings.Cut(filepath.ToSlash(name), "/")
	if err != nil || !slices.Contains([]string{"content", "templates", "assets"}, top) {
		return "", fmt.Errorf("%q is no source; name a file or folder of content/, templates/ or assets/", arg)
	}
	if _, err := os.Lstat(name); err != nil {
		return "", fmt.Errorf("there is no %s", arg)
	}
	return filepath.ToSlash(name), nil
}

// has reports whether a file is among those that are asked about.
func (s selection) has(file string) bool {
	return len(s) == 0 || slices.ContainsFunc(s, func(name string) bool {
		return file == name || strings.HasPrefix(file, name+"/")
	})
}

// of returns the problems of these files.
func (s selection) of(problems problem.List) problem.List {
	return slices.DeleteFunc(problems, func(p problem.Problem) bool { return !s.has(p.File) })
}
