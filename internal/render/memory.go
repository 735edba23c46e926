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
// them is not parsed and minified again. What cannot be read is told alone:
// whoever needs it would miss it.
func (m *Memory) Look(root fs.FS) (*Look, error) {
	var problems problem.List
	sources, err := readFolder(root, "assets", &problems)
	if err != nil {
		return nil, err
	}
	pieces, err := readFolder(root, "templates", &problems)
	if err != nil || len(problems) > 0 {
		problems.Sort()
		return &Look{problems: problems}, err
	}
	assets, files, problems := m.loadAssets(sources)
	templates, more := m.loadTemplates(pieces)
	return &Look{templates, assets, files, append(problems, more...)}, nil
}

// loadTemplates is the function of that name for sources that it may have met.
func (m *Memory) loadTemplates(from map[string]string) (*templates, problem.List) {
	if m.templates != nil && maps.Equal(from, m.templatesFrom) {
		return m.templates, nil
	}
	t, problems := loadTemplates(from)
	if len(problems) == 0 {
		m.templates, m.templatesFrom = t, from
	}
	return t, problems
}

// loadAssets is the function of that name for sources that it may have met.
func (m *Memory) loadAssets(from map[string]string) (*assets, *output.Tree, problem.List) {
	if m.assets == nil || !maps.Equal(from, m.assetsFrom) {
		files := output.NewTree()
		a, problems := loadAssets(from, files)
		if len(problems) > 0 {
			return nil, nil, problems
		}
		m.assets, m.assetFiles, m.assetsFrom = a, files, from
	}
	return m.assets, m.assetFiles, nil
}
