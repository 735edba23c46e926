// Package build is the pipeline from sources to a checked tree.
//
//	content/*.md --content--> Library --site--> Site --render--> Tree
//
// A stage runs only if the one before it found no fault, so that nobody reads
// of the consequences of a slip before the slip itself. The tree that comes
// out was checked whole: every link, anchor and asset in it resolves.
package build

import (
	"context"
	"io/fs"
	"runtime"
	"sync"

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

	// Previous returns a file of the last build, or is nil: see render.Options.
	Previous func(path string) ([]byte, bool)

	Live bool // somebody looks at pages while they are written: see render.Options
}

// A Result is the finished tree, or what keeps it from being finished.
type Result struct {
	Tree     *output.Tree // nil if there are problems
	Site     *site.Site   // nil if nothing could be drawn
	Problems problem.List
}

// A Builder builds sites. It remembers what need not be done twice, such as the
// colors of code, what came of entries that have not changed, and parsed
// templates. It may be used again after each change of the sources, by one
// goroutine at a time.
type Builder struct {
	reg    *registry.Registry
	reader *content.Reader
	memory *render.Memory
}

// New returns a builder for the built-in registry.
func New() *Builder {
	reg := registry.Load()
	return &Builder{reg, content.NewReader(reg), render.NewMemory()}
}

// Build makes the site from the folders content/, templates/ and assets/ below
// root. It fails with an error only if the machine does.
func (b *Builder) Build(root fs.FS, opt Options) (*Result, error) {
	draft, problems, err := b.Draft(root, opt)
	if err != nil || len(problems) > 0 {
		return &Result{Problems: problems}, err
	}
	return draft.Finish(context.Background()), nil
}

// A Draft is a site whose entries are read and linked and whose files are not
// drawn yet. It may be used by several goroutines.
type Draft struct {
	site *site.Site
	plan *render.Plan
	base string
	live bool
}

// Draft does the first half of Build.
func (b *Builder) Draft(root fs.FS, opt Options) (*Draft, problem.List, error) {
	var look *render.Look
	var lookErr error
	var reading sync.WaitGroup // neither needs the other, and each waits for the disk
	reading.Go(func() { look, lookErr = b.memory.Look(root) })
	lib, problems, err := b.reader.Load(root)
	reading.Wait()
	if err != nil || len(problems) > 0 {
		return nil, problems, err
	}
	model, problems := site.New(lib, b.reg)
	if len(problems) > 0 {
		return nil, problems, nil
	}
	if lookErr != nil {
		return nil, nil, lookErr
	}
	plan, problems, err := render.NewPlan(model, render.Options{Base: opt.Base, Previous: opt.Previous, Live: opt.Live}, look)
	if err != nil || len(problems) > 0 {
		return nil, problems, err
	}
	return &Draft{model, plan, opt.Base, opt.Live}, nil, nil
}

// File draws one file, without the check of the whole. It returns nothing at
// all for a path that the site does not have.
func (d *Draft) File(path string) ([]byte, problem.List) { return d.plan.File(path) }

// Finish does the second half of Build: it draws all files and checks them. It
// gives up once ctx is done, and then returns nil.
func (d *Draft) Finish(ctx context.Context) *Result {
	tree, problems := d.plan.Draw(ctx)
	if !d.live {
		runtime.GC() // the check then does with memory that drawing is done with
	}
	if tree != nil {
		problems = tree.Check(hostPath(d.base))
	}
	if ctx.Err() != nil {
		return nil
	}
	return &Result{Tree: tree, Site: d.site, Problems: problems}
}
