package catalog

import (
	"slices"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// A Kind says what a page is.
type Kind string

// The kinds of pages, as their views and templates are called, but for KindPage: it is
// drawn as a guide. The templates all and not-found have no kind. A new kind with source
// files needs:
//
//   - in package content a type with its front matter, its list in Library, a pattern
//     in kinds, and its folder in folders (stray.go)
//   - here a constant, a type that embeds Page, its list in Catalog.add,
//     Catalog.address and Catalog.Articles, and in Page.promised whether a rule
//     guarantees its address
//   - in package page a view, cases in place.entry and markdownWriter.text, and
//     templates/pages/<kind>.html with its name in templateNames
//   - in package feed a place in llms.txt (LLMs)
//   - if it has them: its style in assets/css/<kind>, its card in package render
//     (newCard), its scaffold in package content and the command new
//
// A new page that is made from all entries needs here a constant and a line in
// Catalog.address, in package content its name in taken, in package page a view, a
// case in place.overview, its template, and its lists in markdownWriter.overview. It is also
// named in feed.Sitemap and search.New, which otherwise take every page of WithText.
const (
	KindClass       Kind = "class"
	KindCode        Kind = "code"
	KindNumber      Kind = "number"
	KindComparison  Kind = "comparison"
	KindGuide       Kind = "guide"
	KindPage        Kind = "page"
	KindStub        Kind = "stub"
	KindExperiments Kind = "experiments" // the page of all experiments

	// The kinds of the pages that are made from all entries. There is one page of
	// each, which is a *Page.
	KindHome    Kind = "home"
	KindSearch  Kind = "search"
	KindCompare Kind = "compare"
	KindGuides  Kind = "guides"
)

// An Entry is anything that has an address. Each kind of page is its own type,
// such as *Code, and embeds a Page.
type Entry interface {
	// Common returns the fields that all kinds of entries share.
	Common() *Page
}

// A Page holds the fields that all kinds of entries share. Fields that a kind
// does not use are empty.
type Page struct {
	Kind      Kind
	Path      Path
	Title     string
	ClassName string // class of codes it belongs to: "4xx", "unofficial", or ""
	Summary   string
	Keywords  []string
	Sources   []Source
	Changes   []content.Change // newest first
	Checked   content.Date     // the day its facts were last checked against the sources
	Doc       *markdown.Doc    // its text; nil for a stub and for what has no source file
	Codes     []*Code          // the codes it is about
	Anchors   []string         // ids that links may name
	Front     *content.Head    // its file, with the positions of its keys; nil without a source file

	fixed []string        // anchors that a rule guarantees for all pages of its kind
	links map[string]Link // targets of the links in the text
}

// Common returns the page itself.
func (p *Page) Common() *Page { return p }

// HasText reports whether the page has a text of its own, in a source file. A stub has
// a file and no text.
func (p *Page) HasText() bool { return p.Doc != nil }

// Link returns the target of a link in the text. The result is the zero Link if
// the text has no such link.
func (p *Page) Link(dest string) Link { return p.links[dest] }

// An OutsideLink is an address on another site and its position in the sources.
type OutsideLink struct {
	URL string
	Pos problem.Pos
}

// OutsideLinks returns all addresses on other sites in the text and the sources,
// each with its position.
func (p *Page) OutsideLinks() []OutsideLink {
	var list []OutsideLink
	for _, link := range p.Doc.Links() {
		if strings.HasPrefix(link.Dest, "https://") {
			list = append(list, OutsideLink{link.Dest, p.Front.At(link.Offset)})
		}
	}
	for _, s := range p.Sources {
		if s.key != "" && s.Spec == "" && s.Tried == "" {
			list = append(list, OutsideLink{s.Href, p.Front.Key(s.key + ".url")})
		}
	}
	return list
}

// Section returns the part of the text with that id, or nil.
func (p *Page) Section(id string) *markdown.Section {
	for _, s := range p.Doc.Sections() {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// textIDs returns the ids of the headings and of the table rows of the text.
func (p *Page) textIDs() []string {
	var ids []string
	for _, h := range p.Doc.Headings() {
		ids = append(ids, h.ID)
	}
	for _, r := range p.Doc.Rows() {
		ids = append(ids, r.ID)
	}
	return slices.Clip(ids)
}

// A Source is a document that was read.
type Source struct {
	Title string
	Href  string
	For   string // what it supports, or ""
	Spec  string // the section of a specification, as "RFC 9110 §15.5.5", or ""
	Tried string // the name of an experiment, which has no Href; or ""

	key string // its key in the front matter, such as "sources[0]"; or ""
}

func newSources(list []content.Source) []Source {
	var sources []Source
	for i, s := range list {
		source := NewSource(s)
		source.key = key("sources", i)
		sources = append(sources, source)
	}
	return sources
}

// NewSource resolves a source. A source in a specification gets the name and
// address of its section.
func NewSource(s content.Source) Source {
	if s.Experiment != "" {
		return Source{Tried: s.Experiment, For: s.For}
	}
	if s.Spec == "" {
		return Source{Title: s.Title, Href: string(s.URL), For: s.For}
	}
	title, href := string(s.Spec), ""
	if spec, err := registry.ParseSpec(title); err == nil { // package content refuses others
		title, href = spec.String(), spec.URL()
	}
	return Source{Title: title, Href: href, For: s.For, Spec: string(s.Spec)}
}
