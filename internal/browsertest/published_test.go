package browsertest

import (
	"flag"
	"slices"
	"testing"
)

var every = flag.Bool("every", false, "read the site in all ways wherever it is published, also in those that do not depend on what serves it")

// TestPublishedSite opens the site as nginx and Caddy serve it from their
// recipes, at the root of a host and below a path, for what readers do with
// the folder on disk.
func TestPublishedSite(t *testing.T) {
	tools, all := fetchTools(t), slices.Concat(promises, readings)
	for _, place := range []struct {
		program, path string
		always        bool
	}{
		{"nginx", "/", false}, {"nginx", "/codes/", true}, {"caddy", "/", true}, {"caddy", "/codes/", false},
	} {
		if !place.always && !*every {
			continue
		}
		t.Run(place.program+" "+place.path, func(t *testing.T) {
			t.Parallel()
			browser := newSearchBrowser(t) // and with it a clipboard of its own
			s := &suite{searchSite: hostSite(t, place.program, place.path), browser: browser, tools: tools}
			for _, r := range all {
				if r.depend || *every {
					t.Run(r.name, func(t *testing.T) { r.run(t, s) })
				}
			}
			for _, r := range searches {
				if r.depend || *every {
					t.Run(r.name, func(t *testing.T) { r.run(t, s.searchSite, browser) })
				}
			}
		})
	}
}
