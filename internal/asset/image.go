package asset

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"httpcodes/internal/problem"
)

// addImages copies assets/img to the root of the site. What is hidden is left
// out: systems put files of their own into folders.
func (a *Assets) addImages(l Loader) error {
	entries, err := fs.ReadDir(l.Root, "assets/img")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read assets: %w", err)
	}
	for _, e := range entries {
		name := "assets/img/" + e.Name()
		switch {
		case strings.HasPrefix(e.Name(), ".") || strings.HasSuffix(e.Name(), "~"):
			continue
		case !e.Type().IsRegular():
			l.Problems.Add(problem.Pos{File: name}, "asset", "is not a plain file; put the files themselves into assets/img")
			continue
		}
		text, _, err := l.Read(name, problem.Pos{File: name})
		if err != nil {
			return err
		}
		if err := a.Files.TryAdd(path.Base(name), []byte(text)); err != nil {
			l.Problems.Add(problem.Pos{File: name}, "asset", "cannot be a file of the site: %s", err)
		}
	}
	return nil
}

// Reserve reports the images that have the name of something that the site
// makes itself: a file such as "robots.txt", or the folder of a page.
func (a *Assets) Reserve(names []string) problem.List {
	var problems problem.List
	own := make(map[string]string)
	for _, name := range names {
		own[strings.ToLower(name)] = name
	}
	for _, image := range a.Files.Paths() {
		if name := own[strings.ToLower(image)]; name != "" {
			problems.Add(problem.Pos{File: "assets/img/" + image}, "asset",
				"cannot be a file of the site, which makes %s itself; choose another name", name)
		}
	}
	return problems
}
