package catalog

import (
	"fmt"
	"slices"
	"strconv"

	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// A Code is a status code with all that leads to it and from it.
type Code struct {
	*content.Code
	Facts       registry.Facts // zero for an unofficial code
	Class       *Class
	Prev, Next  *Code // by number, among registered codes or among unofficial ones; nil at the ends
	Related     []Relation
	RelatedBy   []*Code // codes that name this one as related
	Comparisons []*Comparison
	Guides      []*Guide
	Constants   []registry.Constant
}

// A Relation is another code, and why it is named.
type Relation struct {
	*Code
	Why string
}

func newCode(c *content.Code, s *Catalog, constants []registry.Constant) *Code {
	facts, _ := s.Registry.Facts(c.Number)
	return &Code{Code: c, Facts: facts, Constants: constants}
}

// Path returns the code's number.
func (c *Code) Path() Path { return Path(strconv.Itoa(c.Number)) }

// Title returns number and name, as "404 Not Found".
func (c *Code) Title() string { return fmt.Sprintf("%d %s", c.Number, c.Name()) }

// ClassName returns the class it is shown in: "4xx", or "unofficial".
func (c *Code) ClassName() string {
	if !c.Official() {
		return "unofficial"
	}
	return strconv.Itoa(c.Number/100) + "xx"
}

// Section returns the part of the body with that id, or nil.
func (c *Code) Section(id string) *markdown.Section { return section(c.Doc, id) }

// Anchors returns the ids of the sections that the page has.
func (c *Code) Anchors() []string {
	drawn := map[string]bool{
		"compare": len(c.Related) > 0 || len(c.Comparisons) > 0,
		"fields":  len(c.Fields) > 0,
		"in-code": len(c.Constants) > 0,
		"owners":  len(c.Owners) > 0,
		"sources": true,
	}
	for _, h := range c.Doc.Headings() {
		drawn[h.ID] = true
	}
	var ids []string
	for _, id := range c.order() {
		if drawn[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// order returns CodeAnchors in the order of the page. Who meets a vendor's code
// wants to know what to do; hardly anybody wants to send one.
func (c *Code) order() []string {
	if c.Official() {
		return CodeAnchors
	}
	return slices.Concat(CodeAnchors[:1], CodeAnchors[3:7], CodeAnchors[1:3], CodeAnchors[7:])
}

// CodeAnchors are the ids of a registered code's page, in its order. They
// are promises: an id does not depend on the wording of its heading.
var CodeAnchors = []string{
	"owners", "use", "instead", "seen", "seen-visitor", "seen-client", "seen-operator", "compare", "example",
	"fields", "in-code", "behavior", "history", "sources",
}

// A Number is a number from 100 to 599 that nobody has assigned.
type Number struct {
	Number       int
	Class        *Class
	Below, Above *Code // the registered neighbors in its class; nil at the ends
}

// Path returns the number.
func (n *Number) Path() Path { return Path(strconv.Itoa(n.Number)) }

// Title returns the number and that it is not assigned.
func (n *Number) Title() string { return strconv.Itoa(n.Number) + " (unassigned)" }

// Anchors returns nothing: the page is short.
func (n *Number) Anchors() []string { return nil }

func section(doc *markdown.Doc, id string) *markdown.Section {
	for _, s := range doc.Sections() {
		if s.ID == id {
			return s
		}
	}
	return nil
}

func headingIDs(doc *markdown.Doc) []string {
	var ids []string
	for _, h := range doc.Headings() {
		ids = append(ids, h.ID)
	}
	return slices.Clip(ids)
}
