package feed

import (
	"fmt"

	"httpcodes/internal/catalog"
)

// Sitemap returns sitemap.xml: the pages with a text of their own, the home page, the
// index of guides, the page that compares codes and the page of experiments,
// each with the day on which it was last checked. It does not list unassigned
// numbers, the search page and the page of all entries, because search engines
// need not index them.
func Sitemap(cat *catalog.Catalog) ([]byte, error) {
	overviews := []catalog.Path{"", catalog.GuidesPath, catalog.ComparePath}
	if len(cat.Experiments.List) > 0 {
		overviews = append(overviews, catalog.ExperimentsPath)
	}
	return drawXML("sitemap.xml", struct {
		*catalog.Catalog
		Overviews []catalog.Path
	}{cat, overviews})
}

// Robots returns robots.txt. Crawlers read it only at the root of a host (RFC
// 9309 §2.3). Below a path, the file is there for the owner of the
// host to copy.
func Robots(cat *catalog.Catalog) []byte {
	return fmt.Appendf(nil, "User-agent: *\nAllow: /\n\nSitemap: %ssitemap.xml\n", cat.Base)
}
