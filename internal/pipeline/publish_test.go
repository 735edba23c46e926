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
	"testing/fstest"
	"time"

	"httpcodes/internal/tree"
)

// published is where the tests publish the site: below a path, which is the
// harder case.
const published = "https://example.org/codes/"

// publishedSite is the real site with a base URL, built once.
var publishedSite = sync.OnceValues(func() (*Result, error) { return buildReal(Options{Base: published}) })

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

// unassigned returns the page of a number that nobody has assigned. There are
// some: too few codes are registered in a year to use them up.
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
	local, err := realTree()
	if err != nil {
		t.Fatal(err)
	}
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

// The sitemap has every page that search engines may keep, and no other.
func TestSitemapHasThePagesToBeFound(t *testing.T) {
	tree := mustPublish(t)
	var set struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			LastMod string `xml:"lastmod"`
		} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	}
	if err := xml.Unmarshal(mustFile(t, tree, "sitemap.xml"), &set); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, u := range set.URLs {
		got = append(got, pageOf(u.Loc))
		if _, err := time.Parse(time.DateOnly, u.LastMod); err != nil || !strings.HasPrefix(u.Loc, published) {
			t.Errorf("%s, changed %s: %v", u.Loc, u.LastMod, err)
		}
	}
	var want []string
	for _, name := range tree.Paths() {
		if !strings.HasSuffix(name, "index.html") {
			continue
		}
		if h := readHead(mustFile(t, tree, name)); !h.noindex && h.refresh == "" {
			want = append(want, name)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got %d pages, want %d\n%v\n%v", len(got), len(want), got, want)
	}
	for _, name := range []string{unassigned(t), "search/index.html", "404.html", "all/index.html"} {
		if slices.Contains(got, name) {
			t.Errorf("the sitemap has %s", name)
		}
	}
}

func TestRobotsNamesTheSitemap(t *testing.T) {
	robots := string(mustFile(t, mustPublish(t), "robots.txt"))
	if !strings.Contains(robots, "\nSitemap: "+published+"sitemap.xml\n") || strings.Contains(robots, "Disallow: /") {
		t.Errorf("robots.txt is\n%s", robots)
	}
}

// A feed is what the tests read of feed.xml.
type feed struct {
	ID      string `xml:"http://www.w3.org/2005/Atom id"`
	Title   string `xml:"title"`
	Updated string `xml:"updated"`
	Author  string `xml:"author>name"`
	Links   []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entries []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Summary string `xml:"summary"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

func readFeed(t *testing.T, root fstest.MapFS) feed {
	t.Helper()
	result := mustBuild(t, root, Options{Base: published})
	if len(result.Problems) > 0 {
		t.Fatal(result.Problems)
	}
	var f feed
	if err := xml.Unmarshal(mustFile(t, result.Tree, "feed.xml"), &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// changesOf matches the changes in the front matter of an entry.
var changesOf = regexp.MustCompile(`(?m)^changes:\n(  - .*\n)+`)

// unchanged returns the real sources as if nothing had ever changed in them.
func unchanged(t *testing.T) fstest.MapFS {
	root := small(t)
	for name, file := range root {
		if strings.HasSuffix(name, ".md") {
			root[name] = &fstest.MapFile{Data: changesOf.ReplaceAll(file.Data, nil)}
		}
	}
	return root
}

// The feed tells the changes of all kinds of entries, newest first, and is as
// old as the newest.
func TestFeedTellsChanges(t *testing.T) {
	root := unchanged(t)
	spoil(t, root, "content/4xx/404.md", "\nchecked:", "\nchanges:\n  - {date: 2026-03-01, what: A third <thing>}\n"+
		"  - {date: 2026-01-02, what: A second thing}\n  - {date: 2026-01-02, what: A first thing}\nchecked:")
	spoil(t, root, "content/guides/redirects.md", "\nchecked:", "\nchanges: [{date: 2026-02-01, what: Another thing}]\nchecked:")
	f := readFeed(t, root)
	var got []string
	ids := make(map[string]bool)
	for _, e := range f.Entries {
		got = append(got, e.Updated+" "+e.Title+": "+e.Summary)
		ids[e.ID] = true
	}
	want := []string{
		"2026-03-01T00:00:00Z 404 Not Found: A third <thing>", "2026-02-01T00:00:00Z Redirects: Another thing",
		"2026-01-02T00:00:00Z 404 Not Found: A second thing", "2026-01-02T00:00:00Z 404 Not Found: A first thing",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(ids) != 4 || !ids[published+"404/#changed-2026-01-02"] || !ids[published+"404/#changed-2026-01-02-2"] {
		t.Errorf("got ids %v", ids)
	}
	if f.Updated != "2026-03-01T00:00:00Z" || f.ID != published || f.Author == "" || f.Title == "" {
		t.Errorf("got feed %+v", f)
	}
}

// Without a change the feed is still one that readers accept.
func TestFeedWithoutChangesIsValid(t *testing.T) {
	f := readFeed(t, unchanged(t))
	if _, err := time.Parse(time.RFC3339, f.Updated); err != nil || len(f.Entries) != 0 {
		t.Errorf("got %d entries, updated %q: %v", len(f.Entries), f.Updated, err)
	}
	if len(f.Links) != 2 || f.Links[1].Rel != "self" || f.Links[1].Href != published+"feed.xml" {
		t.Errorf("got links %v", f.Links)
	}
}

// Every card is a picture of the right size, light, and drawn only when what
// is on it changed. The limit of a second is for two processors with nothing
// else to do; the test allows for others.
func TestCardsAreLightAndDrawnOnce(t *testing.T) {
	tree := mustPublish(t)
	card := regexp.MustCompile(`^assets/cards/([a-z0-9-]+)\.[0-9a-f]{8}\.png$`)
	pages, largest, sum := make(map[string]bool), 0, 0
	for _, name := range tree.Paths() {
		m := card.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		data := mustFile(t, tree, name)
		pages[m[1]], largest, sum = true, max(largest, len(data)), sum+len(data)
		if c, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width != 1200 || c.Height != 630 || len(data) > 40_000 {
			t.Errorf("%s: %v, %d by %d, %d bytes", name, err, c.Width, c.Height, len(data))
		}
	}
	s := mustPublishAll(t).Catalog
	for _, want := range []string{"home", "404", "4xx", "unofficial", "499", string(s.Comparisons[0].Path), string(s.Guides[0].Path)} {
		if !pages[want] {
			t.Errorf("%s has no card", want)
		}
	}
	t.Logf("%d cards, the largest of %d bytes, %d together", len(pages), largest, sum)

	asked := 0
	root := real(t)
	spoil(t, root, "content/4xx/404.md", "\nsummary: ", "\nsummary: Now then. ")
	var missed []string
	var mutex sync.Mutex // guards asked and missed
	result := mustBuild(t, root, Options{Base: published, Previous: func(path string) ([]byte, bool) {
		mutex.Lock()
		defer mutex.Unlock()
		asked++
		data, ok := tree.File(path)
		if !ok {
			missed = append(missed, path)
		}
		return data, ok
	}})
	if len(result.Problems) > 0 {
		t.Fatal(result.Problems)
	}
	if asked != len(pages) || len(missed) != 1 || !strings.HasPrefix(missed[0], "assets/cards/404.") {
		t.Errorf("of %d cards these were drawn again: %v; want the one of 404", asked, missed)
	}
}

// What cards need and do not find is a fault with its place.
func TestCardFaultsHaveTheirPlace(t *testing.T) {
	for _, c := range []struct{ file, old, instead, want string }{
		{"content/guides/redirects.md", "\ntitle: ", "\ntitle: 世界 ", "content/guides/redirects.md:3:10: cannot be drawn on a card"},
		{"assets/css/intents.css", "--class-4xx:", "--class-four:", "assets/css: --class-4xx is no color that cards can be drawn in"},
	} {
		root := small(t)
		spoil(t, root, c.file, c.old, c.instead)
		if got := mustBuild(t, root, Options{Base: published}).Problems.String(); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: got %q; want %q", c.file, got, c.want)
		}
	}
}
