// Package site links the entries: it gives every page its address, every
// code its class, neighbors, relations and comparisons, and resolves the links
// that writers wrote.
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
// described, a Number where nobody has assigned it. Codes outside that range
// have a page if a vendor uses them.
//
// # Promises
//
// Links from elsewhere lead to the addresses of pages and sections for ever.
// Most follow from rules: each number from 100 to 599 and each class has a
// page, and pages of a kind have sections in common. What an entry has beyond
// that is listed in content.AddressFile. An address of the list that is gone
// is a fault; one that is not in it yet is told by Unlisted alone, so that a
// new entry can be looked at before anything is promised.
//
// # Faults
//
// A registered code without an entry, a relation or a link that leads nowhere
// and an anchor that its page does not have are faults, each at the place
// where it is written.
package site

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// A Site is the linked whole. It is made by New and only read afterwards.
type Site struct {
	Config      content.Config
	Registry    *registry.Registry
	Classes     []*Class // 1xx to 5xx, then unofficial
	Codes       []*Code  // registered and unofficial, by number
	Numbers     []*Number
	Comparisons []*Comparison
	Confused    []*Comparison // what the home page shows
	Guides      []*Guide
	Pages       []*Guide
	Stubs       []*Stub

	pages  map[Path]page
	listed map[string]bool // what the list of addresses has; nil if there is none
}

// A page is anything that has an address.
type page interface {
	Path() Path
	Title() string
	Anchors() []string // ids that links may name
}

// New links the entries of a library.
func New(lib *content.Library, reg *registry.Registry) (*Site, problem.List) {
	s := &Site{Config: lib.Config, Registry: reg, pages: make(map[Path]page)}
	for _, c := range lib.Classes {
		s.Classes = append(s.Classes, &Class{Class: c})
	}
	for _, c := range lib.Codes {
		s.Codes = append(s.Codes, newCode(c, s, lib.Constants[c.Number]))
	}
	for _, c := range lib.Comparisons {
		s.Comparisons = append(s.Comparisons, &Comparison{Comparison: c})
	}
	for _, g := range lib.Guides {
		s.Guides = append(s.Guides, &Guide{Guide: g, Kind: "guide"})
	}
	for _, g := range lib.Pages {
		s.Pages = append(s.Pages, &Guide{Guide: g, Kind: "page"})
	}
	s.number()
	s.address()
	s.arrange()
	var problems problem.List
	s.relate(&problems)
	s.complete(&problems)
	s.lead(lib.Stubs, &problems)
	s.follow(&problems)
	s.keep(lib.Addresses, &problems)
	problems.Sort()
	return s, problems
}

// number makes a page for every number that nobody has assigned.
func (s *Site) number() {
	for n := 100; n <= 599; n++ {
		if s.Code(n) == nil {
			s.Numbers = append(s.Numbers, &Number{Number: n})
		}
	}
}

// address enters every page under its path.
func (s *Site) address() {
	for _, p := range []*fixed{
		{"", s.Config.Title, []string{"1xx", "2xx", "3xx", "4xx", "5xx", "unofficial"}},
		{"search", "Search", nil},
		{"guides", "Comparisons and guides", []string{"comparisons", "guides"}},
	} {
		s.pages[p.path] = p
	}
	for _, p := range s.Numbers {
		s.pages[p.Path()] = p
	}
	for _, p := range s.Classes {
		s.pages[p.Path()] = p
	}
	for _, p := range s.Codes {
		s.pages[p.Path()] = p
	}
	for _, p := range s.Comparisons {
		s.pages[p.Path()] = p
	}
	for _, p := range slices.Concat(s.Guides, s.Pages) {
		s.pages[p.Path()] = p
	}
}

// arrange puts codes into classes and gives all their neighbors.
func (s *Site) arrange() {
	var before *Code
	for _, class := range s.Classes {
		for _, c := range s.Codes {
			if c.ClassName() == string(class.Class.Class) {
				c.Class = class
				class.Codes = append(class.Codes, c)
			}
		}
		if class.Class.Class == "unofficial" {
			before = nil
		}
		for _, c := range class.Codes {
			if c.Prev = before; before != nil {
				before.Next = c
			}
			before = c
		}
	}
	for _, n := range s.Numbers {
		n.Class = s.Class(strconv.Itoa(n.Number/100) + "xx")
		n.Below, n.Above = s.around(n.Number)
	}
}

// around returns the registered codes next to a number, within its class.
func (s *Site) around(number int) (below, above *Code) {
	for _, c := range s.Codes {
		switch {
		case !c.Official() || c.Number/100 != number/100:
		case c.Number < number:
			below = c
		case c.Number > number && above == nil:
			above = c
		}
	}
	return below, above
}

// Code returns the code of a number, or nil.
func (s *Site) Code(number int) *Code {
	i, ok := slices.BinarySearchFunc(s.Codes, number, func(c *Code, n int) int { return cmp.Compare(c.Number, n) })
	if !ok {
		return nil
	}
	return s.Codes[i]
}

// Class returns the class of a name such as "4xx", or nil.
func (s *Site) Class(name string) *Class {
	for _, c := range s.Classes {
		if string(c.Class.Class) == name {
			return c
		}
	}
	return nil
}

// relate connects codes with codes, comparisons and guides.
func (s *Site) relate(problems *problem.List) {
	for _, c := range s.Codes {
		for i, r := range c.Code.Related {
			other := s.Code(r.Code)
			if other == nil {
				problems.Add(c.Key(key("related", i)+".code"), "relation", "related code %d has no entry", r.Code)
				continue
			}
			c.Related = append(c.Related, Relation{other, r.Why})
			other.RelatedBy = append(other.RelatedBy, c)
		}
	}
	for _, cmp := range s.Comparisons {
		for i, n := range cmp.Comparison.Codes {
			if c := s.mustCode(&cmp.Head, key("codes", i), n, problems); c != nil {
				cmp.Codes = append(cmp.Codes, c)
				c.Comparisons = append(c.Comparisons, cmp)
			}
		}
	}
	s.confuse(problems)
	for _, g := range slices.Concat(s.Guides, s.Pages) {
		for i, n := range g.Guide.Codes {
			if c := s.mustCode(&g.Head, key("codes", i), n, problems); c != nil {
				g.Codes = append(g.Codes, c)
				c.Guides = append(c.Guides, g)
			}
		}
	}
}

// confuse finds the comparisons that site.yaml names.
func (s *Site) confuse(problems *problem.List) {
	named := make(map[string]*Comparison)
	for _, cmp := range s.Comparisons {
		named[cmp.Slug] = cmp
	}
	for i, slug := range s.Config.Confused {
		cmp := named[slug]
		if cmp == nil {
			known := slices.Sorted(maps.Keys(named))
			problems.Add(s.Config.Key(key("confused", i)), "relation", "there is no comparison `%s`%s", slug, problem.Suggest(slug, known))
			continue
		}
		s.Confused = append(s.Confused, cmp)
	}
}

func (s *Site) mustCode(h *content.Head, place string, number int, problems *problem.List) *Code {
	c := s.Code(number)
	if c == nil {
		problems.Add(h.Key(place), "relation", "code %d has no entry", number)
	}
	return c
}

func key(name string, i int) string { return name + "[" + strconv.Itoa(i) + "]" }

// complete wants every registered code to have an entry.
func (s *Site) complete(problems *problem.List) {
	for _, e := range s.Registry.Entries() {
		if s.Code(e.Code) == nil {
			class := strconv.Itoa(e.Code/100) + "xx"
			problems.Add(problem.Pos{File: "content/" + class + "/" + strconv.Itoa(e.Code) + ".md"}, "missing-entry",
				"registered code %d %s has no entry; `httpcodes new %d` begins one", e.Code, e.Phrase, e.Code)
		}
	}
}

// follow wants every link that a writer wrote to lead somewhere.
func (s *Site) follow(problems *problem.List) {
	for _, e := range s.entries() {
		for _, link := range e.Doc.Links() {
			if _, fault := s.Resolve(e.path, link.Dest); fault != "" {
				problems.Add(e.At(link.Offset), "link", "%s", fault)
			}
		}
	}
}

// An entry is what a writer wrote for a page.
type entry struct {
	*content.Head
	path Path
}

// entries lists what writers wrote.
func (s *Site) entries() []entry {
	var list []entry
	for _, c := range s.Classes {
		list = append(list, entry{&c.Head, c.Path()})
	}
	for _, c := range s.Codes {
		list = append(list, entry{&c.Head, c.Path()})
	}
	for _, c := range s.Comparisons {
		list = append(list, entry{&c.Head, c.Path()})
	}
	for _, g := range slices.Concat(s.Guides, s.Pages) {
		list = append(list, entry{&g.Head, g.Path()})
	}
	return list
}
