package catalog

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/content"
)

const smallList = "/429-vs-503/\n/499/\n/499/#example\n/499/#use\n/503/#in-code\n/retries/\n/retries/#codes\n/retries/#how-long\n/unofficial/#as-4xx\n"

// listed returns the small library with a list of addresses.
func listed(list string) fstest.MapFS {
	root := small()
	root[content.AddressFile] = &fstest.MapFile{Data: []byte(list)}
	return root
}

// The list has exactly the addresses that no rule guarantees.
func TestAddressesBeyondTheRules(t *testing.T) {
	for name, root := range map[string]fstest.MapFS{"no list": small(), "half a list": listed("/499/\n"), "the list": listed(smallList)} {
		s, problems := link(t, root)
		if got := strings.Join(s.Addresses(), "\n") + "\n"; got != smallList || problems != "" {
			t.Errorf("%s: got\n%s%swant\n%s", name, got, problems, smallList)
		}
	}
}

// New addresses are reported only on request, and only if there is a list.
func TestNewAddressesAreTold(t *testing.T) {
	for list, want := range map[string]string{
		"":        "",
		smallList: "",
		strings.Replace(smallList, "/retries/\n/retries/#codes\n", "", 1): "content/guides/retries.md: new addresses must be listed, because they can never go away once published; " +
			"add `/retries/` `/retries/#codes` to content/data/addresses.txt, or run `httpcodes check --update-addresses`\n",
	} {
		root := small()
		if list != "" {
			root = listed(list)
		}
		if s, problems := link(t, root); s.Unlisted().String() != want || problems != "" {
			t.Errorf("with the list\n%sgot %s%s, want %s", list, s.Unlisted(), problems, want)
		}
	}
}

// A lost address is a fault that says what brings it back, in the file of its page if
// there is one.
func TestLostAddresses(t *testing.T) {
	const gone = " no longer exists, but other sites may link to it; "
	for _, c := range []struct{ file, old, instead, want string }{
		{"content/guides/retries.md", "## How long", "## How many seconds {#seconds}",
			"content/guides/retries.md: `/retries/#how-long`" + gone + "write `{#how-long}` at the end of the heading that replaces it in content/guides/retries.md"},
		{"content/guides/retries.md", "codes: [503]\n", "", "content/guides/retries.md: `/retries/#codes`" + gone + "restore its section, or the key behind it, in content/guides/retries.md"},
		{"content/guides/retries.md", "", "", content.AddressFile + ":6:1: `/retries/`" + gone +
			"restore its file, or write content/guides/retries.md with only the lines `---`, `moved: new-name` and `---`"},
		{"content/comparisons/429-vs-503.md", "", "", content.AddressFile + ":1:1: `/429-vs-503/`" + gone +
			"restore its file, or write content/comparisons/429-vs-503.md with only the lines `---`, `moved: new-name` and `---`"},
		{"content/unofficial/499.md", "", "", content.AddressFile + ":2:1: `/499/`" + gone + "restore content/unofficial/499.md\n" +
			"content/unofficial/index.md: `/unofficial/#as-4xx`" + gone + "restore an entry of that part in content/unofficial"},
		{"content/data/constants.csv", "503,Go", "429,Go", "content/5xx/503.md: `/503/#in-code`" + gone + "restore its lines in content/data/constants.csv"},
		{content.AddressFile, "/503/#in-code", "/503/#history", "content/5xx/503.md: `/503/#history`" + gone + "restore its section, or the key behind it, in content/5xx/503.md"},
		{content.AddressFile, "/503/#in-code", "/503/#fields", "content/5xx/503.md: `/503/#fields`" + gone + "restore its section, or the key behind it, in content/5xx/503.md"},
		{content.AddressFile, "/429-vs-503/", "/429-vs-503/#mistakes", "content/comparisons/429-vs-503.md: `/429-vs-503/#mistakes`" + gone +
			"restore its section, or the key behind it, in content/comparisons/429-vs-503.md"},
	} {
		root := listed(smallList)
		text := strings.Replace(string(root[c.file].Data), c.old, c.instead, 1)
		root[c.file] = &fstest.MapFile{Data: []byte(text)}
		if c.old == "" {
			delete(root, c.file)
		}
		_, got := link(t, root)
		if want := c.want + "\n"; got != want {
			t.Errorf("%s with %q:\ngot  %swant %s", c.file, c.instead, got, want)
		}
	}
}

// An experiment that is gone is one fault, not also where it is cited.
func TestLostExperiment(t *testing.T) {
	root := listed(strings.Replace(smallList, "/retries/\n", "/experiments/#gone\n/retries/\n", 1))
	root["content/guides/retries.md"].Data = bytes.Replace(root["content/guides/retries.md"].Data, []byte("codes: [503]\n"), []byte("codes: [503]\nsources: [{experiment: gone, for: it}]\n"), 1)
	_, got := link(t, root)
	const want = "content/data/addresses.txt:6:1: `/experiments/#gone` no longer exists, but other sites may link to it; restore content/experiments/gone.txtar\n"
	if got != want {
		t.Errorf("got\n%swant %s", got, want)
	}
}

// The address of a page that moved leads on, whatever section it names.
func TestMovedPageIsNotLost(t *testing.T) {
	root := listed(smallList)
	root["content/guides/repeats.md"] = root["content/guides/retries.md"]
	root["content/guides/retries.md"] = &fstest.MapFile{Data: []byte("---\nmoved: repeats\n---\n")}
	s, problems := link(t, root)
	if got, want := s.Unlisted().String(), "content/guides/repeats.md: "; problems != "" || !strings.HasPrefix(got, want) || strings.Count(got, "\n") != 1 {
		t.Errorf("got faults %s and new addresses %s; want no fault, and new ones of repeats.md", problems, got)
	}
}

// A guide that moved is still known by its old name.
func TestGuideThatMoved(t *testing.T) {
	root := small()
	root["content/guides/repeats.md"] = root["content/guides/retries.md"]
	root["content/guides/retries.md"] = &fstest.MapFile{Data: []byte("---\nmoved: repeats\n---\n")}
	s, _ := link(t, root)
	for _, name := range []string{"retries", "repeats"} {
		if g := s.Guide(Path(name)); g == nil || g.Path != "repeats" {
			t.Errorf("Guide(%q) = %v, want repeats", name, g)
		}
	}
	if g := s.Guide("429"); g != nil {
		t.Errorf("429 is the guide %v", g)
	}
}

// A page can move to a code, and not to where another page is.
func TestMovesToACode(t *testing.T) {
	root := small()
	root["content/guides/waits.md"] = &fstest.MapFile{Data: []byte("---\nmoved: 503\n---\n")}
	root["content/guides/429-vs-503.md"] = &fstest.MapFile{Data: []byte("---\nmoved: \"503\"\n---\n")}
	s, problems := link(t, root)
	const want = "content/guides/429-vs-503.md:2:8: the address /429-vs-503/ is that of content/comparisons/429-vs-503.md, so it cannot redirect; remove one of the two files\n"
	if problems != want || len(s.Stubs) != 1 || s.Stubs[0].To != "503" {
		t.Errorf("got %v and %swant %s", s.Stubs, problems, want)
	}
}
