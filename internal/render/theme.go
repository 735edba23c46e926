package render

import (
	"io/fs"
	"maps"

	"httpcodes/internal/asset"
	"httpcodes/internal/page"
	"httpcodes/internal/problem"
)

// A Theme is what a site is drawn with, whatever it holds: parsed templates and
// finished assets.
type Theme struct {
	templates *page.Templates
	assets    *asset.Assets
}

// A ThemeCache loads themes and keeps the parts of the last one, each with the
// files that it was made from: while they are the same bytes, nothing is parsed
// and minified again, which is a third of what a save takes. It serves one
// goroutine at a time.
type ThemeCache struct {
	theme                     Theme
	templateFiles, assetFiles map[string]string // text by name
}

// Load returns the theme below root, or the faults of its files.
func (c *ThemeCache) Load(root fs.FS) (*Theme, problem.List, error) {
	var problems problem.List
	assets, err := asset.ReadFolder(root, "assets", &problems)
	if err != nil {
		return nil, nil, err
	}
	templates, err := asset.ReadFolder(root, "templates", &problems)
	if err != nil {
		return nil, nil, err
	}
	if c.theme.assets == nil || !maps.Equal(assets.Files, c.assetFiles) {
		c.theme.assets, c.assetFiles = asset.New(assets, page.Kinds()), assets.Files
	}
	if c.theme.templates == nil || !maps.Equal(templates.Files, c.templateFiles) {
		c.theme.templates, c.templateFiles = page.NewTemplates(templates), templates.Files
	}
	if len(problems) > 0 {
		c.theme = Theme{} // what has faults is read again
		problems.Sort()
		return nil, problems, nil
	}
	theme := c.theme
	return &theme, nil, nil
}
