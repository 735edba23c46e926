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

func (p *Pages) number(n *catalog.Number) *numberView {
	v := &numberView{View: p.view(ownPage, &n.Page, "number"), Number: n.Number}
	v.Description = n.Title + ": nobody has registered this status code. What its class means, and its neighbors."
	v.NoIndex = true
	v.Band, v.Siblings = v.at.classRef(n.Class), refs(n.Class.Codes, v.at.codeRef)
	v.Crumbs = []Ref{v.Band}
	if g := p.cat.Guide(forVisitors); g != nil {
		v.Help = v.at.guideRef(g)
	}
	if s := n.Class.Section("unknown"); s != nil {
		v.Unknown = v.at.section(s, s.ID, s.Heading.Text, v.at.hooks(&n.Class.Page))
	}
	v.Facts = p.numberFacts(v.at, n)
	for _, c := range n.Nearest {
		v.Nearest = append(v.Nearest, row{Ref: v.at.codeRef(c)})
	}
	return v
}

// numberFacts returns the facts of a number that nobody has assigned: those of the
// first code of its class, but that a cache may not take its lifetime from it
// (RFC 9110, Section 15; RFC 9111, Section 3).
func (p *Pages) numberFacts(at place, n *catalog.Number) []Fact {
	facts := []Fact{{Name: "Registered", Value: "no, as of " + string(p.cat.Config.Registry)}}
	if n.First == nil {
		return facts
	}
	facts = append(facts, Fact{Name: "Read as", Value: n.First.Title, Href: at.page(n.First.Path)})
	if n.Number < 200 {
		return append(facts, Fact{Name: "Response", Value: "interim; the final one follows"})
	}
	return append(facts,
		Fact{Name: "Cached", Value: content.CacheWords["explicit"], Href: p.guideHref(at, "caching")},
		Fact{Name: "Retry", Value: content.RetryWords[n.First.Retry], Href: p.guideHref(at, "retries")})
}
