package catalog

import (
	"cmp"
	"slices"

	"httpcodes/internal/problem"
)

// A Subject groups guides on their page. If site.yaml has no subjects, there is
// one without a title, which has all guides.
type Subject struct {
	Title  string
	Guides []*Guide
}

// otherGuides is the title of the group for guides that site.yaml does not
// list, such as the guides that a team adds to its copy.
const otherGuides = "More guides"

// groupGuides adds each guide to its subject.
func (c *Catalog) groupGuides(problems *problem.List) {
	for i, s := range c.Config.Subjects {
		subject := &Subject{Title: s.Title}
		c.Subjects = append(c.Subjects, subject)
		for j, slug := range s.Guides {
			place := c.Config.Key(key(key("subjects", i)+".guides", j))
			g := c.Guide(Path(slug))
			switch other := c.subject(g); {
			case g == nil && !c.absent[slug]:
				problems.Add(place, ruleRelation, "there is no guide `%s`%s", slug, cmp.Or(problem.Suggest(slug, Paths(c.Guides)), "; the guides are the files of content/guides"))
			case other != nil:
				problems.Add(place, ruleRelation, "guide `%s` is under `%s` already; keep one", slug, other.Title)
			case g != nil:
				subject.Guides = append(subject.Guides, g)
			}
		}
	}
	c.groupOthers()
}

// groupOthers makes a group of the guides that have no subject.
func (c *Catalog) groupOthers() {
	rest := &Subject{}
	if len(c.Subjects) > 0 {
		rest.Title = otherGuides
	}
	for _, g := range c.Guides {
		if c.subject(g) == nil {
			rest.Guides = append(rest.Guides, g)
		}
	}
	if len(rest.Guides) > 0 {
		c.Subjects = append(c.Subjects, rest)
	}
}

// subject returns the subject that has a guide, or nil.
func (c *Catalog) subject(g *Guide) *Subject {
	for _, s := range c.Subjects {
		if slices.Contains(s.Guides, g) {
			return s
		}
	}
	return nil
}
