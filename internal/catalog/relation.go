package catalog

import (
	"cmp"
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
			if other != nil {
				code.Related = append(code.Related, Relation{other, r.Why})
			}
		}
	}
	for _, cmp := range c.Comparisons {
		cmp.Codes = c.named(cmp.Front.Key, "codes", cmp.Comparison.Codes, problems)
		for _, code := range cmp.Codes {
			code.Comparisons = append(code.Comparisons, cmp)
		}
	}
	c.findConfused(problems)
	for _, code := range c.named(c.Config.Key, "everyday", c.Config.Everyday, problems) {
		code.Everyday = true
	}
	for _, g := range slices.Concat(c.Guides, c.Pages) {
		g.Codes = c.named(g.Front.Key, "codes", g.Guide.Codes, problems)
		for _, code := range g.Codes {
			code.Guides = append(code.Guides, g)
		}
	}
	c.rankGuides()
}

// named returns the codes whose numbers are listed under a key. The function at
// returns the position of a key.
func (c *Catalog) named(at func(key string) problem.Pos, name string, numbers []int, problems *problem.List) []*Code {
	var codes []*Code
	for i, number := range numbers {
		if code := c.Code(number); code != nil {
			codes = append(codes, code)
		} else if c.lacks(number) {
			problems.Add(at(key(name, i)), ruleRelation, "code %d has no entry; write another code, or its entry", number)
		}
	}
	return codes
}

// findConfused finds the comparisons that site.yaml lists.
func (c *Catalog) findConfused(problems *problem.List) {
	known := Paths(c.Comparisons)
	for i, slug := range c.Config.Confused {
		if at := slices.Index(known, slug); at >= 0 {
			c.Confused = append(c.Confused, c.Comparisons[at])
		} else if !c.absent[slug] {
			problems.Add(c.Config.Key(key("confused", i)), ruleRelation, "there is no comparison `%s`%s", slug, cmp.Or(problem.Suggest(slug, known), "; the comparisons are the files of content/comparisons"))
		}
	}
}

// Paths returns the paths of entries, as links write them.
func Paths[E Entry](list []E) []string {
	var names []string
	for _, e := range list {
		names = append(names, string(e.Common().Path))
	}
	return names
}

func key(name string, i int) string { return name + "[" + strconv.Itoa(i) + "]" }
