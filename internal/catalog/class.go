package catalog

import "httpcodes/internal/content"

// A Class is one of the five classes of registered codes, or the group of all
// unofficial codes.
type Class struct {
	Page
	Name string // its name without the digits, as "Client error"
}

func newClass(c *content.Class) *Class {
	class := &Class{Name: c.Title}
	class.Page = Page{
		Kind: KindClass, Path: Path(c.Class), Title: string(c.Class) + " " + c.Title, ClassName: string(c.Class),
		Summary: string(c.Summary), Keywords: c.Keywords, Sources: newSources(c.Sources), Checked: c.Checked,
		Doc: c.Doc, Front: &c.Head,
	}
	class.fixed = append(required(c.Sections()), "codes", "sources")
	if c.Class == "unofficial" {
		class.Title = c.Title
		class.fixed = append(class.fixed, "owners")
	}
	class.Anchors = append(class.textIDs(), class.fixed...)
	return class
}

// Official reports whether the codes of the class are registered.
func (c *Class) Official() bool { return c.ClassName != "unofficial" }
