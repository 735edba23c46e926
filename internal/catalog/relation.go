package catalog

import (
	"maps"
	"slices"
	"strconv"

	"httpcodes/internal/problem"
)

// relate links codes with related codes, comparisons and guides.
func (c *Catalog) relate(problems *problem.List) {
	for _, code := range c.Codes {
		for i, r := range code.Code.Related {
			other := c.Code(r.Code)
			if c.lacks(r.Code) {
				problems.Add(code.Front.Key(key("related", i)+".code"), ruleRelation, "related code %d has no entry; write another code, or its entry", r.Code)
			}
			if other == nil {
				continue
			}
			code.Related = append(code.Related, Relation{other, r.Why})
		}
	}
	for _, cmp := range c.Comparisons {
		cmp.Codes = c.named(&cmp.Page, cmp.Comparison.Codes, problems)
		for _, code := range cmp.Codes {
			code.Comparisons = append(code.Comparisons, cmp)
		}
	}
	c.findConfused(problems)
	c.markEveryday(problems)
	for _, g := range slices.Concat(c.Guides, c.Pages) {
		g.Codes = c.named(&g.Page, g.Guide.Codes, problems)
		for _, code := range g.Codes {
			code.Guides = append(code.Guides, g)
		}
	}
	c.rankGuides()
}

// named returns the codes in the key `codes` of a page.
func (c *Catalog) named(p *Page, numbers []int, problems *problem.List) []*Code {
	var codes []*Code
	for i, number := range numbers {
		code := c.Code(number)
		if code != nil {
			codes = append(codes, code)
		} else if c.lacks(number) {
			problems.Add(p.Front.Key(key("codes", i)), ruleRelation, "code %d has no entry", number)
		}
	}
	return codes
}

// findConfused finds the comparisons that site.yaml lists.
func (c *Catalog) findConfused(problems *problem.List) {
	bySlug := make(map[string]*Comparison)
	for _, cmp := range c.Comparisons {
		bySlug[cmp.Slug] = cmp
	}
	for i, slug := range c.Config.Confused {
		cmp := bySlug[slug]
		switch {
		case cmp != nil:
			c.Confused = append(c.Confused, cmp)
		case !c.absent[slug]:
			known := slices.Sorted(maps.Keys(bySlug))
			problems.Add(c.Config.Key(key("confused", i)), ruleRelation, "there is no comparison `%s`%s", slug, problem.Suggest(slug, known))
		}
	}
}

// markEveryday marks the codes that site.yaml lists as the most common.
func (c *Catalog) markEveryday(problems *problem.List) {
	for i, number := range c.Config.Everyday {
		if code := c.Code(number); code != nil {
			code.Everyday = true
		} else if c.lacks(number) {
			problems.Add(c.Config.Key(key("everyday", i)), ruleRelation, "code %d has no entry", number)
		}
	}
}

func key(name string, i int) string { return name + "[" + strconv.Itoa(i) + "]" }
