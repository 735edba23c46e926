package catalog

import (
	"httpcodes/internal/content"
	"httpcodes/internal/problem"
)

// A Stub redirects from the old address of a page to the new one.
type Stub struct {
	Page
	*content.Stub
	To Path
}

// addStubs adds the stubs and finds their targets. Stubs are entries, but
// Resolve does not find them, because no link may name them.
func (c *Catalog) addStubs(stubs []*content.Stub, problems *problem.List) {
	for i, st := range stubs {
		link, fault := c.Resolve("", st.Moved)
		page := c.pages[Path(st.Slug)]
		switch {
		case page != nil && page.HasText():
			problems.Add(st.Key("moved"), ruleStubAddress, "the address /%s/ is that of %s, so it cannot redirect; remove one of the two files", st.Slug, page.Front.File)
		case page != nil:
			problems.Add(st.Key("moved"), ruleStubAddress, "the address /%s/ is that of another page, so it cannot redirect; remove this file", st.Slug)
		case i > 0 && stubs[i-1].Slug == st.Slug:
			problems.Add(st.Key("moved"), ruleStubAddress, "the address /%s/ is already redirected by %s; remove one of the two files", st.Slug, stubs[i-1].File)
		case fault != "":
			problems.Add(st.Key("moved"), ruleLinkTarget, "%s", fault)
			c.unread[st.Slug] = true // its addresses are not lost, too
		case link.Outside != "" || link.Anchor != "":
			problems.Add(st.Key("moved"), ruleLinkTarget, "there is no page `%s`; write the name of a page of this site", st.Moved)
		default:
			c.addStub(st, link)
		}
	}
}

func (c *Catalog) addStub(st *content.Stub, to Link) {
	stub := &Stub{Stub: st, To: to.Path}
	stub.Page = Page{Kind: KindStub, Path: Path(st.Slug), Title: to.Title, Front: &st.Head}
	c.Stubs = append(c.Stubs, stub)
	c.entries = append(c.entries, stub)
}

// Guide returns the guide with a name, or nil. The name may be an old one of a
// guide that has moved.
func (c *Catalog) Guide(name Path) *Guide {
	for _, st := range c.Stubs {
		if st.Path == name {
			name = st.To
		}
	}
	for _, g := range c.Guides {
		if g.Path == name {
			return g
		}
	}
	return nil
}

// moved returns the new name of a page that has moved, or "".
func (c *Catalog) moved(name string) string {
	for _, st := range c.Stubs {
		if st.Slug == name {
			return "page `" + name + "` moved; link to `" + st.Moved + "`"
		}
	}
	return ""
}
