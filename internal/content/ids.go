package content

import (
	"maps"
	"slices"

	"httpcodes/internal/problem"
)

// OwnIDs are the ids that pages have beside those of headings. No heading gets
// one of them, on whatever page, so that its address stays when the page gains
// a part; it gets a number behind its id instead.
func OwnIDs() []string {
	return []string{"main", "on-this-page", "sources", "codes", "others", "verdict", "owners", "compare", "fields", "in-code", "q"}
}

// checkParts wants the ids of the page that holds all entries to be unique.
// There, each entry has the name of its page as id, and the ids of its parts
// begin with that name. Only guides have names that could be those of a part.
func (lib *Library) checkParts(problems *problem.List) {
	parts := make(map[string]string) // the name of the entry, by the id of the part
	heads := lib.headsByName()
	for _, name := range slices.Sorted(maps.Keys(heads)) {
		for _, id := range heads[name].ids() {
			parts[name+"-"+id] = name
		}
	}
	for _, g := range lib.Guides {
		if name, taken := parts[g.Slug]; taken {
			problems.Add(problem.Pos{File: g.File}, ruleAddressTwice,
				"on the page of all entries, the id `%s` already belongs to a section of `%s`; rename this file", g.Slug, name)
			continue
		}
		for _, id := range g.ids() {
			if name := parts[g.Slug+"-"+id]; name != g.Slug {
				problems.Add(problem.Pos{File: g.File}, ruleAddressTwice,
					"on the page of all entries, the id `%s-%s` also belongs to a section of `%s`; rename the file or the heading", g.Slug, id, name)
			}
		}
	}
}

// headsByName returns the guides, and the classes that have names in words, by name.
func (lib *Library) headsByName() map[string]*Head {
	heads := make(map[string]*Head)
	for _, c := range lib.Classes {
		heads[string(c.Class)] = &c.Head
	}
	for _, g := range lib.Guides {
		heads[g.Slug] = &g.Head
	}
	return heads
}

// ids returns the ids that the page of an entry has or may have.
func (h *Head) ids() []string {
	ids := slices.Clone(OwnIDs())
	for _, heading := range h.Doc.Headings() {
		ids = append(ids, heading.ID)
	}
	for _, row := range h.Doc.Rows() {
		ids = append(ids, row.ID)
	}
	return ids
}
