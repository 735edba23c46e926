package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"httpcodes/internal/catalog"
)

// urlset is sitemap.xml as https://www.sitemaps.org/protocol.html has it.
type urlset struct {
	XMLName struct{}     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
}

// Sitemap writes sitemap.xml: the pages that somebody wrote, the home page,
// the index of guides and the page that compares codes, each with the day on which it was last compared with its
// sources. Unassigned numbers, the search page and the page to print are not
// among them: search engines need not know them.
func Sitemap(cat *catalog.Catalog) ([]byte, error) {
	newest := string(cat.Newest())
	set := urlset{URLs: []sitemapURL{{cat.URL(""), newest}, {cat.URL("guides"), newest}, {cat.URL(catalog.ComparePath), newest}}}
	if len(cat.Experiments.List) > 0 {
		set.URLs = append(set.URLs, sitemapURL{cat.URL(catalog.ExperimentsPath), newest})
	}
	for _, p := range cat.Written() {
		set.URLs = append(set.URLs, sitemapURL{cat.URL(p.Path), string(p.Checked)})
	}
	return encodeXML(set)
}

// encodeXML writes XML for people too.
func encodeXML(v any) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(xml.Header)
	e := xml.NewEncoder(&out)
	e.Indent("", "  ")
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encode XML: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// Robots writes robots.txt. Crawlers read it at the root of a host alone (RFC
// 9309 §2.3); below a path, it is there to be copied.
func Robots(cat *catalog.Catalog) []byte {
	return fmt.Appendf(nil, "User-agent: *\nAllow: /\n\nSitemap: %ssitemap.xml\n", cat.Base)
}
