package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
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

// sitemap lists the published pages, each with the day on which it was last
// compared with its sources.
func (b *book) sitemap() ([]byte, error) {
	var set urlset
	for _, p := range b.published() {
		set.URLs = append(set.URLs, sitemapURL{b.address(p.path), string(p.changed)})
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

// robots draws robots.txt. Crawlers read it at the root of a host alone (RFC
// 9309 §2.3); below a path, it is there to be copied.
func (b *book) robots() ([]byte, error) {
	return fmt.Appendf(nil, "User-agent: *\nAllow: /\n\nSitemap: %ssitemap.xml\n", b.base), nil
}
