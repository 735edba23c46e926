package site

import (
	"httpcodes/internal/content"
	"httpcodes/internal/problem"
)

// A Stub leads from the address of a page that went to the one that is read
// in its place.
type Stub struct {
	*content.Stub
	To    Path
	title string
}

// Path returns the address that the stub keeps.
func (s *Stub) Path() Path { return Path(s.Slug) }

// Title returns the title of the page that it leads to.
func (s *Stub) Title() string { return s.title }

// lead finds the pages that the stubs lead to. No link may lead to a stub, so
// stubs are not among the pages.
func (s *Site) lead(stubs []*content.Stub, problems *problem.List) {
	for i, st := range stubs {
		link, fault := s.Resolve("", st.Moved)
		switch {
		case s.pages[Path(st.Slug)] != nil:
			problems.Add(st.Key("moved"), "address-twice", "the address /%s/ is that of a page; it cannot have moved", st.Slug)
		case i > 0 && stubs[i-1].Slug == st.Slug:
			problems.Add(st.Key("moved"), "address-twice", "the address /%s/ is already kept by %s", st.Slug, stubs[i-1].File)
		case fault != "":
			problems.Add(st.Key("moved"), "link", "%s", fault)
		case link.Outside != "" || link.Anchor != "":
			problems.Add(st.Key("moved"), "link", "`%s` is not the name of a page of this site", st.Moved)
		default:
			s.Stubs = append(s.Stubs, &Stub{st, link.Path, link.Title})
		}
	}
}

// Guide returns the guide of a name, also of one that it had before it moved,
// or nil.
func (s *Site) Guide(name string) *Guide {
	for _, st := range s.Stubs {
		if st.Slug == name {
			name = string(st.To)
		}
	}
	for _, g := range s.Guides {
		if g.Slug == name {
			return g
		}
	}
	return nil
}

// moved says where the page of a name went, or "".
func (s *Site) moved(name string) string {
	for _, st := range s.Stubs {
		if st.Slug == name {
			return "page `" + name + "` moved; link to `" + st.Moved + "`"
		}
	}
	return ""
}
