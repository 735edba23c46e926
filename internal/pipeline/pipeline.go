// Package pipeline is the way from sources to a checked tree.
//
//	content/*.md --content--> Library --catalog--> Catalog --render--> Tree --sitecheck--> Tree
//
// A stage runs only if the one before it found no fault, so that nobody reads
// of the consequences of a slip before the slip itself. The tree that comes
// out was checked whole: every link, anchor and asset in it resolves.
package pipeline

import (
	"context"
	"io/fs"
	"slices"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
	"httpcodes/internal/render"
	"httpcodes/internal/sitecheck"
	"httpcodes/internal/tree"
)

// Options say how the site will be published.
type Options struct {
	Base string // base URL that ends in a slash, or "" for none
	// Previous returns a file of the last build, or is nil: see render.Options.
	Previous func(path string) ([]byte, bool)
	Live     bool // somebody looks at pages while they are written: see render.Options

	// Onward has links followed although entries have faults, for those who ask
	// about other entries.
	Onward bool
}

// A Result is the finished tree, or what keeps it from being finished.
type Result struct {
	Tree     *tree.Tree       // nil if there are faults in the sources
	Catalog  *catalog.Catalog // nil if nothing could be drawn
	Problems problem.List     // faults and advice
}

// Build makes the site from the folders content/, templates/ and assets/ below
// root. It fails with an error only if the machine does, or ctx ends.
func Build(ctx context.Context, root fs.FS, opt Options) (*Result, error) {
	return NewBuilder().Build(ctx, root, opt)
}

// A Builder builds sites again and again. It keeps what need not be done twice
// as long as a file has the same bytes: entries that are read, templates that
// are parsed, styles that are minified. It serves one goroutine at a time.
type Builder struct {
	reg    *registry.Registry
	reader *content.Reader
	themes render.ThemeCache
}

// NewBuilder returns a builder for the built-in registry.
func NewBuilder() *Builder {
	reg := registry.Load()
	return &Builder{reg: reg, reader: content.NewReader(reg)}
}

// Build is the function of that name.
func (b *Builder) Build(ctx context.Context, root fs.FS, opt Options) (*Result, error) {
	draft, problems, err := b.Draft(root, opt)
	if err != nil || draft == nil {
		return &Result{Problems: problems}, err
	}
	return draft.Finish(ctx)
}

// A Draft is a site whose entries are read and linked and whose files are
// listed, but not drawn yet. It may be used by several goroutines.
type Draft struct {
	cat     *catalog.Catalog
	drawing *render.Drawing
	advice  problem.List
}

// Draft does the first half of Build. Without a draft there are faults among
// the problems; with one, all of them are advice.
func (b *Builder) Draft(root fs.FS, opt Options) (*Draft, problem.List, error) {
	lib, advice, err := b.reader.Load(root)
	if err != nil || len(advice.Faults()) > 0 {
		if err == nil && opt.Onward {
			_, problems := catalog.New(lib, b.reg, opt.Base)
			advice = slices.Concat(advice, problems)
		}
		return nil, advice, err
	}
	cat, problems := catalog.New(lib, b.reg, opt.Base)
	if len(problems) > 0 {
		return nil, slices.Concat(advice, problems), nil
	}
	theme, problems, err := b.themes.Load(root)
	if err != nil || len(problems) > 0 {
		return nil, slices.Concat(advice, problems), err
	}
	drawing, problems, err := render.New(cat, theme, render.Options{Previous: opt.Previous, Live: opt.Live})
	if err != nil || len(problems) > 0 {
		return nil, slices.Concat(advice, problems), err
	}
	return &Draft{cat, drawing, advice}, advice, nil
}

// File draws one file, without the check of the whole. It returns nothing at
// all for a path that the site does not have.
func (d *Draft) File(path string) ([]byte, problem.List) { return d.drawing.File(path) }

// Check draws and checks all files and returns their faults. It may give up
// once ctx is done.
func (d *Draft) Check(ctx context.Context) problem.List {
	result, err := d.Finish(ctx)
	if err != nil {
		return nil // ctx is done: nobody waits for the result
	}
	return result.Problems.Faults()
}

// Finish does the second half of Build: it draws all files and checks them. It
// fails once ctx is done.
func (d *Draft) Finish(ctx context.Context) (*Result, error) {
	files, problems := d.drawing.Draw(ctx)
	if files != nil {
		problems = sitecheck.Check(files, basePath(d.cat.Base))
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return &Result{Tree: files, Catalog: d.cat, Problems: slices.Concat(d.advice, problems)}, nil
}
