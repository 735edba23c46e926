package site

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
)

// A promise is what the list of addresses has to have of one page.
type promise struct {
	file      string // the page's source
	addresses []content.Address
}

// promises returns what pages have beyond the rules, in no order.
func (s *Site) promises() []promise {
	var list []promise
	for _, c := range s.Classes {
		list = append(list, promiseOf(c, c.File, false, c.always()))
	}
	for _, c := range s.Codes {
		list = append(list, promiseOf(c, c.File, !c.Official(), c.always()))
	}
	for _, c := range s.Comparisons {
		list = append(list, promiseOf(c, c.File, true, c.always()))
	}
	for _, g := range slices.Concat(s.Guides, s.Pages) {
		list = append(list, promiseOf(g, g.File, true, []string{"sources"}))
	}
	for _, st := range s.Stubs {
		list = append(list, promise{st.File, []content.Address{{Page: st.Slug}}})
	}
	return list
}

// promiseOf promises the page itself, if that is not by a rule, and its
// sections but those that pages of its kind always have.
func promiseOf(p page, file string, itself bool, always []string) promise {
	list := promise{file: file}
	if itself {
		list.addresses = append(list.addresses, content.Address{Page: string(p.Path())})
	}
	for _, id := range p.Anchors() {
		if !slices.Contains(always, id) {
			list.addresses = append(list.addresses, content.Address{Page: string(p.Path()), Anchor: id})
		}
	}
	return list
}

func (c *Class) always() []string { return append(required(c.Sections()), "codes", "sources") }

// always returns the sections that follow from rules. A code is always related
// to others, and an unofficial one has owners.
func (c *Code) always() []string {
	ids := append(required(c.Sections()), "compare", "sources")
	if !c.Official() {
		ids = append(ids, "owners")
	}
	return ids
}

// always returns the sections that follow from rules. Other comparisons, once
// promised, never go.
func (c *Comparison) always() []string {
	return append(required(content.ComparisonSections), "verdict", "others", "sources")
}

// required returns the ids of the sections that cannot be absent.
func required(sections []content.Section) []string {
	var ids []string
	for _, section := range sections {
		if section.Optional {
			continue
		}
		ids = append(ids, section.ID)
		for _, part := range section.Parts {
			ids = append(ids, part.ID)
		}
	}
	return ids
}

// Unlisted reports, for each page, the addresses that are not in the list of
// addresses yet. Where the content has no such list, there are none.
func (s *Site) Unlisted() problem.List {
	var problems problem.List
	if s.listed == nil {
		return nil
	}
	for _, p := range s.promises() {
		var missing []string
		for _, a := range p.addresses {
			if !s.listed[a.String()] {
				missing = append(missing, "`"+a.String()+"`")
			}
		}
		if len(missing) > 0 {
			problems.Add(problem.Pos{File: p.file}, "address-new", "what is new here becomes a promise; add %s to %s, as `httpcodes check --update-addresses` does",
				strings.Join(missing, " "), content.AddressFile)
		}
	}
	problems.Sort()
	return problems
}

// Addresses returns the lines of the list of addresses: those that it has, and
// those that are new.
func (s *Site) Addresses() []string {
	all := maps.Clone(s.listed)
	if all == nil {
		all = make(map[string]bool)
	}
	for _, p := range s.promises() {
		for _, a := range p.addresses {
			all[a.String()] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// keep wants each address of the list to be there still. That of a page that
// moved leads on, whatever section it names.
func (s *Site) keep(list []content.Address, problems *problem.List) {
	if list == nil {
		return
	}
	s.listed = make(map[string]bool, len(list))
	stubs, lost := make(map[string]bool), make(map[string]bool)
	for _, st := range s.Stubs {
		stubs[st.Slug] = true
	}
	for _, a := range list {
		s.listed[a.String()] = true
		if stubs[a.Page] || lost[a.Page] {
			continue
		}
		if remedy := s.remedy(a); remedy != "" {
			problems.Add(a.Pos(), "address-lost", "`%s` is gone, and links from elsewhere lead to it; %s", a, remedy)
			lost[a.Page] = a.Anchor == "" // its sections need no further word
		}
	}
}

// remedy says what brings an address back, or "" if it is there.
func (s *Site) remedy(a content.Address) string {
	p := s.pages[Path(a.Page)]
	_, unassigned := p.(*Number)
	switch {
	case p == nil || unassigned:
		return lostPage(a.Page)
	case a.Anchor == "" || slices.Contains(p.Anchors(), a.Anchor):
		return ""
	}
	return lostSection(p, a.Anchor)
}

// lostPage says what to write for a page that is gone.
func lostPage(name string) string {
	if _, err := strconv.Atoi(name); err == nil {
		return fmt.Sprintf("bring content/unofficial/%s.md back", name)
	}
	folder := "guides"
	if strings.Contains(name, "-vs-") {
		folder = "comparisons"
	}
	return fmt.Sprintf("bring its file back, or write content/%s/%s.md with nothing but the lines `---`, `moved: new-name` and `---`", folder, name)
}

// lostSection says what to write for a section that is gone.
func lostSection(p page, id string) string {
	switch p := p.(type) {
	case *Guide:
		if id == "codes" {
			return fmt.Sprintf("name them again under `codes` in %s", p.File)
		}
		return fmt.Sprintf("write `{#%s}` at the end of the heading in %s that stands there now", id, p.File)
	case *Comparison:
		return lostHeading(p.File, content.ComparisonSections, id)
	case *Code:
		switch id {
		case "in-code":
			return "bring its lines in content/data/constants.csv back"
		case "fields", "owners":
			return fmt.Sprintf("bring `%s` in %s back", id, p.File)
		}
		return lostHeading(p.File, content.CodeSections, id)
	}
	return "bring it back"
}

// lostHeading names the section that had an id.
func lostHeading(file string, sections []content.Section, id string) string {
	for _, section := range sections {
		if section.ID == id {
			return fmt.Sprintf("bring section `## %s` in %s back", section.Title, file)
		}
	}
	return fmt.Sprintf("write `{#%s}` at the end of the heading in %s that stands there now", id, file)
}
