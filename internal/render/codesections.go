package render

import (
	"html/template"
	"strings"

	"httpcodes/internal/site"
)

// codeSections draws the body.
func (b *book) codeSections(root string, c *site.Code, v *codeView) {
	for id, into := range map[string]**Section{
		"use": &v.Use, "instead": &v.Instead, "example": &v.Example,
		"seen": &v.Seen, "behavior": &v.Behavior, "history": &v.History,
	} {
		*into = b.section(root, c.Path(), c.Section(id))
	}
	v.linkFields()
	b.helpVisitors(root, v)
	for _, id := range c.Anchors() {
		title := sectionTitles[id]
		if id == "instead" && v.Use == nil {
			title = "Instead of sending it"
			v.Instead.Title = title
		}
		if title != "" {
			v.Contents = append(v.Contents, Ref{Href: "#" + id, Title: title})
		}
	}
}

// linkFields lets the fields of the example that belong to the code lead to
// where they are explained.
func (v *codeView) linkFields() {
	if v.Example == nil {
		return
	}
	var swaps []string
	for _, f := range v.Fields {
		swaps = append(swaps, `<span class="hn">`+f.Name+`</span>`, `<a class="hn" href="#fields">`+f.Name+`</a>`)
	}
	v.Example.change(func(html string) string { return strings.NewReplacer(swaps...).Replace(html) })
}

// forVisitors is the guide for those who have been shown an error.
const forVisitors = "seen-an-error"

// helpVisitors ends what a visitor can do about an error with a link to the
// guide for visitors.
func (b *book) helpVisitors(root string, v *codeView) {
	g := b.model.Guide(forVisitors)
	if g == nil || v.Seen == nil || v.Class < "4xx" {
		return
	}
	ref := b.guideRef(root, g)
	link := `<li>More: <a href="` + ref.Href + `">` + template.HTMLEscapeString(ref.Title) + `</a></li>`
	v.Seen.change(func(html string) string {
		visitor := max(0, strings.Index(html, `id="seen-visitor"`))
		end := strings.Index(html[visitor:], "</ul>")
		if end < 0 {
			return html
		}
		return html[:visitor+end] + link + html[visitor+end:]
	})
}

// sectionTitles are the headings of a code's page by id. Parts of a section
// have none: the contents of a page list whole sections.
var sectionTitles = map[string]string{
	"owners": "Who uses it", "use": "Use it when", "instead": "Use something else when", "compare": "Compare",
	"example": "Example", "seen": "If you see it", "fields": "Fields", "in-code": "In code",
	"behavior": "Behavior", "history": "History", "sources": "Sources",
}
