package render

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

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

// LoadTheme reads the templates and assets below root.
func LoadTheme(root fs.FS) (*Theme, problem.List, error) { return new(ThemeCache).Load(root) }

// A ThemeCache loads themes and keeps the parts of the last one, each with the
// files that it was made from: while they are the same bytes, nothing is parsed
// and minified again, which is a third of what a save takes. It serves one
// goroutine at a time.
type ThemeCache struct {
	theme                   Theme
	templateText, assetText string // names and bytes of the files
}

// Load returns the theme below root, or the faults of its files.
func (c *ThemeCache) Load(root fs.FS) (*Theme, problem.List, error) {
	problems, err := c.loadAssets(root)
	if err != nil {
		return nil, nil, err
	}
	more, err := c.loadTemplates(root)
	if problems = append(problems, more...); err != nil || len(problems) > 0 {
		return nil, problems, err
	}
	theme := c.theme
	return &theme, nil, nil
}

func (c *ThemeCache) loadAssets(root fs.FS) (problem.List, error) {
	text, err := folderText(root, "assets")
	if err != nil || c.theme.assets != nil && text == c.assetText {
		return nil, err
	}
	assets, problems, err := asset.Load(root)
	if err == nil && len(problems) == 0 {
		c.theme.assets, c.assetText = assets, text
	}
	return problems, err
}

func (c *ThemeCache) loadTemplates(root fs.FS) (problem.List, error) {
	text, err := folderText(root, "templates")
	if err != nil || c.theme.templates != nil && text == c.templateText {
		return nil, err
	}
	templates, problems, err := page.LoadTemplates(root)
	if err == nil && len(problems) == 0 {
		c.theme.templates, c.templateText = templates, text
	}
	return problems, err
}

// folderText returns the names and bytes of all files of a folder. Whoever
// needs one that is not there will say so.
func folderText(root fs.FS, folder string) (string, error) {
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
