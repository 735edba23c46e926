package render

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/tree"
)

// A shelf is where templates and assets are read from. What is not there is a
// fault in the sources.
type shelf struct {
	root     fs.FS
	problems *problem.List
}

// read returns the text of a file, if there is one. Where there is none, that is
// a fault at the place that asks for it.
func (s shelf) read(name string, asked problem.Pos) (text string, ok bool, err error) {
	data, err := fs.ReadFile(s.root, name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && asked.File == name:
		s.problems.Add(asked, ruleOf(name), "the file is missing")
		return "", false, nil
	case errors.Is(err, fs.ErrNotExist):
		s.problems.Add(asked, ruleOf(name), "there is no file %s", name)
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

// bundle joins files.
func (s shelf) bundle(names ...string) (*bundle, error) {
	b := new(bundle)
	for _, name := range names {
		text, _, err := s.read(name, problem.Pos{File: name})
		if err != nil {
			return nil, err
		}
		b.parts = append(b.parts, written{name, text})
	}
	return b, nil
}

var nonSpace = regexp.MustCompile(`\S+`)

// listed joins the files that a list names, in its order. They are in its folder.
func (s shelf) listed(list string) (*bundle, error) {
	order, _, err := s.read(list, problem.Pos{File: list})
	if err != nil {
		return nil, err
	}
	b := new(bundle)
	for _, at := range nonSpace.FindAllStringIndex(order, -1) {
		name := path.Join(path.Dir(list), order[at[0]:at[1]])
		text, _, err := s.read(name, problem.At(list, []byte(order), at[0]))
		if err != nil {
			return nil, err
		}
		b.parts = append(b.parts, written{name, text})
	}
	return b, nil
}

// images copies assets/img to the root of the site. What is hidden is left out:
// systems put files of their own into folders.
func (s shelf) images(tree *tree.Tree) error {
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
		text, _, err := s.read(name, problem.Pos{File: name})
		if err != nil {
			return err
		}
		s.image(tree, name, []byte(text))
	}
	return nil
}

// image adds a file of assets/img, and the icon that is made from favicon.svg.
func (s shelf) image(tree *tree.Tree, name string, data []byte) {
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
