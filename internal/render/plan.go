package render

import (
	"context"
	"runtime"
	"sync"

	"httpcodes/internal/output"
	"httpcodes/internal/problem"
	"httpcodes/internal/site"
)

// A Plan is a site that is ready to be drawn: its assets are finished, its
// templates parsed, the path of every file is known. Any file can be drawn
// alone, so that the page somebody looks at need not wait for all the others.
// It may be used by several goroutines.
type Plan struct {
	book   *book
	assets []file
	jobs   []job
	byPath map[string]int // path of an asset, or of a job behind the assets

	asWritten func() map[string]job // the jobs by path, with templates that are not minified
}

// NewPlan prepares a site of that look. A fault of the look is one of the plan.
func NewPlan(model *site.Site, opt Options, look *Look) (*Plan, problem.List, error) {
	if len(look.problems) > 0 {
		return nil, look.problems, nil
	}
	assets, tree := look.assets, output.NewTree()
	for _, name := range look.files.Paths() {
		data, _ := look.files.File(name)
		tree.Add(name, data)
	}
	var problems problem.List
	var err error
	var later []job
	if opt.Live {
		var search job
		assets, search = assets.withLiveSearch(model)
		later = append(later, search)
	} else if assets, err = assets.withSearch(model, tree); err != nil {
		return nil, nil, err
	}
	b := &book{model: model, assets: assets, templates: look.templates, base: opt.Base, drawn: new(drawn)}
	if opt.Base != "" {
		if b.web, problems = newWeb(b, opt); len(problems) > 0 {
			return nil, problems, nil
		}
	}
	p := &Plan{book: b, jobs: append(b.jobs(), later...), byPath: make(map[string]int), asWritten: sync.OnceValue(b.asWritten)}
	for _, name := range tree.Paths() {
		data, _ := tree.File(name)
		p.byPath[name] = len(p.assets)
		p.assets = append(p.assets, file{name, data})
	}
	for i, j := range p.jobs {
		p.byPath[j.path] = len(p.assets) + i
	}
	p.checkImages(&problems)
	return p, problems, nil
}

// File draws one file. It returns nothing at all for a path that the site
// does not have.
func (p *Plan) File(path string) ([]byte, problem.List) {
	i, ok := p.byPath[path]
	if !ok {
		return nil, nil
	}
	if i < len(p.assets) {
		return p.assets[i].data, nil
	}
	data, err := p.jobs[i-len(p.assets)].draw()
	if err != nil {
		return nil, problem.List{p.fault(path, err)}
	}
	return data, nil
}

// fault returns the fault behind an error, at its place in the template as it
// is written: the lines of a minified one are others.
func (p *Plan) fault(path string, err error) problem.Problem {
	if j, ok := p.asWritten()[path]; ok {
		if _, written := j.draw(); written != nil {
			err = written
		}
	}
	return templateProblem(err)
}

// asWritten returns the jobs by path, with templates that are not minified.
func (b *book) asWritten() map[string]job {
	plain, jobs := *b, make(map[string]job)
	plain.templates, plain.drawn = b.templates.asWritten(), new(drawn)
	for _, j := range plain.jobs() {
		jobs[j.path] = j
	}
	return jobs
}

// Draw draws all files on all processors. Once ctx is done it draws no
// further ones, and returns no tree.
func (p *Plan) Draw(ctx context.Context) (*output.Tree, problem.List) {
	files, errs := p.drawJobs(ctx)
	if ctx.Err() != nil {
		return nil, nil
	}
	if problems := p.faults(errs); len(problems) > 0 {
		return nil, problems
	}
	files, err := p.book.publish(p.assets, files)
	if err != nil {
		return nil, problem.List{templateProblem(err)}
	}
	tree := output.NewTree()
	for _, f := range p.assets {
		tree.Add(f.path, f.data)
	}
	for _, f := range files {
		tree.Add(f.path, f.data)
	}
	return tree, nil
}

// faults returns the faults behind the errors of jobs. Pages that break alike
// tell of one.
func (p *Plan) faults(errs []error) problem.List {
	var problems problem.List
	seen := make(map[problem.Problem]bool)
	for i, err := range errs {
		if err == nil || seen[templateProblem(err)] {
			continue
		}
		seen[templateProblem(err)] = true
		problems = append(problems, p.fault(p.jobs[i].path, err))
	}
	problems.Sort()
	return problems
}

// drawJobs runs the jobs and returns their files, or errors, in order.
func (p *Plan) drawJobs(ctx context.Context) ([]file, []error) {
	files, errs := make([]file, len(p.jobs)), make([]error, len(p.jobs))
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				data, err := p.jobs[i].draw()
				files[i], errs[i] = file{p.jobs[i].path, data}, err
			}
		})
	}
	for i := range p.jobs {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	return files, errs
}
