package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// openSearch is the description by which a browser's address bar can search
// the published site.
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

// openSearch draws opensearch.xml. Its addresses are absolute, so that it is
// only there with a base URL.
func (b *book) openSearch() ([]byte, error) {
	c := b.model.Config
	data, err := xml.MarshalIndent(openSearch{
		ShortName:   string([]rune(c.Title)[:min(16, len([]rune(c.Title)))]),
		Description: string(c.Summary),
		Encoding:    "UTF-8",
		Image:       openSearchImage{"image/svg+xml", b.base + "favicon.svg"},
		URLs: []openSearchURL{
			{"text/html", "results", b.address("search") + "?q={searchTerms}"},
			{"application/opensearchdescription+xml", "self", b.base + "opensearch.xml"},
		},
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("encode search description: %w", err)
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	out.Write(data)
	out.WriteByte('\n')
	return out.Bytes(), nil
}
