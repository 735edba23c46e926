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

// A HouseRule is a team's own rule for a code. It has no page: the page of the
// code and the comparisons of the code show it.
type HouseRule struct {
	Page
	Of *Code
}

// addHouseRules attaches house rules to their codes. The list of addresses, which is a
// file of upstream, does not have their anchors.
func (c *Catalog) addHouseRules(rules []*content.HouseRule) {
	for _, r := range rules {
		code := c.Code(r.Number)
		if code == nil {
			continue // package content reports this
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

// ComparedHeading returns the heading of the rule on a page that compares
// codes.
func (r *HouseRule) ComparedHeading() string {
	return fmt.Sprintf("House rule for %d: %s", r.Of.Number, r.Title)
}

// ComparedAnchor returns the id of the rule on a page that compares codes.
func (r *HouseRule) ComparedAnchor() string { return HouseAnchor + "-" + string(r.Of.Path) }

// Body returns the text of the rule, which has no headings.
func (r *HouseRule) Body() *markdown.Section { return r.Doc.Sections()[0] }

// HouseRules returns the house rules for the codes of a comparison.
func (c *Comparison) HouseRules() []*HouseRule {
	var list []*HouseRule
	for _, code := range c.Page.Codes {
		if code.House != nil {
			list = append(list, code.House)
		}
	}
	return list
}

// Texts returns the entries that have a text of their own, and the house rules.
func (c *Catalog) Texts() []*Page {
	list := slices.Clone(c.WithText())
	for _, code := range c.Codes {
		if code.House != nil {
			list = append(list, &code.House.Page)
		}
	}
	return list
}

// followFoot checks the links in the text that a team adds to the foot of each
// page.
func (c *Catalog) followFoot(problems *problem.List) {
	house := &c.Config.House
	for _, link := range markdown.ParseLine(string(house.Foot), markdown.Options{}).Links() {
		if _, fault := c.Resolve("", link.Dest); fault != "" {
			problems.Add(house.Key("foot"), ruleLinkTarget, "%s", fault)
		}
	}
}
