package feed

import (
	"encoding/xml"

	"httpcodes/internal/catalog"
)

// openSearch is the content of opensearch.xml, which lets a browser search the
// site from its address bar.
type openSearch struct {
	XMLName     xml.Name        `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	ShortName   string          `xml:"ShortName"`   // at most 16 characters
	Description string          `xml:"Description"` // at most 1024
	Encoding    string          `xml:"InputEncoding"`
	Image       openSearchImage `xml:"Image"`
	URLs        []openSearchURL `xml:"Url"`
}

type openSearchImage struct {
	Type    string `xml:"type,attr"`
	Address string `xml:",chardata"`
}

type openSearchURL struct {
	Type     string `xml:"type,attr"`
	Rel      string `xml:"rel,attr"`
	Template string `xml:"template,attr"`
}

// OpenSearch returns opensearch.xml. Its addresses must be absolute, so the site has
// the file only if it has a base URL.
func OpenSearch(cat *catalog.Catalog) ([]byte, error) {
	title := []rune(cat.Config.Title)
	return encodeXML(openSearch{
		ShortName:   string(title[:min(16, len(title))]),
		Description: string(cat.Config.Summary),
		Encoding:    "UTF-8",
		Image:       openSearchImage{"image/svg+xml", cat.Base + "favicon.svg"},
		URLs: []openSearchURL{
			{"text/html", "results", cat.URL("search") + "?q={searchTerms}"},
			{"application/opensearchdescription+xml", "self", cat.Base + "opensearch.xml"},
		},
	})
}
