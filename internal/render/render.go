// Package render draws the site: its pages, style, scripts, data files and
// search index, as files in memory.
//
// # Templates
//
// templates/base.html is the frame, templates/partials/ holds pieces, and
// templates/pages/ one file for each kind of page, with one view type of this
// package behind it. Templates are parsed and minified once; values arrive in
// them ready to show.
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
// # Files
//
// Styles and scripts are joined in the order of assets/css/order.txt and
// assets/js/order.txt, minified and named by a fingerprint of their bytes.
// Nothing depends on the clock, the machine or the order of a map: equal
// sources give equal bytes.
//
// # On the web
//
// With a base URL, pages say where they are published and how they unfurl
// (Meta), and there is what needs full addresses: sitemap.xml, robots.txt,
// cards for shared links below assets/cards/, and httpcodes.zip, the folder as
// one file. feed.xml, an Atom feed, tells the `changes` that entries state in
// their front matter, newest first; it has no other source, above all no clock
// and no history of files. What needs no base URL is always there: the data
// with codes.schema.json, which describes it, and the Markdown of each entry
// and of all of them in llms-full.txt.
//
// A page that went elsewhere is drawn as a stub that leads on.
//
// # Faults
//
// A template that does not parse or names a field that its view does not have
// is a fault in the sources, with file and line.
package render

import (
	"context"
	"html/template"
	"io/fs"
	"slices"

	"httpcodes/internal/output"
	"httpcodes/internal/problem"
	"httpcodes/internal/site"
)

// Options say how the site will be published.
type Options struct {
	Base string // base URL that ends in a slash, or "" for none

	// Previous returns a file of the last build, if it is still as that wrote
	// it. It may be nil. It spares drawing what has not changed and is costly.
	Previous func(path string) ([]byte, bool)

	// Live is for pages that are looked at while they are written: the search
	// index of all entries has an address that does not change with it, so that
	// no page has to wait for it.
	Live bool
}

// Render draws the whole site from the templates and assets below root.
func Render(model *site.Site, root fs.FS, opt Options) (*output.Tree, problem.List, error) {
	look, err := NewMemory().Look(root)
	if err != nil {
		return nil, nil, err
	}
	plan, problems, err := NewPlan(model, opt, look)
	if err != nil || len(problems) > 0 {
		return nil, problems, err
	}
	tree, problems := plan.Draw(context.Background())
	return tree, problems, nil
}

// A book is what all pages are drawn from. It is not changed while they are.
type book struct {
	model     *site.Site
	assets    *assets
	templates *templates
	base      string
	web       *web      // nil without a base URL
	download  *download // the folder as one file; nil while there is none
	drawn     *drawn
}

// drawn is what several pages show, drawn once.
type drawn struct {
	frames  memo[frameKey, *Frame]
	rails   memo[site.Path, template.HTML] // by class
	rows    memo[rowKey, template.HTML]
	entries memo[entryKey, template.HTML]
	twins   memo[site.Path, []byte]
}

// A file is a finished file.
type file struct {
	path string
	data []byte
}

// A job draws a file.
type job struct {
	path string
	draw func() ([]byte, error)
}

// jobs lists every file that is drawn from the model.
func (b *book) jobs() []job {
	m := b.model
	jobs := []job{
		page(b, "home", "", b.home),
		page(b, "guides", "guides", b.guides),
		page(b, "search", "search", b.search),
		{"404.html", b.notFound},
		{"all/index.html", b.all},
		{"codes.json", b.codesJSON},
		{"llms.txt", b.llms},
	}
	for _, c := range m.Classes {
		jobs = append(jobs, page(b, "class", c.Path(), func() *classView { return b.class(c) }))
	}
	for _, c := range m.Codes {
		jobs = append(jobs, b.codeJobs(c)...)
	}
	for _, n := range m.Numbers {
		jobs = append(jobs, page(b, "number", n.Path(), func() *numberView { return b.number(n) }))
	}
	for _, c := range m.Comparisons {
		jobs = append(jobs, page(b, "comparison", c.Path(), func() *comparisonView { return b.comparison(c) }),
			job{string(c.Path()) + "/index.md", func() ([]byte, error) { return b.comparisonMarkdown(c), nil }})
	}
	for _, g := range slices.Concat(m.Guides, m.Pages) {
		jobs = append(jobs, page(b, "guide", g.Path(), func() *guideView { return b.guide(g) }),
			job{string(g.Path()) + "/index.md", func() ([]byte, error) { return b.guideMarkdown(g), nil }})
	}
	// Begun last, what is made of all entries would keep one processor waiting.
	return append(b.publishJobs(), jobs...)
}

// codeJobs lists the files of a code: its page, the entry as data and as Markdown.
func (b *book) codeJobs(c *site.Code) []job {
	folder := string(c.Path())
	return []job{
		page(b, "code", c.Path(), func() *codeView { return b.code("../", c) }),
		{folder + "/index.json", func() ([]byte, error) { return b.codeJSON(c) }},
		{folder + "/index.md", func() ([]byte, error) { return b.codeMarkdown(c), nil }},
	}
}
