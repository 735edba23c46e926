package content

import (
	"maps"
	"slices"

	"httpcodes/internal/problem"
)

// OwnIDs returns the ids of the parts that pages have besides their headings. A
// heading never has one of these ids on any page; it gets a number added. So
// its address does not change when the page gains such a part.
func OwnIDs() []string {
	return []string{"main", "on-this-page", "sources", "codes", "others", "verdict", "owners", "compare", "fields", "in-code", "house", "q"}
}

// checkParts checks that the ids on the page of all entries are unique. There, the
// id of an entry is its name, and the ids of its parts begin with that name. Only
// the name of a guide could equal the id of a part.
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

// headsByName returns, by name, the guides and the classes that are named by a
// word.
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
