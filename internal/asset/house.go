package asset

import (
	"html/template"

	"httpcodes/internal/tree"
)

// With returns the assets with another style after the shared one. That style
// is not minified. If it is empty, With returns the assets unchanged.
func (a *Assets) With(style string) *Assets {
	if style == "" {
		return a
	}
	other := *a
	other.Files = tree.New()
	for _, path := range a.Files.Paths() {
		if data, _ := a.Files.File(path); path != a.Style {
			other.Files.Add(path, data)
		}
	}
	all := []byte(string(a.StyleText) + style)
	other.Style, other.StyleText = other.add("site", ".css", all), template.CSS(all)
	other.Policy404 = policy(hash([]byte(a.Remembered)), hash(all))
	return &other
}
