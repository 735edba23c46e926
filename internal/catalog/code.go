package catalog

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// A Code is a status code with its links to and from other entries.
type Code struct {
	Page
	*content.Code
	Facts       registry.Facts // zero for an unofficial code
	Class       *Class
	Spec        Source // the section that defines it now; zero for an unofficial code
	Prev, Next  *Code  // by number, among registered codes or among unofficial ones; nil at the ends
	Related     []Relation
	Comparisons []*Comparison
	Guides      []*Guide            // first those that say most about it
	Constants   []registry.Constant // by language and library
	House       *HouseRule          // a team's own rule; nil if there is none
	Everyday    bool                // it is one of the most common codes
}

// A Relation is a related code, and the reason it is named.
type Relation struct {
	*Code
	Why string
}

func newCode(c *content.Code, reg *registry.Registry, constants []registry.Constant) *Code {
	facts, _ := reg.Facts(c.Number)
	code := &Code{Code: c, Facts: facts, Constants: constants}
	if c.Spec != "" {
		code.Spec = NewSource(content.Source{Spec: c.Spec, For: "definition"})
	}
	code.Page = Page{
		Kind: KindCode, Path: Path(strconv.Itoa(c.Number)), Title: fmt.Sprintf("%d %s", c.Number, c.Name()),
		ClassName: c.Home(), Summary: string(c.Summary), Keywords: c.Keywords, Changes: c.Changes,
		Checked: c.Checked, Doc: c.Doc, Front: &c.Head, Codes: []*Code{code},
	}
	code.Page.Sources = code.allSources(reg)
	// A registered code always has related codes, and an unofficial one has owners.
	code.fixed = append(required(c.Sections()), "compare", "sources")
	if !c.Official() {
		code.fixed = append(code.fixed, "owners")
	}
	return code
}

// allSources returns the specification, the earlier specifications and all
// other sources. Each occurs once.
func (c *Code) allSources(reg *registry.Registry) []Source {
	var list []Source
	if c.Spec != (Source{}) {
		list = append(list, c.Spec)
	}
	list = append(list, newSources(c.Code.Sources)...)
	for i, o := range c.Owners {
		source := NewSource(o.Source)
		source.key = key("owners", i) + ".source"
		list = append(list, source)
	}
	for _, ref := range c.Facts.Earlier {
		list = append(list, NewSource(content.Source{Spec: content.Reference(ref), For: "earlier definition"}))
	}
	if c.Official() {
		list = append(list, Source{
			Title: "IANA HTTP Status Code Registry, " + reg.Updated(),
			Href:  "https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml",
		})
	}
	return uniqueSources(list)
}

func uniqueSources(list []Source) []Source {
	var kept []Source
	seen := make(map[string]bool)
	for _, s := range list {
		if key := s.Href + "#" + s.Tried; !seen[key] {
			seen[key] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// FormerPhrases returns the older phrases, except the one that the page uses as
// its heading.
func (c *Code) FormerPhrases() []content.Former {
	return slices.DeleteFunc(slices.Clone(c.Formerly), func(f content.Former) bool { return f.Phrase == c.Name() })
}

// ComparedWith reports whether a comparison covers both codes.
func (c *Code) ComparedWith(other *Code) bool {
	return slices.ContainsFunc(c.Comparisons, func(cmp *Comparison) bool { return slices.Contains(cmp.Codes, other) })
}

// anchors returns the ids of the sections and of the fields that the page has.
func (c *Code) anchors() []string {
	drawn := map[string]bool{
		"compare": len(c.Related) > 0 || len(c.Comparisons) > 0,
		"fields":  len(c.Fields) > 0,
		"in-code": len(c.Constants) > 0,
		"owners":  len(c.Owners) > 0,
		"sources": true,
	}
	for _, h := range c.Page.Doc.Headings() {
		drawn[h.ID] = true
	}
	var ids []string
	for _, id := range c.order() {
		if drawn[id] {
			ids = append(ids, id)
		}
		switch {
		case id == "instead" && c.House != nil:
			ids = append(ids, HouseAnchor)
		case id == "fields":
			ids = append(ids, c.FieldIDs()...)
		}
	}
	return ids
}

// order returns codeAnchors in the order of the page. On the page of a vendor's
// code, advice for people who receive it comes first, because hardly anybody
// sends one on purpose.
func (c *Code) order() []string {
	if c.Official() {
		return codeAnchors
	}
	return slices.Concat(codeAnchors[2:7], codeAnchors[:2], codeAnchors[7:])
}

// codeAnchors are the section ids of a registered code's page, in page order.
// They are permanent: an id does not depend on the wording of its heading.
var codeAnchors = []string{
	"use", "instead", "owners", "seen", "seen-visitor", "seen-client", "seen-operator", "compare", "example",
	"fields", "in-code", "behavior", "history", "sources",
}

// Names returns the names of codes, joined by a separator.
func Names(codes []*Code, separator string) string {
	var names []string
	for _, c := range codes {
		names = append(names, c.Name())
	}
	return strings.Join(names, separator)
}
