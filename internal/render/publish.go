package render

import (
	"cmp"
	"slices"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
	"httpcodes/internal/site"
)

// A published page is an entry as search engines and feed readers see it.
type published struct {
	path    site.Path
	title   string
	changed content.Date // the day its facts were last compared with the sources
	changes []content.Change
}

// published lists the pages that search engines should know: those that
// somebody wrote, the home page and the index of guides. Unassigned numbers,
// the search page and the page to print are not among them.
func (b *book) published() []published {
	m := b.model
	var list []published
	for _, c := range m.Classes {
		list = append(list, published{c.Path(), c.Title(), c.Checked, nil})
	}
	for _, c := range m.Codes {
		list = append(list, published{c.Path(), c.Title(), c.Checked, c.Changes})
	}
	for _, c := range m.Comparisons {
		list = append(list, published{c.Path(), c.Title(), c.Checked, c.Changes})
	}
	for _, g := range slices.Concat(m.Guides, m.Pages) {
		list = append(list, published{g.Path(), g.Title(), g.Checked, g.Changes})
	}
	newest := newestOf(list)
	return append([]published{
		{"", m.Config.Title, newest, nil},
		{"guides", "Comparisons and guides", newest, nil},
	}, list...)
}

// web is what pages say of themselves to the web, found once for all of them.
type web struct {
	cards *cards
	days  map[site.Path]content.Date // when a page was last compared with its sources
	codes map[site.Path][]*site.Code // what a page defines or tells apart
}

// newWeb gathers it. What cards cannot be drawn with is a fault.
func newWeb(b *book, opt Options) (*web, problem.List) {
	cards, problems := newCards(b, opt.Previous)
	w := &web{cards, make(map[site.Path]content.Date), make(map[site.Path][]*site.Code)}
	for _, p := range b.published() {
		w.days[p.path] = p.changed
	}
	for _, c := range b.model.Codes {
		w.codes[c.Path()] = []*site.Code{c}
	}
	for _, c := range b.model.Comparisons {
		w.codes[c.Path()] = c.Codes
	}
	return w, problems
}

// newestOf returns the last day on which a page was compared with its sources.
func newestOf(list []published) content.Date {
	return slices.MaxFunc(list, func(a, b published) int { return cmp.Compare(a.changed, b.changed) }).changed
}

// publishJobs lists the files that are there for tools, and with a base URL
// those that make the folder ready for the web.
func (b *book) publishJobs() []job {
	jobs := []job{
		{"codes.schema.json", b.schema},
		{"llms-full.txt", b.llmsFull},
		{".nojekyll", func() ([]byte, error) { return nil, nil }}, // GitHub Pages is to take the folder as it is
	}
	for _, s := range b.model.Stubs {
		jobs = append(jobs, page(b, "stub", s.Path(), func() *stubView { return b.stub(s) }))
	}
	if b.base == "" {
		return jobs
	}
	return append(append(jobs,
		job{"sitemap.xml", b.sitemap},
		job{"robots.txt", b.robots},
		job{"feed.xml", b.feed},
		job{"opensearch.xml", b.openSearch},
	), b.web.cards.jobs()...)
}

// publish adds the folder as one file to files. Since a page that links it
// states its size, the pages that do so are drawn twice: in the folder itself
// they lead nowhere else, and so hold in the copy.
func (b *book) publish(assets, files []file) ([]file, error) {
	if b.base == "" {
		return files, nil
	}
	data, err := b.archive(slices.Concat(assets, files))
	if err != nil {
		return nil, err
	}
	again := *b
	again.download = &download{Size: megabytes(len(data))}
	for i, f := range files {
		if job := again.downloadPage(f.path); job != nil {
			if files[i].data, err = job.draw(); err != nil {
				return nil, err
			}
		}
	}
	return append(files, file{archiveName, data}), nil
}

// downloadPage returns the job that draws a page which links the archive, or
// nil for any other.
func (b *book) downloadPage(path string) *job {
	if path == "index.html" {
		j := page(b, "home", "", b.home)
		return &j
	}
	for _, g := range b.model.Pages {
		if path == "about/index.html" && g.Path().File() == path {
			j := page(b, "guide", g.Path(), func() *guideView { return b.guide(g) })
			return &j
		}
	}
	return nil
}

// address returns the full address of a page.
func (b *book) address(path site.Path) string { return b.base + path.Address() }

// linked returns the full address of a link as a page has it.
func (b *book) linked(root, href string) string {
	return b.base + strings.TrimSuffix(strings.TrimPrefix(href, root), "index.html")
}
