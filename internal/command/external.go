package command

import (
	"fmt"
	"time"

	"httpcodes/internal/catalog"
	"httpcodes/internal/linkcheck"
	"httpcodes/internal/problem"
)

// hostPause is the pause between two requests to one host.
const hostPause = 300 * time.Millisecond

// checkOutside checks that the links from some files to other sites still work.
func (c *command) checkOutside(cat *catalog.Catalog, files selection) (problem.List, error) {
	asked := func(done, all int) {
		if done%50 == 0 || done == all {
			fmt.Fprintf(c.stderr, "%d of %d addresses checked\n", done, all)
		}
	}
	return linkcheck.Check(c.ctx, outsideLinks(cat, files), linkcheck.Options{Pause: hostPause, Asked: asked})
}

// outsideLinks returns the links from some files to other sites, with their
// positions.
func outsideLinks(cat *catalog.Catalog, files selection) []linkcheck.Link {
	var list []linkcheck.Link
	for _, p := range cat.Texts() {
		for _, link := range p.OutsideLinks() {
			if files.has(link.Pos.File) {
				list = append(list, linkcheck.Link(link))
			}
		}
	}
	return list
}
