// Package render lists every file of the site and draws them in parallel.
//
// Package page draws the pages and their Markdown, package feed the files that
// programs read, package search the search index, package card the pictures in
// previews of links, and package asset the styles and scripts. The result does not
// depend on the clock, the machine or the order of a map: equal sources give equal
// bytes.
//
// If the site has an address (Catalog.Base), it also has the files that need full
// addresses: sitemap.xml, robots.txt, feed.xml, opensearch.xml, the cards in
// assets/cards/, and httpcodes.zip, which contains the folder.
//
// It is a fault in the sources if a template cannot be parsed or names a field that
// its page does not have, if a sentence does not fit on its card, or if the color of a
// team's own copy cannot be told from the page.
package render

import (
	"context"
	"errors"
	"path"
	"strings"
	"sync"

	"httpcodes/internal/asset"
	"httpcodes/internal/catalog"
	"httpcodes/internal/page"
	"httpcodes/internal/parallel"
	"httpcodes/internal/problem"
	"httpcodes/internal/search"
	"httpcodes/internal/tree"
)

// Options change how a site is drawn.
type Options struct {
	// Previous returns a file of the last build if it has not changed since. It
	// may be nil. With it, cards that have not changed need not be drawn again.
	Previous func(path string) ([]byte, bool)

	// Live is set while the sources are being edited. Then the address of the
	// search index does not change with its content, so a page can be drawn
	// before the index.
	Live bool
}

// A Drawing lists the files of a site. Each file but the archive httpcodes.zip can be
// drawn separately, so that a single page is available before the others. A Drawing may be used by
// several goroutines.
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

// New returns the Drawing of a catalog with a theme.
func New(cat *catalog.Catalog, theme *Theme, opt Options) (*Drawing, problem.List, error) {
	var problems problem.List
	d := &Drawing{cat: cat, assets: withHouse(theme.assets, cat, &problems), byPath: make(map[string]job)}
	searchPath, searchJobs, err := d.searchJobs(opt.Live)
	if err != nil {
		return nil, nil, err
	}
	var cardOf func(catalog.Path) (file, text string)
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

// searchJobs returns the path of the search script, and the jobs that draw it
// and the script with the texts. The paths have fingerprints, so both scripts
// are drawn at once, unless live is set.
func (d *Drawing) searchJobs(live bool) (string, []job, error) {
	texts, paths := "", [2]string{"assets/search.js", "assets/search-texts.live.js"}
	if live {
		texts = path.Base(paths[1])
	}
	draw := sync.OnceValues(func() ([2]asset.Script, error) {
		first, rest, err := search.New(d.cat).Parts()
		return d.assets.SearchScripts(first, rest, texts), err
	})
	if !live {
		scripts, err := draw()
		if err != nil {
			return "", nil, err
		}
		paths = [2]string{scripts[0].Path, scripts[1].Path}
	}
	var jobs []job
	for i, path := range paths {
		jobs = append(jobs, job{path, func() ([]byte, error) {
			scripts, err := draw()
			return scripts[i].Data, err
		}})
	}
	return paths[0], jobs, nil
}

// ownNames returns the names at the root of the site that the site itself uses,
// whether it has an address or not.
func (d *Drawing) ownNames() []string {
	names := []string{page.ArchiveName, "feed.xml", "opensearch.xml", "robots.txt", "sitemap.xml"}
	for _, j := range d.jobs {
		top, _, _ := strings.Cut(j.path, "/")
		names = append(names, top)
	}
	return names
}

// File draws one file. It returns nil, nil if the site has no file with that
// path.
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

// Draw draws all files on all processors. When ctx is done, it stops and
// returns no tree.
func (d *Drawing) Draw(ctx context.Context) (*tree.Tree, problem.List) {
	files, errs := make([][]byte, len(d.jobs)), make([]error, len(d.jobs))
	parallel.Do(len(d.jobs), func(i int) {
		if ctx.Err() == nil {
			files[i], errs[i] = d.jobs[i].draw()
		}
	})
	if ctx.Err() != nil {
		return nil, nil
	}
	if problems := d.faults(errs); len(problems) > 0 {
		return nil, problems
	}
	return d.collect(files)
}

// collect returns a tree with the files of the jobs, the assets, and the
// archive of both.
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

// faults returns the faults behind the errors of jobs. It returns one fault for
// all pages that fail in the same way.
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

// fault returns the fault behind an error. Its position is that in the template
// as written, because the minified template has other lines.
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

// faultOf converts an error into a fault.
func faultOf(err error) problem.Problem {
	if f, ok := errors.AsType[*cardFault](err); ok {
		return f.Problem
	}
	return page.TemplateProblem(err)
}
