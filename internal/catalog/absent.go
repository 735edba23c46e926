package catalog

import (
	"maps"
	"strconv"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
)

// lacks reports whether a code has no entry.
func (c *Catalog) lacks(code int) bool { return c.Code(code) == nil && !c.absent[strconv.Itoa(code)] }

// checkComplete checks that every registered code has an entry.
func (c *Catalog) checkComplete(problems *problem.List) {
	for _, e := range c.Registry.Entries() {
		if name := strconv.Itoa(e.Code); c.Code(e.Code) == nil && !c.unread[name] {
			problems.Add(problem.Pos{File: c.codeFile(e.Code)}, ruleMissingEntry,
				"registered code %d %s has no entry; restore its file, or begin one with `httpcodes new %d`", e.Code, e.Phrase, e.Code)
			c.absent[name] = true
		}
	}
}

// findMissing records the pages and experiments that are in the list of addresses and
// have no source. checkAddresses reports each of them once, so links to them are
// not faults, too.
func (c *Catalog) findMissing(lib *content.Library) {
	written := map[string]bool{"": true, "search": true, string(ComparePath): true, string(GuidesPath): true}
	maps.Copy(written, lib.Valid)
	for _, id := range c.Experiments.Anchors {
		written[id] = true
	}
	for _, class := range content.ClassNames {
		written[class] = true
	}
	if lib.Addresses != nil {
		c.listed = make(map[string]bool, len(lib.Addresses))
	}
	for _, a := range lib.Addresses {
		c.listed[a.String()] = true
		name := a.Page
		if name == string(ExperimentsPath) {
			name = a.Anchor
		}
		if !written[name] {
			c.absent[name] = true
		}
	}
}
