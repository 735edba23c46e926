package page

import (
	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// numberView is the page of an unassigned number.
type numberView struct {
	View
	Number   int
	Band     Ref // its class
	Help     Ref // the guide for visitors; zero if there is none
	Unknown  *Section
	Facts    []Fact
	Nearest  []row // neighbors that have a page
	Siblings []Ref // the codes of the class
}

func (at place) number(n *catalog.Number) *numberView {
	v := &numberView{View: at.view(&n.Page), Number: n.Number}
	v.Description = n.Title + ": nobody has registered this status code. What its class means, and its neighbors."
	v.NoIndex = true
	v.Band, v.Siblings = at.classRef(n.Class), each(n.Class.Codes, at.codeRef)
	v.Crumbs = []Ref{v.Band}
	if g := at.cat.Guide(forVisitors); g != nil {
		v.Help = at.guideRef(g)
	}
	if s := n.Class.Section("unknown"); s != nil {
		v.Unknown = at.section(s, s.ID, s.Heading.Text, at.hooks(&n.Class.Page))
	}
	v.Facts = at.numberFacts(n)
	v.Nearest = each(n.Nearest, func(c *catalog.Code) row { return row{Ref: at.codeRef(c)} })
	return v
}

// numberFacts returns the facts of a number that nobody has assigned: those of the
// first code of its class, but that a cache may not take its lifetime from it
// (RFC 9110, Section 15; RFC 9111, Section 3).
func (at place) numberFacts(n *catalog.Number) []Fact {
	facts := []Fact{{Name: "Registered", Value: "no, as of " + string(at.cat.Config.Registry)}}
	if n.First == nil {
		return facts
	}
	facts = append(facts, Fact{Name: "Read as", Value: n.First.Title, Href: at.page(n.First.Path)})
	if n.Number < 200 {
		return append(facts, Fact{Name: "Response", Value: "interim; the final one follows"})
	}
	return append(facts,
		Fact{Name: "Cached", Value: content.CacheWords["explicit"], Href: at.guideHref("caching")},
		Fact{Name: "Retry", Value: content.RetryWords[n.First.Retry], Href: at.guideHref("retries")})
}
