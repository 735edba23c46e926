// Package page draws the pages of the site and their Markdown twins.
//
// # Templates
//
// templates/base.html is the frame. templates/partials/ has partial templates, and
// templates/pages/ has one file for each kind of page. This package has one view
// type for each of these files. Templates are parsed and minified once. They show
// the values of a view without changing them.
//
// The minifier removes white space next to block elements, but not next to actions.
// So a line that begins with an action begins with {{-, unless a space is wanted
// there, and the end tag of an inline element is on the same line as its text.
//
// Parts that several pages share are drawn once and inserted as HTML. The action
// {{.Part "head.html"}} draws a partial template from a Frame, which knows only the
// root, kind and class of the page. A template such as code-entry.html draws the
// article that a page shares with the page of all entries.
//
// # Addresses in pages
//
// Every link is relative and names its file, so that the folder works in the same
// way from disk and over http. View.Root is the path from a page to the root of the
// site: "../" for a page, and "" for the home page. Only 404.html, which hosts serve
// at any depth, has paths from the root of the host and contains its style.
//
// # Faults
//
// A template that cannot be parsed, or that names a field that its view does not
// have, is a fault in the sources, with file and line (TemplateProblem). How the
// templates are written is a matter of tests: their elements balance, and a page uses
// each of them.
package page

import (
	"httpcodes/internal/asset"
	"httpcodes/internal/catalog"
)

// ArchiveName is the file that contains the whole folder. The site has it if it
// has a base URL.
const ArchiveName = "httpcodes.zip"

// Pages draws the pages of a site. It may be used by several goroutines.
type Pages struct {
	cat       *catalog.Catalog
	assets    *asset.Assets
	templates *Templates
	search    string                                 // path of the search script
	cards     func(catalog.Path) (file, text string) // nil without a base URL

	frames memo[frameKey, *Frame]
}

// New returns the pages of a catalog, which are drawn with templates and assets. The
// argument search is the path of the search script. The function cards returns the path
// of the card of a page, which link previews show, and its description for readers who
// cannot see it; it may be nil if the site has no base URL.
func New(
	cat *catalog.Catalog, assets *asset.Assets, templates *Templates, search string, cards func(catalog.Path) (file, text string),
) *Pages {
	return &Pages{cat: cat, assets: assets, templates: templates, search: search, cards: cards}
}

// AsWritten returns the same pages with templates that are not minified. They
// give the positions of faults.
func (p *Pages) AsWritten() *Pages {
	return New(p.cat, p.assets, p.templates.AsWritten(), p.search, p.cards)
}

// Draw draws the page of an entry.
func (p *Pages) Draw(e catalog.Entry) ([]byte, error) {
	name, view := p.at(e.Common().Path).entry(e)
	return p.templates.execute(name, view)
}

// entry returns the view of an entry at a place, and the name of its template.
func (at place) entry(e catalog.Entry) (name string, view any) {
	name = string(e.Common().Kind)
	switch e := e.(type) {
	case *catalog.Class:
		view = at.class(e)
	case *catalog.Code:
		view = at.code(e)
	case *catalog.Number:
		view = at.number(e)
	case *catalog.Comparison:
		view = at.comparison(e)
	case *catalog.Guide:
		name, view = "guide", at.guide(e)
	case *catalog.Experiments:
		view = at.experiments(e)
	case *catalog.Stub:
		view = at.stub(e)
	case *catalog.Page:
		view = at.overview(e)
	}
	return name, view
}

// overview returns the view of a page that is made from all entries.
func (at place) overview(page *catalog.Page) any {
	switch page.Kind {
	case catalog.KindHome:
		return at.home(page)
	case catalog.KindSearch:
		return at.searchPage(page)
	case catalog.KindCompare:
		return at.compare(page)
	default:
		return at.guides(page)
	}
}
