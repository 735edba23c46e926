package asset

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"httpcodes/internal/problem"
)

// A SourceFile is the name and text of a template, style or script.
type SourceFile struct{ Name, Text string }

// A Loader reads templates and assets. What should be there and is not is a
// fault in the sources.
type Loader struct {
	Root     fs.FS
	Problems *problem.List
}

// Read returns the text of a file, if there is one. Where there is none, that is
// a fault at the place that asks for it.
func (l Loader) Read(name string, asked problem.Pos) (text string, ok bool, err error) {
	data, err := fs.ReadFile(l.Root, name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && asked.File == name:
		l.Problems.Add(asked, ruleOf(name), "the file is missing")
		return "", false, nil
	case errors.Is(err, fs.ErrNotExist):
		l.Problems.Add(asked, ruleOf(name), "there is no file %s", name)
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
func (l Loader) bundle(names ...string) (*bundle, error) {
	b := new(bundle)
	for _, name := range names {
		text, _, err := l.Read(name, problem.Pos{File: name})
		if err != nil {
			return nil, err
		}
		b.parts = append(b.parts, SourceFile{name, text})
	}
	return b, nil
}

var nonSpace = regexp.MustCompile(`\S+`)

// listed joins the files that a list names, in its order. They are in its folder.
func (l Loader) listed(list string) (*bundle, error) {
	order, _, err := l.Read(list, problem.Pos{File: list})
	if err != nil {
		return nil, err
	}
	b := new(bundle)
	for _, at := range nonSpace.FindAllStringIndex(order, -1) {
		name := path.Join(path.Dir(list), order[at[0]:at[1]])
		text, _, err := l.Read(name, problem.At(list, []byte(order), at[0]))
		if err != nil {
			return nil, err
		}
		b.parts = append(b.parts, SourceFile{name, text})
	}
	return b, nil
}
