package catalog

import (
	"fmt"
	"slices"

	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
)

// HouseAnchor is the id of a team's own rule on the page of a code.
const HouseAnchor = "house"

// A HouseRule is a team's own rule for a code: a text without an address of its
// own, which the page of the code shows, and comparisons of it.
type HouseRule struct {
	Page
	Of *Code
}

// settle gives codes their house rules. Their anchors are not promised to anybody:
// the list of addresses is a file of upstream.
func (c *Catalog) settle(rules []*content.HouseRule) {
	for _, r := range rules {
		code := c.Code(r.Number)
		if code == nil {
			continue // package content tells of it
		}
		code.House = &HouseRule{Of: code, Page: Page{
			Path: code.Path, Title: string(r.Title), ClassName: code.ClassName, Doc: r.Doc, Front: &r.Head,
		}}
		code.fixed = append(code.fixed, HouseAnchor)
	}
	for _, cmp := range c.Comparisons {
		for _, r := range cmp.HouseRules() {
			cmp.fixed = append(cmp.fixed, r.ComparedAnchor())
		}
	}
}

// Heading returns the heading of the rule on the page of its code.
func (r *HouseRule) Heading() string { return "House rule: " + r.Title }

// ComparedHeading returns the heading of the rule where codes are compared.
func (r *HouseRule) ComparedHeading() string {
	return fmt.Sprintf("House rule for %d: %s", r.Of.Number, r.Title)
}

// ComparedAnchor returns the id of the rule where codes are compared.
func (r *HouseRule) ComparedAnchor() string { return HouseAnchor + "-" + string(r.Of.Path) }

// Body returns the text of the rule, which has no headings.
func (r *HouseRule) Body() *markdown.Section { return r.Doc.Sections()[0] }

// HouseRules returns the rules for the codes that a comparison tells apart.
func (c *Comparison) HouseRules() []*HouseRule {
	var list []*HouseRule
	for _, code := range c.Page.Codes {
		if code.House != nil {
			list = append(list, code.House)
		}
	}
	return list
}

// Texts returns all that somebody wrote: the entries that have a source file, and
// the house rules.
func (c *Catalog) Texts() []*Page {
	list := slices.Clone(c.Written())
	for _, code := range c.Codes {
		if code.House != nil {
			list = append(list, &code.House.Page)
		}
	}
	return list
}

// followFoot checks the links of the line that a team has put at the foot.
func (c *Catalog) followFoot(problems *problem.List) {
	house := &c.Config.House
	for _, link := range markdown.ParseLine(string(house.Foot), markdown.Options{}).Links() {
		if _, fault := c.Resolve("", link.Dest); fault != "" {
			problems.Add(house.Key("foot"), ruleLink, "%s", fault)
		}
	}
}
