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

// promised returns the addresses of a page that must keep working and that no rule
// already guarantees: the page itself, and those of its sections that pages of its
// kind do not always have.
func (p *Page) promised() []string {
	if p.Kind == KindNumber {
		return nil
	}
	var list []string
	byRule := p.Front == nil || p.Kind == KindClass || p.Kind == KindCode && p.ClassName != "unofficial"
	if !byRule {
		list = append(list, content.Address{Page: string(p.Path)}.String())
	}
	for _, id := range p.Anchors {
		if !slices.Contains(p.fixed, id) {
			list = append(list, content.Address{Page: string(p.Path), Anchor: id}.String())
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
	for _, e := range c.entries {
		p, pos := e.Common(), problem.Pos{File: "content/" + string(e.Common().Path)}
		if p.Front != nil {
			pos.File = p.Front.File
		}
		missing := slices.DeleteFunc(p.promised(), func(address string) bool { return c.listed[address] })
		if len(missing) > 0 {
			problems.Add(pos, ruleAddressNew, "new addresses must be listed, because they can never go away once published; add `%s` to %s, or run `httpcodes check --update-addresses`",
				strings.Join(missing, "` `"), content.AddressFile)
		}
	}
	problems.Sort()
	return problems
}

// Addresses returns the lines of the list of addresses: the existing ones and
// the new ones.
func (c *Catalog) Addresses() []string {
	all := make(map[string]bool)
	maps.Copy(all, c.listed)
	for _, e := range c.entries {
		for _, address := range e.Common().promised() {
			all[address] = true
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
		if stubs[a.Page] || lost[a.Page] || c.unreadAt(a) {
			continue
		}
		if remedy := c.remedy(a); remedy != "" {
			pos := a.Pos()
			if p := c.pages[Path(a.Page)]; p != nil && p.Front != nil {
				pos = problem.Pos{File: p.Front.File} // so that a check of this file finds it
			}
			problems.Add(pos, ruleAddressLost, "`%s` no longer exists, but other sites may link to it; %s", a, remedy)
			lost[a.Page] = c.missing(a.Page) // one fault for the page is enough; its sections follow from it
		}
	}
}

// unreadAt reports whether the file of an address has faults, or that of a code which
// may be the only one in its part of the unofficial codes.
func (c *Catalog) unreadAt(a content.Address) bool {
	for name := range c.unread {
		number, _ := strconv.Atoi(name)
		if part, _ := groupOf(number); name == a.Page || a.Page == "unofficial" && a.Anchor == part {
			return true
		}
	}
	return false
}

// remedy returns how to restore an address. It returns "" if the address exists, or if
// checkComplete reports what is missing.
func (c *Catalog) remedy(a content.Address) string {
	p, missing := c.pages[Path(a.Page)], c.missing(a.Page)
	number, notNumber := strconv.Atoi(a.Page)
	_, registered := c.Registry.Lookup(number)
	switch {
	case !missing && (a.Anchor == "" || slices.Contains(p.Anchors, a.Anchor)), missing && registered:
		return ""
	case a.Page == string(ExperimentsPath) && a.Anchor != "":
		return "restore content/experiments/" + a.Anchor + ".txtar"
	case missing && notNumber == nil:
		return "restore " + c.codeFile(number)
	case missing:
		folder := "guides"
		if strings.Contains(a.Page, "-vs-") {
			folder = "comparisons"
		}
		return fmt.Sprintf("restore its file, or write content/%s/%s.md with only the lines `---`, `moved: new-name` and `---`", folder, a.Page)
	}
	return lostSection(p, a.Anchor)
}

// missing reports whether no source file describes the page of that name.
func (c *Catalog) missing(name string) bool {
	p := c.pages[Path(name)]
	return p == nil || p.Kind == KindNumber
}

// lostSection returns how to restore the address of a section that no longer
// exists.
func lostSection(p *Page, id string) string {
	switch {
	case p.Kind == KindCode && id == "in-code":
		return "restore its lines in content/data/constants.csv"
	case p.ClassName == "unofficial" && (id == "beyond-599" || strings.HasPrefix(id, "as-")):
		return "restore an entry of that part in content/unofficial"
	case p.Kind == KindCode || p.Kind == KindComparison || id == "codes":
		return "restore its section, or the key behind it, in " + p.Front.File
	}
	return fmt.Sprintf("write `{#%s}` at the end of the heading that replaces it in %s", id, p.Front.File)
}
