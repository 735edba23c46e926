package command

import (
	"fmt"
	"strings"
	"time"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/linkcheck"
	"httpcodes/internal/problem"
)

// hostPause is left between two questions to one host.
const hostPause = 300 * time.Millisecond

// checkOutside asks the web for the links that lead out of the site.
func (c *command) checkOutside(s *catalog.Catalog) (problem.List, error) {
	opt := linkcheck.Options{Pause: hostPause}
	line := terminal(c.stderr)
	opt.Asked = func(done, all int) {
		switch {
		case line:
			fmt.Fprintf(c.stderr, "\r\x1b[K%d of %d addresses asked", done, all)
		case done%50 == 0 || done == all:
			fmt.Fprintf(c.stderr, "%d of %d addresses asked\n", done, all)
		}
	}
	problems, err := linkcheck.Check(c.ctx, outsideLinks(s), opt)
	if line {
		fmt.Fprint(c.stderr, "\r\x1b[K")
	}
	return problems, err
}

// outsideLinks lists the links that lead out of the site, with their places.
func outsideLinks(s *catalog.Catalog) []linkcheck.Link {
	var list []linkcheck.Link
	add := func(address string, pos problem.Pos) {
		if strings.HasPrefix(address, "https://") {
			list = append(list, linkcheck.Link{URL: address, Pos: pos})
		}
	}
	body := func(h *content.Head, sources []content.Source) {
		for _, link := range h.Doc.Links() {
			add(link.Dest, h.At(link.Offset))
		}
		for i, source := range sources {
			add(string(source.URL), h.Key(fmt.Sprintf("sources[%d].url", i)))
		}
	}
	for _, c := range s.Classes {
		body(&c.Head, c.Sources)
	}
	for _, c := range s.Codes {
		body(&c.Head, c.Sources)
		for i, owner := range c.Owners {
			add(string(owner.Source.URL), c.Key(fmt.Sprintf("owners[%d].source.url", i)))
		}
	}
	for _, c := range s.Comparisons {
		body(&c.Head, c.Sources)
	}
	for _, g := range append(s.Guides[:len(s.Guides):len(s.Guides)], s.Pages...) {
		body(&g.Head, g.Sources)
	}
	return list
}
