// Package page draws the pages of the site and their Markdown twins.
//
// # Templates
//
// templates/base.html is the frame, templates/partials/ holds pieces, and
// templates/pages/ one file for each kind of page, with one view type of this
// package behind it. Templates are parsed and minified once; values arrive in
// them ready to show.
//
// Minifying drops the white space beside block elements, but not that beside
// actions. So a line that begins with an action begins with {{-, unless a blank
// is to stand there, and the end tag of an inline element follows its text on
// the same line.
//
// What many pages show is drawn once and arrives as HTML: {{.Part "head.html"}}
// draws a piece from a Frame, which knows of the page only its root, kind and
// class; {{.Entry}} is the article that a page shares with the page of all codes.
//
// # Addresses in pages
//
// Every link is relative and names its file, so that the folder reads the same
// from disk and over http. A page reaches the root of the site by View.Root:
// "../" from a page, "" from the home page. Only 404.html, which hosts serve at
// any depth, uses paths from the host's root and carries its style within.
//
// # Faults
//
// A template that does not parse or names a field that its view does not have
// is a fault in the sources, with file and line (TemplateProblem). So is one
// whose elements do not balance, and one that nothing draws.
package page

import (
	"fmt"
	"html/template"
	"strings"

	"httpcodes/internal/asset"
	"httpcodes/internal/catalog"
)

// ArchiveName is the file that holds the whole folder, where the site has an
// address.
const ArchiveName = "httpcodes.zip"

// Pages draws the pages of a site. It may be used by several goroutines.
type Pages struct {
	cat       *catalog.Catalog
	assets    *asset.Assets
	templates *Templates
	search    string                  // path of the search script
	cards     func(catalog.Path) Card // nil without a base URL
	drawn     *drawn
}

// drawn is what several pages show, drawn once.
type drawn struct {
	frames memo[frameKey, *Frame]
	rails  memo[catalog.Path, template.HTML] // by class
	rows   memo[rowKey, template.HTML]
}

// New returns the pages of a catalog, drawn with templates and assets. The
// search script has the path search; cards returns the card of a page where
// the site has an address, and may be nil elsewhere.
func New(cat *catalog.Catalog, assets *asset.Assets, templates *Templates, search string, cards func(catalog.Path) Card) *Pages {
	return &Pages{cat: cat, assets: assets, templates: templates, search: search, cards: cards, drawn: new(drawn)}
}

// AsWritten returns the same pages with templates that are not minified, for
// the places of faults.
func (p *Pages) AsWritten() *Pages {
	return New(p.cat, p.assets, p.templates.AsWritten(), p.search, p.cards)
}

// Draw draws the page of an entry.
func (p *Pages) Draw(e catalog.Entry) ([]byte, error) {
	switch e := e.(type) {
	case *catalog.Class:
		return p.templates.execute("class", p.class(ownPage, e))
	case *catalog.Code:
		return p.templates.execute("code", p.code(ownPage, e))
	case *catalog.Number:
		return p.templates.execute("number", p.number(e))
	case *catalog.Comparison:
		return p.templates.execute("comparison", p.comparison(ownPage, e))
	case *catalog.Guide:
		return p.templates.execute("guide", p.guide(ownPage, e))
	case *catalog.Experiments:
		return p.templates.execute("experiments", p.experiments(e))
	case *catalog.Stub:
		return p.templates.execute("stub", p.stub(e))
	}
	return nil, fmt.Errorf("draw %s: no view for entries of this kind", e.Common().Path)
}

// Home draws the home page.
func (p *Pages) Home() ([]byte, error) { return p.templates.execute("home", p.home()) }

// Guides draws the index of comparisons and guides.
func (p *Pages) Guides() ([]byte, error) { return p.templates.execute("guides", p.guides()) }

// Compare draws the page that sets codes side by side.
func (p *Pages) Compare() ([]byte, error) { return p.templates.execute("compare", p.compare()) }

// Search draws the page of search results.
func (p *Pages) Search() ([]byte, error) { return p.templates.execute("search", p.searchPage()) }

// linked returns the full address of a link as a page has it.
func (p *Pages) linked(root, href string) string {
	return p.cat.Base + strings.TrimSuffix(strings.TrimPrefix(href, root), "index.html")
}
