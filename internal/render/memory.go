package render

import (
	"io/fs"
	"maps"

	"httpcodes/internal/output"
	"httpcodes/internal/problem"
)

// A Memory keeps the parsed templates and minified assets of the last site,
// each with the files they were made from. As long as these are the same
// bytes, the same result is used again. It serves one Look at a time.
type Memory struct {
	templates     *templates
	templatesFrom map[string]string // text by name
	assets        *assets
	assetFiles    *output.Tree
	assetsFrom    map[string]string
}

// NewMemory returns a memory that is empty.
func NewMemory() *Memory { return &Memory{} }

// A Look is what a site is drawn with, whatever it holds: parsed templates and
// finished assets, or their faults.
type Look struct {
	templates *templates
	assets    *assets
	files     *output.Tree // of the assets
	problems  problem.List
}

// Look reads the templates and assets below root. What the memory holds of
// them is not parsed and minified again.
func (m *Memory) Look(root fs.FS) (*Look, error) {
	look := new(Look)
	sources, err := readFolder(root, "assets", &look.problems)
	if err != nil {
		return nil, err
	}
	look.assets, look.files = m.loadAssets(sources)
	if sources, err = readFolder(root, "templates", &look.problems); err != nil {
		return nil, err
	}
	look.templates = m.loadTemplates(sources)
	look.problems.Sort()
	return look, nil
}

// loadTemplates is the function of that name for sources that it may have met.
func (m *Memory) loadTemplates(from shelf) *templates {
	if m.templates != nil && maps.Equal(from.files, m.templatesFrom) {
		return m.templates
	}
	t := loadTemplates(from)
	if len(*from.problems) == 0 {
		m.templates, m.templatesFrom = t, from.files
	}
	return t
}

// loadAssets is the function of that name for sources that it may have met.
func (m *Memory) loadAssets(from shelf) (*assets, *output.Tree) {
	if m.assets != nil && maps.Equal(from.files, m.assetsFrom) {
		return m.assets, m.assetFiles
	}
	files := output.NewTree()
	a := loadAssets(from, files)
	if len(*from.problems) == 0 {
		m.assets, m.assetFiles, m.assetsFrom = a, files, from.files
	}
	return a, files
}
