package page

import (
	"slices"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
)

// addSections draws the sections of the text.
func (v *codeView) addSections() {
	at, c := v.at, v.Code
	title := func(id string) string {
		if id == "instead" && c.Section("use") == nil {
			return "Instead of sending it"
		}
		return sectionTitles[id]
	}
	hooks := at.hooks(&c.Page)
	hooks.Field, hooks.More = v.fieldLink, v.helpForVisitors
	for id, into := range map[string]**Section{
		"use": &v.Use, "instead": &v.Instead, "example": &v.Example,
		"seen": &v.Seen, "behavior": &v.Behavior, "history": &v.History,
	} {
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

// fieldLink returns the address of the row that explains a field of an example. It is
// "" for a field that does not belong to the code.
func (v *codeView) fieldLink(name string) string {
	i := slices.IndexFunc(v.Code.Fields, func(f content.Field) bool { return f.Name == name })
	if i < 0 {
		return ""
	}
	return "#" + v.ID(v.Code.FieldIDs()[i])
}

// forVisitors is the guide for people who see an error.
const forVisitors = "seen-an-error"

// helpForVisitors returns the link to the guide for visitors that follows the list of
// what a visitor can do about an error.
func (v *codeView) helpForVisitors(id string) markdown.Target {
	guide := v.at.cat.Guide(forVisitors)
	if guide == nil || id != "seen-visitor" || v.Class < "4xx" {
		return markdown.Target{}
	}
	return markdown.Target{Href: v.at.page(guide.Path), Text: guide.Page.Title}
}

// sectionTitles are the headings on the page of a code, by id. The parts of a
// section have none, because the contents of a page list whole sections only.
var sectionTitles = map[string]string{
	"owners": "Who uses it", catalog.HouseAnchor: "House rule", "use": "Use it when", "instead": "Use something else when", "compare": "Compare",
	"example": "Example", "seen": "If you see it", "fields": "Fields", "in-code": "In code",
	"behavior": "Behavior", "history": "History", "sources": "Sources",
}
