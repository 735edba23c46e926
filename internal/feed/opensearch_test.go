package feed

import (
	"encoding/xml"
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

func TestOpenSearchNamesTheSearchPage(t *testing.T) {
	cat := &catalog.Catalog{Config: content.Config{Title: "A title that is long", Summary: "Codes & more."}, Base: "https://example.org/codes/"}
	data, err := OpenSearch(cat)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		ShortName   string `xml:"http://a9.com/-/spec/opensearch/1.1/ ShortName"`
		Description string
		URLs        []struct {
			Template string `xml:"template,attr"`
		} `xml:"Url"`
	}
	if err := xml.Unmarshal(data, &got); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	if got.ShortName != "A title that is " || got.Description != "Codes & more." {
		t.Errorf("got %q and %q; a name has 16 characters at most", got.ShortName, got.Description)
	}
	if want := "https://example.org/codes/search/?q={searchTerms}"; got.URLs[0].Template != want {
		t.Errorf("template: got %q, want %q", got.URLs[0].Template, want)
	}
}
