// Package pipeline builds and checks the site, from the sources to a tree.
//
//	content/*.md --content--> Library --catalog--> Catalog --render--> Tree --sitecheck--> Tree
//
// A stage runs only if the one before it found no fault, so that one mistake is
// not also reported through its consequences. A tree without faults has been
// checked as a whole: every link, anchor and asset in it resolves.
package pipeline

import (
	"context"
	"io/fs"
	"slices"
	"sync"

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
	Base       string      // base URL that ends in a slash, or "" for none
	Repository content.URL // where the sources are, in the place of what site.yaml says; or ""
	// Previous returns a file of the last build, or is nil: see render.Options.
	Previous func(path string) ([]byte, bool)
	Live     bool // the sources are being edited: see render.Options

	// DespiteFaults checks the links between entries although some entries have faults, for a
	// check of the others.
	DespiteFaults bool

	// FaultsOnly leaves out advice on style, which takes time. It is the same for
	// all builds of a Builder.
	FaultsOnly bool
}

// A Result is the finished tree, or the problems that prevent it. A tree that
// comes with faults is not valid.
type Result struct {
	Tree     *tree.Tree       // nil if there are faults in the sources
	Catalog  *catalog.Catalog // nil if Draft found faults; set if only drawing did
	Problems problem.List     // faults and advice
}

// Build makes the site from the folders content/, templates/ and assets/ below
// root. It returns an error only if reading fails or ctx ends.
func Build(ctx context.Context, root fs.FS, opt Options) (*Result, error) {
	return NewBuilder().Build(ctx, root, opt)
}

// A Builder builds the site repeatedly. For files that have not changed, it
// reuses the entries, parsed templates and minified styles. It is not safe for
// concurrent use.
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

// Build is like the function Build, with the caches of b.
func (b *Builder) Build(ctx context.Context, root fs.FS, opt Options) (*Result, error) {
	draft, problems, err := b.Draft(root, opt)
	if err != nil || draft == nil {
		return &Result{Problems: problems}, err
	}
	return draft.Finish(ctx)
}

// A Draft is a site whose entries are read and linked and whose files are
// listed, but not drawn yet. It is safe for concurrent use.
type Draft struct {
	cat     *catalog.Catalog
	drawing *render.Drawing
	advice  problem.List
}

// Draft does the first half of Build. If it returns neither a draft nor an error, the
// problems contain faults. With a draft, they are all advice.
func (b *Builder) Draft(root fs.FS, opt Options) (*Draft, problem.List, error) {
	b.reader.FaultsOnly = opt.FaultsOnly
	var theme *render.Theme
	var themeProblems problem.List
	var themeErr error
	var loading sync.WaitGroup
	loading.Go(func() { theme, themeProblems, themeErr = b.themes.Load(root) })
	lib, advice, err := b.reader.Load(root)
	loading.Wait()
	if err != nil || len(advice.Faults()) > 0 {
		if err == nil && opt.DespiteFaults && len(lib.Classes) > 0 {
			_, problems := catalog.New(lib, b.reg, opt.Base)
			advice = slices.Concat(advice, problems)
		}
		return nil, advice, err
	}
	lib.Config = lib.Config.In(opt.Repository)
	cat, problems := catalog.New(lib, b.reg, opt.Base)
	if len(problems) > 0 {
		return nil, slices.Concat(advice, problems), nil
	}
	if themeErr != nil || len(themeProblems) > 0 {
		return nil, slices.Concat(advice, themeProblems), themeErr
	}
	drawing, problems, err := render.New(cat, theme, render.Options{Previous: opt.Previous, Live: opt.Live})
	if err != nil || len(problems) > 0 {
		return nil, slices.Concat(advice, problems), err
	}
	return &Draft{cat, drawing, advice}, advice, nil
}

// File draws one file, without checking the whole site. It returns no bytes and
// no problems for a path that the site does not have.
func (d *Draft) File(path string) ([]byte, problem.List) { return d.drawing.File(path) }

// Check draws and checks all files and returns their faults. It may stop early
// once ctx is done.
func (d *Draft) Check(ctx context.Context) problem.List {
	result, err := d.Finish(ctx)
	if err != nil {
		return nil // ctx is done, so nobody waits for the result
	}
	return result.Problems.Faults()
}

// Finish does the second half of Build: it draws and checks all files. It fails
// once ctx is done.
func (d *Draft) Finish(ctx context.Context) (*Result, error) {
	files, problems := d.drawing.Draw(ctx)
	if files != nil {
		problems = sitecheck.Check(files, d.cat.Root())
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return &Result{Tree: files, Catalog: d.cat, Problems: slices.Concat(d.advice, problems)}, nil
}
