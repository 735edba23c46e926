package pipeline

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/catalog"
)

// The id of any heading differs from those of all other parts of a page, also
// on the page of all entries.
func TestHeadingsMaySayWhatPagesSay(t *testing.T) {
	root := real(t)
	root["content/house/404.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Probe\n---\n\nText.\n")}
	headings := ""
	for _, id := range append(pageIDs(t), catalog.HouseAnchor) {
		headings += "### " + strings.ToUpper(id[:1]) + strings.ReplaceAll(id[1:], "-", " ") + "\n\nText about " + id + ".\n\n"
	}
	root["content/guides/probe.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Probe\nsummary: What a probe shows.\n" +
		"checked: 2026-01-01\n---\n\nStart.\n\n## Example\n\nText.\n\n" + headings)}
	for _, name := range []string{"content/4xx/404.md", "content/4xx/index.md", "content/comparisons/401-vs-403.md", "content/unofficial/499.md"} {
		text := string(root[name].Data)
		first := strings.Index(text, "\n## ") + 1
		next := first + 1 + strings.Index(text[first+1:], "\n## ")
		root[name] = &fstest.MapFile{Data: []byte(text[:next] + "\n\n" + headings + text[next:])}
	}
	if problems := mustBuild(t, root, Options{}).Problems; len(problems) > 0 {
		t.Error(problems)
	}
}

var idAttribute = regexp.MustCompile(` id="?([a-z][a-z0-9-]*)`)

// pageIDs returns the ids of pages of all kinds.
func pageIDs(t *testing.T) []string {
	ids := make(map[string]bool)
	for _, p := range []catalog.Path{"404", "4xx", "401-vs-403", "redirects", "499", "unofficial", "404"} {
		for _, m := range idAttribute.FindAllSubmatch(mustFile(t, mustPublish(t), p.File()), -1) {
			ids[string(m[1])] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// The page of all entries has the text of each under the name of its page.
func TestGuidesHaveIDsOfTheirOwn(t *testing.T) {
	guide := "---\ntitle: Probe\nsummary: What a probe shows.\nchecked: 2026-01-01\n---\n\nStart.\n"
	for name, want := range map[string]string{
		"main":                "content/guides/main.md: `main` already means ",
		"on-this-page":        "content/guides/on-this-page.md: `on-this-page` already means ",
		"caching-sources":     "all/index.html:",
		"unofficial-meaning":  "all/index.html:",
		"redirects-loop-ends": "",
	} {
		root := real(t)
		root["content/guides/"+name+".md"] = &fstest.MapFile{Data: []byte(guide)}
		got := mustBuild(t, root, Options{}).Problems.String()
		if !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

var (
	contentsLink = regexp.MustCompile(`<li><a href="#([a-z0-9-]+)">`)
	anyID        = regexp.MustCompile(` id="?([a-z0-9-]+)`)
)

// The contents of a page name its sections in the order of the page.
func TestContentsFollowThePage(t *testing.T) {
	site := mustPublish(t)
	for _, name := range site.Paths() {
		page, _ := site.File(name)
		_, rest, found := strings.Cut(string(page), ` data-contents>`)
		if !found {
			continue
		}
		list, _, _ := strings.Cut(rest, `</nav>`)
		var ids, drawn []string
		for _, m := range contentsLink.FindAllStringSubmatch(list, -1) {
			ids = append(ids, m[1])
		}
		for _, m := range anyID.FindAllStringSubmatch(string(page), -1) {
			if slices.Contains(ids, m[1]) {
				drawn = append(drawn, m[1])
			}
		}
		if !slices.Equal(ids, drawn) {
			t.Errorf("%s: the contents have %v, the page %v", name, ids, drawn)
		}
	}
}
