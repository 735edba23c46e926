package render

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"httpcodes/internal/output"
	"httpcodes/internal/problem"
)

// A shelf is where templates and assets are read from. What is not there is a
// fault in the sources.
type shelf struct {
	root     fs.FS
	problems *problem.List
}

// read returns the text of a file, if there is one.
func (s shelf) read(name string) (text string, ok bool, err error) {
	data, err := fs.ReadFile(s.root, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		s.problems.Add(problem.Pos{File: name}, ruleOf(name), "the file is missing")
		return "", false, nil
	case err != nil:
		return "", false, fmt.Errorf("read %s: %w", name, err)
	}
	return string(data), true, nil
}

// ruleOf returns the rule for what is in the folder of a file.
func ruleOf(name string) string {
	if strings.HasPrefix(name, "templates/") {
		return "template"
	}
	return "asset"
}

// images copies assets/img to the root of the site. What is hidden is left out:
// systems put files of their own into folders.
func (s shelf) images(tree *output.Tree) error {
	entries, err := fs.ReadDir(s.root, "assets/img")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read assets: %w", err)
	}
	for _, e := range entries {
		name := "assets/img/" + e.Name()
		switch {
		case strings.HasPrefix(e.Name(), ".") || strings.HasSuffix(e.Name(), "~"):
			continue
		case !e.Type().IsRegular():
			s.problems.Add(problem.Pos{File: name}, "asset", "is not a plain file; put the files themselves into assets/img")
			continue
		}
		text, _, err := s.read(name)
		if err != nil {
			return err
		}
		s.image(tree, name, []byte(text))
	}
	return nil
}

// image adds a file of assets/img, and the icon that is made from favicon.svg.
func (s shelf) image(tree *output.Tree, name string, data []byte) {
	err := tree.TryAdd(path.Base(name), data)
	if err == nil && path.Base(name) == "favicon.svg" {
		var ico []byte
		if ico, err = icon(data); err == nil {
			err = tree.TryAdd("favicon.ico", ico)
		}
	}
	if err != nil {
		s.problems.Add(problem.Pos{File: name}, "asset", "cannot be a file of the site: %s", err)
	}
}

// checkImages reports files of assets/img that have the name of something
// that the site makes itself, with a base URL or without.
func (p *Plan) checkImages(problems *problem.List) {
	own := make(map[string]string)
	for _, name := range []string{archiveName, "feed.xml", "opensearch.xml", "robots.txt", "sitemap.xml"} {
		own[name] = name
	}
	for _, j := range p.jobs {
		top, _, _ := strings.Cut(j.path, "/")
		own[strings.ToLower(top)] = top
	}
	for _, a := range p.assets {
		if top := own[strings.ToLower(a.path)]; top != "" {
			problems.Add(problem.Pos{File: "assets/img/" + a.path}, "asset",
				"cannot be a file of the site, which makes %s itself; choose another name", top)
		}
	}
}
