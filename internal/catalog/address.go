package catalog

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
)

// A pageAddresses lists the addresses of one page that must keep working.
type pageAddresses struct {
	file      string // the source of the page
	addresses []content.Address
}

// pageAddresses returns, for each page, the addresses that no rule already
// guarantees, in no particular order.
func (c *Catalog) pageAddresses() []pageAddresses {
	var list []pageAddresses
	for _, e := range c.entries {
		if p := e.Common(); p.Kind != KindNumber {
			list = append(list, addressesOf(p))
		}
	}
	return list
}

// addressesOf returns the addresses of one page: the page itself, unless a rule
// guarantees it, and those of its sections that pages of its kind do not always
// have.
func addressesOf(p *Page) pageAddresses {
	list := pageAddresses{file: "content/" + string(p.Path)}
	if p.Front != nil {
		list.file = p.Front.File
	}
	byRule := p.Kind == KindClass || p.Kind == KindExperiments || p.Kind == KindCode && p.ClassName != "unofficial"
	if !byRule {
		list.addresses = append(list.addresses, content.Address{Page: string(p.Path)})
	}
	for _, id := range p.Anchors {
		if !slices.Contains(p.fixed, id) {
			list.addresses = append(list.addresses, content.Address{Page: string(p.Path), Anchor: id})
		}
	}
	return list
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

// Unlisted reports, for each page, the addresses that the list of addresses does
// not have yet. It reports nothing if the content has no such list.
func (c *Catalog) Unlisted() problem.List {
	var problems problem.List
	if c.listed == nil {
		return nil
	}
	for _, p := range c.pageAddresses() {
		var missing []string
		for _, a := range p.addresses {
			if !c.listed[a.String()] {
				missing = append(missing, "`"+a.String()+"`")
			}
		}
		if len(missing) > 0 {
			problems.Add(problem.Pos{File: p.file}, ruleAddressNew, "new addresses must be listed, because they can never go away once published; add %s to %s, or run `httpcodes check --update-addresses`",
				strings.Join(missing, " "), content.AddressFile)
		}
	}
	problems.Sort()
	return problems
}

// Addresses returns the lines of the list of addresses: the existing ones and
// the new ones.
func (c *Catalog) Addresses() []string {
	all := maps.Clone(c.listed)
	if all == nil {
		all = make(map[string]bool)
	}
	for _, p := range c.pageAddresses() {
		for _, a := range p.addresses {
			all[a.String()] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// checkAddresses checks that each address in the list still exists. All
// addresses of a page that has moved redirect, including those of its sections.
func (c *Catalog) checkAddresses(list []content.Address, problems *problem.List) {
	if list == nil {
		return
	}
	stubs, lost := make(map[string]bool), make(map[string]bool)
	for _, st := range c.Stubs {
		stubs[st.Slug] = true
	}
	for _, a := range list {
		if stubs[a.Page] || lost[a.Page] || c.unread[a.Page] {
			continue
		}
		if remedy := c.remedy(a); remedy != "" {
			problems.Add(a.Pos(), ruleAddressLost, "`%s` no longer exists, but other sites may link to it; %s", a, remedy)
			lost[a.Page] = c.missing(a.Page) // one fault for the page is enough; its sections follow from it
		}
	}
}

// remedy returns how to restore an address, or "" if the address exists.
func (c *Catalog) remedy(a content.Address) string {
	p := c.pages[Path(a.Page)]
	switch {
	case c.missing(a.Page) && a.Page == string(ExperimentsPath) && a.Anchor != "":
		return lostExperiment(a.Anchor)
	case c.missing(a.Page):
		return c.lostPage(a.Page)
	case a.Anchor == "" || slices.Contains(p.Anchors, a.Anchor):
		return ""
	}
	return lostSection(p, a.Anchor)
}

// missing reports whether no source file describes the page of that name.
func (c *Catalog) missing(name string) bool {
	p := c.pages[Path(name)]
	return p == nil || p.Kind == KindNumber
}

// lostPage returns how to restore the address of a page that no longer exists.
func (c *Catalog) lostPage(name string) string {
	if number, err := strconv.Atoi(name); err == nil {
		return "restore " + c.codeFile(number)
	}
	folder := "guides"
	if strings.Contains(name, "-vs-") {
		folder = "comparisons"
	}
	return fmt.Sprintf("restore its file, or write content/%s/%s.md with only the lines `---`, `moved: new-name` and `---`", folder, name)
}

// lostSection returns how to restore the address of a section that no longer
// exists.
func lostSection(p *Page, id string) string {
	code := p.Kind == KindCode
	switch {
	case p.Kind == KindExperiments:
		return lostExperiment(id)
	case code && id == "in-code":
		return "restore its lines in content/data/constants.csv"
	case code && (id == "fields" || id == "owners") || !code && id == "codes":
		return fmt.Sprintf("restore `%s` in %s", id, p.Front.File)
	case code && id != HouseAnchor && !slices.Contains(codeAnchors, id):
		return fmt.Sprintf("restore the field in `fields` of %s", p.Front.File)
	case code || p.Kind == KindComparison:
		return "restore the section in " + p.Front.File
	}
	return fmt.Sprintf("write `{#%s}` at the end of the heading that replaces it in %s", id, p.Front.File)
}

func lostExperiment(name string) string { return "restore content/experiments/" + name + ".txtar" }
