// Package build is the pipeline from sources to a checked tree.
//
//	content/*.md --content--> Library --site--> Site --render--> Tree
//
// A stage runs only if the one before it found no fault, so that nobody reads
// of the consequences of a slip before the slip itself. The tree that comes
// out was checked whole: every link, anchor and asset in it resolves.
package build

import (
	"io/fs"

	"httpcodes/internal/content"
	"httpcodes/internal/output"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
	"httpcodes/internal/render"
	"httpcodes/internal/site"
)

// Options say how the site will be published.
type Options struct {
	Base string // base URL that ends in a slash, or "" for none
}

// A Result is the finished tree, or what keeps it from being finished.
type Result struct {
	Tree     *output.Tree // nil if there are problems
	Site     *site.Site   // nil if the entries could not be linked
	Problems problem.List
}

// A Builder builds sites. It remembers what need not be done twice, such as the
// colors of code, and may be used again after each change of the sources.
type Builder struct {
	reg    *registry.Registry
	reader *content.Reader
}

// New returns a builder for the built-in registry.
func New() *Builder {
	reg := registry.Load()
	return &Builder{reg, content.NewReader(reg)}
}

// Build makes the site from the folders content/, templates/ and assets/ below
// root. It fails with an error only if the machine does.
func (b *Builder) Build(root fs.FS, opt Options) (*Result, error) {
	lib, problems, err := b.reader.Load(root)
	if err != nil || len(problems) > 0 {
		return &Result{Problems: problems}, err
	}
	model, problems := site.New(lib, b.reg)
	if len(problems) > 0 {
		return &Result{Problems: problems}, nil
	}
	tree, problems, err := render.Render(model, root, render.Options{Base: opt.Base})
	if err != nil || len(problems) > 0 {
		return &Result{Site: model, Problems: problems}, err
	}
	return &Result{Tree: tree, Site: model, Problems: tree.Check(hostPath(opt.Base))}, nil
}
