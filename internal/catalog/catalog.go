// Package catalog links the entries: it gives every page its address, every
// code its class, neighbors, related codes and comparisons, and resolves the
// links in the sources.
//
// # Addresses
//
// A page is named by its Path, one word without slashes: "404", "4xx",
// "401-vs-403", "redirects". Its file is "404/index.html", so that hosts serve
// it as /404/. The page of code 404 is never the file 404.html: hosts serve
// that name as their own "not found" answer. The home page has the Path "".
//
// # Numbers
//
// Every number from 100 to 599 has a page: a Code where it is registered or
// described, a Number where it is unassigned. Codes outside that range
// have a page if a vendor uses them.
//
// # Permanent addresses
//
// Once published, the address of a page or section must keep working, because
// other sites may link to it. Rules guarantee most addresses: each number from
// 100 to 599 and each class has a page, and pages of a kind share sections. The
// file content.AddressFile lists the others. New reports a listed address that
// no longer exists. Only Unlisted reports an address that the list does not
// have yet, so that a new entry can be viewed before its addresses are final.
//
// # Faults
//
// problem.Rules lists the faults, such as a registered code without an entry, or a link to
// a page that does not exist. Each is reported at its position in the sources.
package catalog

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// A Catalog holds all entries, linked with each other. It does not change after
// New.
type Catalog struct {
	Config      content.Config
	Registry    *registry.Registry
	Base        string   // address where the site is published, which ends in a slash, or ""
	Classes     []*Class // 1xx to 5xx, then unofficial
	Codes       []*Code  // registered and unofficial codes, by number
	Numbers     []*Number
	Comparisons []*Comparison
	Confused    []*Comparison // the comparisons on the home page
	Guides      []*Guide
	Subjects    []*Subject // the groups of guides
	Pages       []*Guide
	Stubs       []*Stub
	Experiments *Experiments

	entries []Entry
	pages   map[Path]*Page  // the pages that links may name
	listed  map[string]bool // the addresses in the list; nil if there is no list
	unread  map[string]bool // names of pages whose files have faults
	absent  map[string]bool // unread, and the pages and experiments that are reported as missing
}

// New links the entries of a library, for a site published at the address base,
// which is "" if the site has no address. The library may have faults; New then
// finds those of the links between its other entries. A page whose file has
// faults is not missing, but the catalog cannot be drawn.
func New(lib *content.Library, reg *registry.Registry, base string) (*Catalog, problem.List) {
	c := &Catalog{
		Config: lib.Config, Registry: reg, Base: base, pages: make(map[Path]*Page),
		unread: maps.Clone(lib.Faulty), absent: maps.Clone(lib.Faulty),
	}
	c.add(lib)
	c.arrange()
	for n := 100; n <= 599; n++ {
		if c.Code(n) == nil {
			c.Numbers = append(c.Numbers, c.newNumber(n))
		}
	}
	var problems problem.List
	// Each step may use what those before it have set: what is missing, so that nothing
	// is reported that follows from it, and addresses before the links to them.
	c.findMissing(lib)
	c.checkComplete(&problems)
	c.relate(&problems)
	c.checkTitles(&problems)
	c.addHouseRules(lib.HouseRules)
	c.address()
	c.linkExperiments(&problems)
	c.addStubs(lib.Stubs, &problems)
	c.groupGuides(&problems)
	c.resolveLinks(&problems)
	c.followFoot(&problems)
	c.checkPrograms(&problems)
	c.checkPictures(&problems)
	c.checkAddresses(lib.Addresses, &problems)
	problems.Sort()
	return c, problems
}

// add makes an entry for each source file.
func (c *Catalog) add(lib *content.Library) {
	for _, class := range lib.Classes {
		c.Classes = append(c.Classes, newClass(class))
	}
	for _, code := range lib.Codes {
		c.Codes = append(c.Codes, newCode(code, c.Registry, lib.Constants[code.Number]))
	}
	for _, cmp := range lib.Comparisons {
		c.Comparisons = append(c.Comparisons, newComparison(cmp))
	}
	for _, g := range lib.Guides {
		c.Guides = append(c.Guides, newGuide(KindGuide, g))
	}
	c.Experiments = newExperiments(lib.Experiments)
	for _, g := range lib.Pages {
		c.Pages = append(c.Pages, newGuide(KindPage, g))
	}
}

// arrange puts codes into their classes and sets the neighbors of each.
func (c *Catalog) arrange() {
	var before *Code
	for _, class := range c.Classes {
		for _, code := range c.Codes {
			if code.ClassName == class.ClassName {
				class.add(code)
			}
		}
		if !class.Official() {
			before = nil
		}
		for _, code := range class.Codes {
			if code.Prev = before; before != nil {
				before.Next = code
			}
			before = code
		}
	}
}

// address registers every page under its path, and lists all entries.
func (c *Catalog) address() {
	overviews := []*Page{
		{Kind: KindHome, Title: c.Config.Title, Summary: string(c.Config.Summary), Anchors: content.ClassNames},
		{Kind: KindSearch, Path: "search", Title: "Search", Summary: "Search the status codes by number, name, symptom, field or constant."},
		{Kind: KindCompare, Path: ComparePath, Title: CompareTitle, Summary: CompareSummary, Anchors: []string{"articles"}},
		{
			Kind: KindGuides, Path: GuidesPath, Title: "Comparisons and guides", Anchors: []string{"comparisons", "guides"},
			Summary: "Which of two status codes to send, and guides to redirects, caching, retries, errors and more.",
		},
	}
	for _, p := range overviews {
		p.fixed = p.Anchors
	}
	enter(c, overviews...)
	enter(c, c.Classes...)
	enter(c, c.Codes...)
	enter(c, c.Comparisons...)
	enter(c, c.Guides...)
	enter(c, c.Pages...)
	enter(c, c.Numbers...)
	if len(c.Experiments.List) > 0 {
		enter(c, c.Experiments)
	}
}

// enter registers pages of a kind, with the ids of their sections.
func enter[E Entry](c *Catalog, list ...E) {
	for _, e := range list {
		p := e.Common()
		if e, ok := any(e).(interface{ anchors() []string }); ok {
			p.Anchors = e.anchors()
		}
		c.entries = append(c.entries, e)
		c.pages[p.Path] = p
	}
}

// Entries returns all entries: the overviews (home, search, compare and guides),
// classes, codes, comparisons, guides, pages, unassigned numbers, the page of
// experiments if there are any, and the stubs of pages that moved. The page that
// contains all entries is not an entry.
func (c *Catalog) Entries() []Entry { return c.entries }

// WithText returns the entries that have a text of their own, in the order of Entries.
func (c *Catalog) WithText() []*Page {
	var list []*Page
	for _, e := range c.entries {
		if p := e.Common(); p.HasText() {
			list = append(list, p)
		}
	}
	return list
}

// Articles returns the entries that have a text of their own, in reading order: each
// class followed by its codes, then comparisons, guides and pages.
func (c *Catalog) Articles() []Entry {
	var list []Entry
	for _, class := range c.Classes {
		list = append(list, class)
		for _, code := range class.Codes {
			list = append(list, code)
		}
	}
	for _, e := range c.entries {
		switch e.Common().Kind {
		case KindComparison, KindGuide, KindPage:
			list = append(list, e)
		}
	}
	return list
}

// Page returns the page that a path names, or nil. It does not return stubs.
func (c *Catalog) Page(path Path) *Page { return c.pages[path] }

// Newest returns the latest day on which any entry was checked against its
// sources.
func (c *Catalog) Newest() content.Date {
	var newest content.Date
	for _, p := range c.WithText() {
		newest = max(newest, p.Checked)
	}
	return newest
}

// URL returns the full address of a page, or only its Address if that of the site is
// not known.
func (c *Catalog) URL(path Path) string { return c.Base + path.Address() }

// Root returns the path of the site on its host: "/" or, for example, "/codes/".
func (c *Catalog) Root() string {
	_, address, _ := strings.Cut(c.Base, "://")
	_, folder, _ := strings.Cut(address, "/")
	return "/" + folder
}

// Code returns the code of a number, or nil.
func (c *Catalog) Code(number int) *Code {
	i, ok := slices.BinarySearchFunc(c.Codes, number, func(code *Code, n int) int { return cmp.Compare(code.Number, n) })
	if !ok {
		return nil
	}
	return c.Codes[i]
}

// Class returns the class of a name such as "4xx", or nil.
func (c *Catalog) Class(name string) *Class {
	for _, class := range c.Classes {
		if class.ClassName == name {
			return class
		}
	}
	return nil
}

// codeFile returns the file in which the entry of a code belongs.
func (c *Catalog) codeFile(number int) string {
	folder := "unofficial"
	if _, ok := c.Registry.Lookup(number); ok {
		folder = strconv.Itoa(number/100) + "xx"
	}
	return fmt.Sprintf("content/%s/%d.md", folder, number)
}

// resolveLinks resolves every link in the sources and checks that its target exists.
func (c *Catalog) resolveLinks(problems *problem.List) {
	for _, p := range c.Texts() {
		p.links = make(map[string]Link)
		for _, link := range p.Doc.Links() {
			end, fault := c.Resolve(p.Path, link.Dest)
			if fault != "" {
				problems.Add(p.Front.At(link.Offset), ruleLinkTarget, "%s", fault)
			}
			p.links[link.Dest] = end
		}
	}
}
