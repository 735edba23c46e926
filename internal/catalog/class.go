package catalog

import (
	"fmt"
	"slices"

	"httpcodes/internal/content"
)

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

// add puts a code into the class.
func (c *Class) add(code *Code) {
	code.Class = c
	c.Codes = append(c.Codes, code)
	if id, _ := code.Group(); id != "" && !slices.Contains(c.Anchors, id) {
		c.Anchors = append(c.Anchors, id)
	}
}

// Group returns the anchor and the title of the part of the page of unofficial
// codes that has the code, by how a client reads it. Both are "" for other codes.
func (c *Code) Group() (id, title string) {
	if c.Official() {
		return "", ""
	}
	return groupOf(c.Number)
}

func groupOf(number int) (id, title string) {
	if number > 599 {
		return "beyond-599", "Beyond 599, outside of HTTP"
	}
	return fmt.Sprintf("as-%dxx", number/100), fmt.Sprintf("Read as %dxx", number/100)
}
