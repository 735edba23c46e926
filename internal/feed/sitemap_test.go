package feed

import (
	"encoding/xml"
	"slices"
	"testing"

	"httpcodes/internal/sitetest"
)

// The sitemap has the pages with a source file, the home page and the index of
// guides, each with its day. It has no unassigned number, no search page and no
// page that has moved.
func TestSitemapHasThePagesThatSomebodyWrote(t *testing.T) {
	cat := sitetest.Catalog(t, published,
		sitetest.Edit{File: "content/guides/moving-pages.md", New: "---\nmoved: redirects\n---\n"},
		sitetest.Edit{File: "content/4xx/404.md", Old: "\nchecked: 2026-11-22", New: "\nchecked: 2026-11-23"},
	)
	data, err := Sitemap(cat)
	if err != nil {
		t.Fatal(err)
	}
	var set struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			LastMod string `xml:"lastmod"`
		} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	}
	if err := xml.Unmarshal(data, &set); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, u := range set.URLs {
		got = append(got, u.Loc)
		day := "2026-11-22"
		if u.Loc == published || u.Loc == published+"guides/" || u.Loc == published+"compare/" || u.Loc == published+"404/" {
			day = "2026-11-23"
		}
		if u.LastMod != day {
			t.Errorf("%s was checked on %s; want %s", u.Loc, u.LastMod, day)
		}
	}
	want := []string{published, published + "guides/", published + "compare/"}
	for _, p := range cat.WithText() {
		want = append(want, published+string(p.Path)+"/")
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got %d pages, want %d\n%v\n%v", len(got), len(want), got, want)
	}
	for _, path := range []string{"599/", "search/", "all/", "moving-pages/", "404.html"} {
		if slices.Contains(got, published+path) {
			t.Errorf("the sitemap has %s", path)
		}
	}
}

func TestRobotsNamesTheSitemap(t *testing.T) {
	want := "User-agent: *\nAllow: /\n\nSitemap: " + published + "sitemap.xml\n"
	if got := string(Robots(sitetest.Catalog(t, published))); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
