package content

import "testing"

func TestParseRepository(t *testing.T) {
	for address, want := range map[string]string{
		"":                                  "",
		"https://github.com/owner/name":     "https://github.com/owner/name",
		"https://github.com/owner/name.git": "https://github.com/owner/name",
		"https://github.com/owner/name/":    "https://github.com/owner/name",
	} {
		if got, err := ParseRepository(address); err != nil || string(got) != want {
			t.Errorf("%q: got %q, %v; want %q", address, got, err, want)
		}
	}
	for _, address := range []string{
		"owner/name", "http://github.com/owner/name", "git@github.com:owner/name.git", "https://", "https://me@github.com/owner/name",
		"https://github.com/owner/name?tab=readme", "https://github.com/owner/name#readme", "https://github.com/owner/a name",
	} {
		if got, err := ParseRepository(address); err == nil {
			t.Errorf("%q: got %q; want a fault", address, got)
		}
	}
}

// The repository on the command line replaces all that site.yaml says about it.
func TestRepositoryOfTheCommandLine(t *testing.T) {
	c := Config{Repository: "https://git.example.com/a/b", Edit: "https://git.example.com/a/b/-/edit/main/"}
	if got := c.In(""); got.Repository != c.Repository || got.Edit != c.Edit {
		t.Errorf("got %+v; want no change", got)
	}
	there := c.In("https://github.com/o/n")
	if got, want := there.EditAddress("x.md"), "https://github.com/o/n/edit/main/x.md"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
