package page

import (
	"slices"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
)

// codeSections draws the sections of the body.
func (at place) codeSections(c *catalog.Code, v *codeView) {
	title := func(id string) string {
		if id == "instead" && c.Section("use") == nil {
			return "Instead of sending it"
		}
		return sectionTitles[id]
	}
	for id, into := range map[string]**Section{
		"use": &v.Use, "instead": &v.Instead, "example": &v.Example,
		"seen": &v.Seen, "behavior": &v.Behavior, "history": &v.History,
	} {
		hooks := at.hooks(&c.Page)
		switch id {
		case "example":
			hooks.Field = fieldLinks(at, c)
		case "seen":
			hooks.More = at.helpForVisitors(c)
		}
		if *into = at.section(c.Section(id), id, title(id), hooks); *into != nil {
			(*into).Name = "" // all of these look alike
		}
	}
	if c.House != nil {
		v.House = at.houseRule(c.House, catalog.HouseAnchor, c.House.Heading())
	}
	for _, id := range c.Anchors {
		if title := title(id); title != "" {
			v.Contents = append(v.Contents, Ref{Href: "#" + id, Title: title})
		}
	}
}

// fieldLinks returns a function that links a field of the example to the row
// that explains it. It links only fields that belong to the code.
func fieldLinks(at place, c *catalog.Code) func(name string) string {
	return func(name string) string {
		i := slices.IndexFunc(c.Fields, func(f content.Field) bool { return f.Name == name })
		if i < 0 {
			return ""
		}
		return "#" + at.part.ID(c.FieldIDs()[i])
	}
}

// forVisitors is the guide for people who see an error.
const forVisitors = "seen-an-error"

// helpForVisitors adds a link to the guide for visitors after the list of what
// a visitor can do about an error.
func (at place) helpForVisitors(c *catalog.Code) func(id string) markdown.Target {
	return func(id string) markdown.Target {
		guide := at.cat.Guide(forVisitors)
		if guide == nil || id != "seen-visitor" || c.ClassName < "4xx" {
			return markdown.Target{}
		}
		return markdown.Target{Href: at.page(guide.Path), Text: guide.Page.Title}
	}
}

// sectionTitles are the headings on the page of a code, by id. The parts of a
// section have none, because the contents of a page list whole sections only.
var sectionTitles = map[string]string{
	"owners": "Who uses it", catalog.HouseAnchor: "House rule", "use": "Use it when", "instead": "Use something else when", "compare": "Compare",
	"example": "Example", "seen": "If you see it", "fields": "Fields", "in-code": "In code",
	"behavior": "Behavior", "history": "History", "sources": "Sources",
}
