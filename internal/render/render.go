// Package render lists every file of the site and has them drawn in parallel.
//
// The pages and their Markdown come from package page, what programs read from
// package feed, the search index from package search, the pictures beside
// shared links from package card, styles and scripts from package asset.
// Nothing depends on the clock, the machine or the order of a map: equal
// sources give equal bytes.
//
// Where the site has an address (Catalog.Base), there is also what needs full
// addresses: sitemap.xml, robots.txt, feed.xml, opensearch.xml, cards below
// assets/cards/, and httpcodes.zip, the folder as one file.
//
// A template that does not parse or names a field that its page does not have,
// and a sentence that does not fit on its card, are faults in the sources.
package render

import (
	"context"
	"errors"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"httpcodes/internal/asset"
	"httpcodes/internal/catalog"
	"httpcodes/internal/page"
	"httpcodes/internal/problem"
	"httpcodes/internal/search"
	"httpcodes/internal/tree"
)

// Options say what is drawn in another way than for readers.
type Options struct {
	// Previous returns a file of the last build, if it is still as that wrote
	// it. It may be nil. It spares drawing cards that have not changed.
	Previous func(path string) ([]byte, bool)

	// Live is for pages that are looked at while they are written: the search
	// index of all entries has an address that does not change with it, so that
	// no page has to wait for it.
	Live bool
}

// A Drawing is a site whose files are listed and can be drawn, each alone, so
// that the page somebody looks at need not wait for all the others. It may be
// used by several goroutines.
type Drawing struct {
	cat    *catalog.Catalog
	assets *asset.Assets
	pages  *page.Pages
	cards  *cards // nil if the site has no address
	jobs   []job
	byPath map[string]job
}

// A job draws a file.
type job struct {
	path string
	draw func() ([]byte, error)
}

// New lists the files of a site that is drawn with a theme.
func New(cat *catalog.Catalog, theme *Theme, opt Options) (*Drawing, problem.List, error) {
	var problems problem.List
	d := &Drawing{cat: cat, assets: dressed(theme.assets, cat, &problems), byPath: make(map[string]job)}
	searchPath, searchJobs, err := d.searchJobs(opt.Live)
	if err != nil {
		return nil, nil, err
	}
	var cardOf func(catalog.Path) page.Card
	if cat.Base != "" {
		var faults problem.List
		d.cards, faults = newCards(cat, d.assets.Colors, opt.Previous)
		problems = append(problems, faults...)
		cardOf = d.cards.of
	}
	d.pages = page.New(cat, d.assets, theme.templates, searchPath, cardOf)
	d.jobs = append(d.list(d.pages), searchJobs...)
	for _, j := range d.jobs {
		d.byPath[j.path] = j
	}
	problems = append(problems, d.assets.Reserve(d.ownNames())...)
	return d, problems, nil
}

// searchJobs returns the path of the search script and the jobs that draw it
// and the script with the words of the texts. Their paths are fingerprints, for
// which they have to be drawn at once.
func (d *Drawing) searchJobs(live bool) (string, []job, error) {
	if !live {
		scripts, err := d.searchScripts("")
		if err != nil {
			return "", nil, err
		}
		var jobs []job
		for _, s := range scripts {
			jobs = append(jobs, job{s.Path, func() ([]byte, error) { return s.Data, nil }})
		}
		return scripts[0].Path, jobs, nil
	}
	var jobs []job
	for i, path := range []string{"assets/search.js", "assets/search-texts.live.js"} {
		jobs = append(jobs, job{path, func() ([]byte, error) {
			scripts, err := d.searchScripts("search-texts.live.js")
			if err != nil {
				return nil, err
			}
			return scripts[i].Data, nil
		}})
	}
	return jobs[0].path, jobs, nil
}

// searchScripts draws the search script and the one with the texts, which has a
// name or is named by its content.
func (d *Drawing) searchScripts(texts string) ([2]asset.Script, error) {
	first, rest, err := search.New(d.cat).Parts()
	if err != nil {
		return [2]asset.Script{}, err
	}
	return d.assets.SearchScripts(first, rest, texts), nil
}

// ownNames returns the names that the site has taken at its root, whether it
// has an address or not.
func (d *Drawing) ownNames() []string {
	names := []string{page.ArchiveName, "feed.xml", "opensearch.xml", "robots.txt", "sitemap.xml"}
	for _, j := range d.jobs {
		top, _, _ := strings.Cut(j.path, "/")
		names = append(names, top)
	}
	return names
}

// File draws one file. It returns nothing at all for a path that the site
// does not have.
func (d *Drawing) File(path string) ([]byte, problem.List) {
	if data, ok := d.assets.Files.File(path); ok {
		return data, nil
	}
	j, ok := d.byPath[path]
	if !ok {
		return nil, nil
	}
	data, err := j.draw()
	if err != nil {
		return nil, problem.List{d.fault(path, err)}
	}
	return data, nil
}

// Draw draws all files on all processors. Once ctx is done it draws no
// further ones, and returns no tree.
func (d *Drawing) Draw(ctx context.Context) (*tree.Tree, problem.List) {
	files, errs := make([][]byte, len(d.jobs)), make([]error, len(d.jobs))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, j := range d.jobs {
		group.Go(func() error {
			if ctx.Err() == nil {
				files[i], errs[i] = j.draw()
			}
			return nil
		})
	}
	_ = group.Wait() // errs has what failed
	if ctx.Err() != nil {
		return nil, nil
	}
	if problems := d.faults(errs); len(problems) > 0 {
		return nil, problems
	}
	return d.collect(files)
}

// collect makes a tree of the files of the jobs, the assets, and the archive of
// both.
func (d *Drawing) collect(files [][]byte) (*tree.Tree, problem.List) {
	finished := tree.New()
	for _, path := range d.assets.Files.Paths() {
		data, _ := d.assets.Files.File(path)
		finished.Add(path, data)
	}
	for i, j := range d.jobs {
		finished.Add(j.path, files[i])
	}
	if d.cat.Base != "" {
		data, err := archive(finished, string(d.cat.Newest()))
		if err != nil {
			return nil, problem.List{page.TemplateProblem(err)}
		}
		finished.Add(page.ArchiveName, data)
	}
	return finished, nil
}

// faults returns the faults behind the errors of jobs. Pages that break alike
// tell of one.
func (d *Drawing) faults(errs []error) problem.List {
	var problems problem.List
	seen := make(map[problem.Problem]bool)
	for i, err := range errs {
		if err == nil || seen[faultOf(err)] {
			continue
		}
		seen[faultOf(err)] = true
		problems = append(problems, d.fault(d.jobs[i].path, err))
	}
	problems.Sort()
	return problems
}

// fault returns the fault behind an error, at its place in the template as it
// is written: the lines of a minified one are others.
func (d *Drawing) fault(path string, err error) problem.Problem {
	for _, j := range d.list(d.pages.AsWritten()) {
		if j.path != path {
			continue
		}
		if _, written := j.draw(); written != nil {
			err = written
		}
	}
	return faultOf(err)
}

// faultOf returns the fault that an error is.
func faultOf(err error) problem.Problem {
	if f, ok := errors.AsType[*cardFault](err); ok {
		return f.Problem
	}
	return page.TemplateProblem(err)
}
