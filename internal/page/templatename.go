package page

import "slices"

// templateNames are the names of the templates in templates/pages, one for each
// kind of page. The page of an entry has the template that its catalog.Kind
// names. The other templates are for pages that are made from all entries.
var templateNames = []string{
	"all", "class", "code", "compare", "comparison", "experiments", "guide", "guides", "home", "not-found", "number", "search",
	"stub",
}

// TemplateNames returns the names of the page templates.
func TemplateNames() []string { return slices.Clone(templateNames) }

// Kinds returns the kinds of pages that may have their own styles and scripts:
// one for each template, and the guide that leads to a code.
func Kinds() []string { return append(TemplateNames(), kindChoosing) }

const kindChoosing = "choosing"

// executed are the partial templates that this package executes directly.
var executed = []string{"rail.html", "row.html"}
