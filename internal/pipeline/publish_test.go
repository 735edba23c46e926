package pipeline

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"httpcodes/internal/tree"
)

// published is where the tests publish the site: below a path, which is the
// harder case.
const published = "https://example.org/codes/"

// repository is where the tests say that the sources are.
const repository = "https://github.com/owner/httpcodes"

// publishedSite is the real site with a base URL and a repository, built once.
var publishedSite = sync.OnceValues(func() (*Result, error) {
	return buildReal(Options{Base: published, Repository: repository})
})

func mustPublishAll(t *testing.T) *Result {
	t.Helper()
	result, err := publishedSite()
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func mustPublish(t *testing.T) *tree.Tree {
	t.Helper()
	return mustPublishAll(t).Tree
}

// unassigned returns the page of an unassigned number. There will always be
// some, because few codes are registered in a year.
func unassigned(t *testing.T) string {
	t.Helper()
	numbers := mustPublishAll(t).Catalog.Numbers
	return numbers[len(numbers)/2].Path.File()
}

func mustFile(t *testing.T, tree *tree.Tree, name string) []byte {
	t.Helper()
	data, ok := tree.File(name)
	if !ok {
		t.Fatalf("%s is missing", name)
	}
	return data
}

// pageOf returns the file of a published address.
func pageOf(address string) string {
	return strings.TrimPrefix(address, published) + "index.html"
}

// A base URL adds files; it takes none away.
func TestBaseURLOnlyAdds(t *testing.T) {
	local := mustReal(t)
	tree := mustPublish(t)
	for _, name := range local.Paths() {
		if _, ok := tree.File(name); !ok {
			t.Errorf("%s is there without a base URL only", name)
		}
	}
	for _, name := range []string{"sitemap.xml", "robots.txt", "feed.xml", "httpcodes.zip"} {
		mustFile(t, tree, name)
		if _, ok := local.File(name); ok {
			t.Errorf("%s is there without a base URL", name)
		}
	}
}

// noIndex matches the head of a page that search engines are not to keep, and of
// one that leads on.
var noIndex = regexp.MustCompile(`<meta [^>]*(?:name="?robots"? content="?noindex|http-equiv="?refresh)`)

// The sitemap has every page that search engines may keep, and no other.
func TestSitemapAgreesWithThePages(t *testing.T) {
	tree := mustPublish(t)
	var set struct {
		Locs []string `xml:"url>loc"`
	}
	if err := xml.Unmarshal(mustFile(t, tree, "sitemap.xml"), &set); err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, loc := range set.Locs {
		got = append(got, pageOf(loc))
	}
	for _, name := range tree.Paths() {
		if strings.HasSuffix(name, "index.html") && !noIndex.Match(mustFile(t, tree, name)) {
			want = append(want, name)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got %d pages, want %d\n%v\n%v", len(got), len(want), got, want)
	}
}

// Every card is a picture of the right size, and light. What is drawn again is
// tried in package render.
func TestCardsAreLight(t *testing.T) {
	tree := mustPublish(t)
	for _, name := range tree.Paths() {
		if !strings.HasPrefix(name, "assets/cards/") {
			continue
		}
		data := mustFile(t, tree, name)
		if c, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width != 1200 || c.Height != 630 || len(data) > 40_000 {
			t.Errorf("%s: %v, %d by %d, %d bytes", name, err, c.Width, c.Height, len(data))
		}
	}
}
