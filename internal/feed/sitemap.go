package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"httpcodes/internal/catalog"
)

// urlset is the content of sitemap.xml (https://www.sitemaps.org/protocol.html).
type urlset struct {
	XMLName struct{}     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
}

// Sitemap returns sitemap.xml: the pages with a text of their own, the home page, the
// index of guides, the page that compares codes and the page of experiments,
// each with the day on which it was last checked. It does not list unassigned
// numbers, the search page and the page of all entries, because search engines
// need not index them.
func Sitemap(cat *catalog.Catalog) ([]byte, error) {
	newest := string(cat.Newest())
	set := urlset{URLs: []sitemapURL{{cat.URL(""), newest}, {cat.URL("guides"), newest}, {cat.URL(catalog.ComparePath), newest}}}
	if len(cat.Experiments.List) > 0 {
		set.URLs = append(set.URLs, sitemapURL{cat.URL(catalog.ExperimentsPath), newest})
	}
	for _, p := range cat.WithText() {
		set.URLs = append(set.URLs, sitemapURL{cat.URL(p.Path), string(p.Checked)})
	}
	return encodeXML(set)
}

// encodeXML returns indented XML.
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

// Robots returns robots.txt. Crawlers read it only at the root of a host (RFC
// 9309 §2.3). Below a path, the file is there for the owner of the
// host to copy.
func Robots(cat *catalog.Catalog) []byte {
	return fmt.Appendf(nil, "User-agent: *\nAllow: /\n\nSitemap: %ssitemap.xml\n", cat.Base)
}
