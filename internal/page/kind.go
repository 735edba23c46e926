package page

import "slices"

// kinds are the kinds of pages. Each has a template in templates/pages.
var kinds = []string{
	"all", "class", "code", "compare", "comparison", "experiments", "guide", "guides", "home", "not-found", "number", "search",
	"stub",
}

// Kinds returns the kinds of pages, which may load styles and scripts of their
// own.
func Kinds() []string { return slices.Clone(kinds) }

// alone are the pieces that this package draws by themselves.
var alone = []string{
	"class-entry.html", "code-entry.html", "comparison-entry.html", "guide-entry.html", "rail.html", "row.html",
}
