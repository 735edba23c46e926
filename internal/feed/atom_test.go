package feed

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"time"

	"httpcodes/internal/sitetest"
)

// A readerFeed is what a reader takes from feed.xml.
type readerFeed struct {
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

func readFeed(t *testing.T, edits ...sitetest.Edit) readerFeed {
	t.Helper()
	data, err := Atom(sitetest.Catalog(t, published, edits...))
	if err != nil {
		t.Fatal(err)
	}
	var f readerFeed
	if err := xml.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// The feed has the changes of all kinds of entries, newest first. Its date is
// that of the newest change.
func TestFeedTellsChanges(t *testing.T) {
	f := readFeed(t,
		sitetest.Edit{File: "content/4xx/404.md", Old: "\nchecked:", New: "\nchanges:\n  - {date: 2026-03-01, what: A third <thing>}\n" +
			"  - {date: 2026-01-02, what: A second thing}\n  - {date: 2026-01-02, what: A first thing}\nchecked:"},
		sitetest.Edit{File: "content/guides/redirects.md", Old: "\nchecked:", New: "\nchanges: [{date: 2026-02-01, what: Another thing}]\nchecked:"},
	)
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
	if f.Entries[1].Link.Href != published+"redirects/" {
		t.Errorf("a change of the guide links to %s", f.Entries[1].Link.Href)
	}
	if f.Updated != "2026-03-01T00:00:00Z" || f.ID != published || f.Author == "" || f.Title == "" {
		t.Errorf("got feed %+v", f)
	}
}

// Without a change the feed is still one that readers accept.
func TestFeedWithoutChangesIsValid(t *testing.T) {
	f := readFeed(t)
	if _, err := time.Parse(time.RFC3339, f.Updated); err != nil || len(f.Entries) != 0 {
		t.Errorf("got %d entries, updated %q: %v", len(f.Entries), f.Updated, err)
	}
	if len(f.Links) != 2 || f.Links[1].Rel != "self" || f.Links[1].Href != published+"feed.xml" {
		t.Errorf("got links %v", f.Links)
	}
}
