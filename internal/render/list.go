package render

import (
	"httpcodes/internal/catalog"
	"httpcodes/internal/feed"
	"httpcodes/internal/page"
)

// list returns the jobs of all files but assets, the search script and the
// archive.
func (d *Drawing) list(pages *page.Pages) []job {
	cat := d.cat
	jobs := []job{
		// Files that are made from all entries are the largest, so they are
		// started first. If one of them came last, only one processor would be
		// busy.
		{"llms-full.txt", func() ([]byte, error) { return feed.LLMsFull(cat, pages.Markdown), nil }},
		{"all/index.html", pages.All},
		{"codes.json", func() ([]byte, error) { return feed.CodesJSON(cat) }},
		{"codes.schema.json", func() ([]byte, error) { return feed.Schema(cat), nil }},
		{"codes.csv", func() ([]byte, error) { return feed.CodesCSV(cat) }},
		{"llms.txt", func() ([]byte, error) { return feed.LLMs(cat), nil }},
		{".nojekyll", func() ([]byte, error) { return nil, nil }}, // GitHub Pages must publish the folder unchanged
		{"404.html", pages.NotFound},
	}
	for _, e := range cat.Entries() {
		jobs = append(jobs, entryJobs(cat, pages, e)...)
	}
	if cat.Base == "" {
		return jobs
	}
	jobs = append(jobs,
		job{"sitemap.xml", func() ([]byte, error) { return feed.Sitemap(cat) }},
		job{"robots.txt", func() ([]byte, error) { return feed.Robots(cat), nil }},
		job{"feed.xml", func() ([]byte, error) { return feed.Atom(cat) }},
		job{"opensearch.xml", func() ([]byte, error) { return feed.OpenSearch(cat) }},
	)
	return append(jobs, d.cards.jobs()...)
}

// entryJobs returns the jobs for the files of an entry: its page and, if it has
// them, its Markdown twin and its data.
func entryJobs(cat *catalog.Catalog, pages *page.Pages, e catalog.Entry) []job {
	p := e.Common()
	jobs := []job{{p.Path.File(), func() ([]byte, error) { return pages.Draw(e) }}}
	if page.HasTwin(p) {
		jobs = append(jobs, job{p.Path.Twin(), func() ([]byte, error) { return pages.Twin(e), nil }})
	}
	if c, ok := e.(*catalog.Code); ok {
		jobs = append(jobs, job{string(p.Path) + "/index.json", func() ([]byte, error) { return feed.CodeJSON(cat, c) }})
	}
	return jobs
}
