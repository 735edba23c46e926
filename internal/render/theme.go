package render

import (
	"io/fs"
	"maps"
	"slices"

	"httpcodes/internal/asset"
	"httpcodes/internal/page"
	"httpcodes/internal/problem"
	"httpcodes/internal/search"
)

// A Theme is the parsed templates and the finished assets, with which a site is
// drawn.
type Theme struct {
	templates *page.Templates
	assets    *asset.Assets
}

// A ThemeCache loads themes. It keeps the parts of the last theme and the files
// from which they were made. As long as these files have the same bytes,
// nothing is parsed and minified again, which would be a third of the time of a
// save. Only one goroutine may use it at a time.
type ThemeCache struct {
	theme                     Theme
	templateFiles, assetFiles map[string]string // text by name
}

// Load returns the theme below root, or the faults in its files.
func (c *ThemeCache) Load(root fs.FS) (*Theme, problem.List, error) {
	assets, err := asset.ReadFolder(root, "assets")
	if err != nil {
		return nil, nil, err
	}
	templates, err := asset.ReadFolder(root, "templates")
	if err != nil {
		return nil, nil, err
	}
	if len(assets.Problems) == 0 && (c.theme.assets == nil || !maps.Equal(assets.Files, c.assetFiles)) {
		c.theme.assets, c.assetFiles = asset.New(assets, page.Kinds(), search.Synonyms()), assets.Files
	}
	if len(templates.Problems) == 0 && (c.theme.templates == nil || !maps.Equal(templates.Files, c.templateFiles)) {
		c.theme.templates, c.templateFiles = page.NewTemplates(templates), templates.Files
	}
	if problems := slices.Concat(assets.Problems, templates.Problems); len(problems) > 0 {
		c.theme = Theme{} // files with faults are read again
		problems.Sort()
		return nil, problems, nil
	}
	theme := c.theme
	return &theme, nil, nil
}
