package command

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// A selection is the files and folders that the user names, in the form in
// which problems name files. An empty selection stands for all files.
type selection []string

// sources returns the selection of arguments. Each must name a source of the
// project in the current folder.
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

// sourceName returns the name of the source for an argument.
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
	if real, fault := filepath.EvalSymlinks(here); fault == nil && strings.HasPrefix(name, "..") { // perhaps another path to the project
		folder, _ := filepath.EvalSymlinks(filepath.Dir(full))
		name, err = filepath.Rel(real, filepath.Join(folder, filepath.Base(full)))
	}
	top, _, _ := strings.Cut(filepath.ToSlash(name), "/")
	if err != nil || !slices.Contains([]string{"content", "templates", "assets"}, top) {
		return "", fmt.Errorf("%s is not a source; name a file or folder of content/, templates/ or assets/", arg)
	}
	if _, err := os.Lstat(name); err != nil {
		return "", fmt.Errorf("there is no %s", arg)
	}
	return filepath.ToSlash(name), nil
}

// has reports whether the selection includes a file.
func (s selection) has(file string) bool {
	return len(s) == 0 || slices.ContainsFunc(s, func(name string) bool {
		return file == name || strings.HasPrefix(file, name+"/")
	})
}

// of returns the problems of the files in the selection.
func (s selection) of(problems problem.List) problem.List {
	return slices.DeleteFunc(problems, func(p problem.Problem) bool { return !s.has(p.File) })
}
