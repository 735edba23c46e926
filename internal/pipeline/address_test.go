package pipeline

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/tree"
)

// files are those of the published site that no page has.
var files = []string{
	".nojekyll", "404.html", "compare/index.md", "codes.csv", "codes.json", "codes.schema.json", "favicon.ico", "favicon.svg", "feed.xml", "guides/index.md", "httpcodes.zip",
	"index.md",
	"llms-full.txt", "llms.txt", "opensearch.xml", "robots.txt", "sitemap.xml",
}

// The tree has the files and the sections that follow from the model, and no
// others. That the model loses none is what content.AddressFile is for.
func TestAddressesFollowFromTheModel(t *testing.T) {
	result := mustPublishAll(t)
	if _, err := os.Stat("../../" + content.AddressFile); err != nil {
		t.Errorf("nothing is promised: %v", err)
	}
	got, want := addresses(t, result.Tree), modeled(result.Catalog)
	for _, address := range want {
		if _, ok := slices.BinarySearch(got, address); !ok {
			t.Errorf("%s is lost", address)
		}
	}
	for _, address := range got {
		if _, ok := slices.BinarySearch(want, address); !ok {
			t.Errorf("%s does not follow from the model", address)
		}
	}
}

// modeled lists what the published site has by its model.
func modeled(cat *catalog.Catalog) []string {
	list := slices.Concat(files, []string{"all/"})
	for _, e := range cat.Entries() {
		p := e.Common()
		folder, ids := p.Path.Address(), p.Anchors
		list = append(list, folder)
		switch p.Kind {
		case catalog.KindHome:
			ids = nil // only pages in folders are compared
		case catalog.KindNumber:
			ids = []string{"unknown", "neighbors"}
		case catalog.KindCode:
			list = append(list, folder+"index.md", folder+"index.json")
		case catalog.KindClass, catalog.KindComparison, catalog.KindGuide, catalog.KindPage, catalog.KindExperiments,
			catalog.KindCompare, catalog.KindGuides:
			list = append(list, folder+"index.md")
		}
		for _, id := range ids {
			list = append(list, folder+"#"+id)
		}
	}
	slices.Sort(list)
	return list
}

// addresses lists the files of a tree, pages by their folders, and for pages
// that writers wrote their sections.
func addresses(t *testing.T, tree *tree.Tree) []string {
	t.Helper()
	var list []string
	for _, name := range tree.Paths() {
		if strings.HasPrefix(name, "assets/") {
			continue
		}
		page := strings.TrimSuffix(name, "index.html")
		list = append(list, page)
		if data, _ := tree.File(name); strings.HasSuffix(name, "/index.html") && name != "all/index.html" {
			for _, id := range ids(data) {
				list = append(list, page+"#"+id)
			}
		}
	}
	slices.Sort(list)
	return list
}

// ids returns the ids of the headings and rows of a page, and of its lead. The
// ids around the text, such as those of the contents, need not be permanent.
func ids(page []byte) []string {
	_, text, ok := bytes.Cut(page, []byte("<main"))
	if !ok {
		return nil
	}
	text, _, _ = bytes.Cut(text, []byte("</main>"))
	var list []string
	z := html.NewTokenizer(bytes.NewReader(text))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type != html.StartTagToken || !slices.Contains([]string{"h2", "h3", "h4", "p", "tr", "th", "div"}, token.Data) {
			continue
		}
		for _, a := range token.Attr {
			if a.Key == "id" {
				list = append(list, a.Val)
			}
		}
	}
	return list
}
