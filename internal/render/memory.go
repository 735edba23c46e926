package render

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/tree"
)

// A Memory keeps the parsed templates and minified assets of the last site,
// each with the files they were made from. As long as these are the same
// bytes, the same result is used again. It serves one Look at a time.
type Memory struct {
	templates     *templates
	templatesFrom string
	assets        *assets
	assetFiles    *tree.Tree
	assetsFrom    string
}

// NewMemory returns a memory that is empty.
func NewMemory() *Memory { return &Memory{} }

// A Look is what a site is drawn with, whatever it holds: parsed templates and
// finished assets, or their faults.
type Look struct {
	templates *templates
	assets    *assets
	files     *tree.Tree // of the assets
	problems  problem.List
}

// Look reads the templates and assets below root. What the memory holds of
// them is not parsed and minified again.
func (m *Memory) Look(root fs.FS) (*Look, error) {
	assets, files, problems, err := m.loadAssets(root)
	if err != nil {
		return nil, err
	}
	templates, more, err := m.loadTemplates(root)
	if err != nil {
		return nil, err
	}
	return &Look{templates, assets, files, append(problems, more...)}, nil
}

// loadTemplates is the function of that name for sources that it may have met.
func (m *Memory) loadTemplates(root fs.FS) (*templates, problem.List, error) {
	from, err := fingerprint(root, "templates")
	if err != nil {
		return nil, nil, err
	}
	if m.templates != nil && from == m.templatesFrom {
		return m.templates, nil, nil
	}
	t, problems, err := loadTemplates(root)
	if err == nil && len(problems) == 0 {
		m.templates, m.templatesFrom = t, from
	}
	return t, problems, err
}

// loadAssets is the function of that name for sources that it may have met.
func (m *Memory) loadAssets(root fs.FS) (*assets, *tree.Tree, problem.List, error) {
	from, err := fingerprint(root, "assets")
	if err != nil {
		return nil, nil, nil, err
	}
	if m.assets == nil || from != m.assetsFrom {
		files := tree.New()
		a, problems, err := loadAssets(root, files)
		if err != nil || len(problems) > 0 {
			return nil, nil, problems, err
		}
		m.assets, m.assetFiles, m.assetsFrom = a, files, from
	}
	return m.assets, m.assetFiles, nil, nil
}

// fingerprint returns the names and bytes of all files of a folder. Whoever
// needs one that is not there will say so.
func fingerprint(root fs.FS, folder string) (string, error) {
	var all strings.Builder
	err := fs.WalkDir(root, folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || strings.HasPrefix(path.Base(name), ".") {
			return err
		}
		data, err := fs.ReadFile(root, name)
		fmt.Fprintf(&all, "%q %d\n%s\n", name, len(data), data)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("read %s: %w", folder, err)
	}
	return all.String(), nil
}
