package page

import "strings"

// An embedding makes the article of a page a part of another page: its ids are
// prefixed, its headings are one level lower, and its links to what the other
// page holds too stay within it. Its sections are no landmarks there: hundreds
// of them would lead nobody anywhere.
type embedding struct {
	name string          // of the page that the article is from
	held map[string]bool // the pages that are parts of the other one
	out  strings.Builder
}

// article returns the article embedded. Text and values of attributes have
// their angle brackets escaped, so what stands in brackets is a tag.
func (e *embedding) article(html string) string {
	e.out.Grow(len(html) + len(html)/8)
	for {
		text, rest, ok := strings.Cut(html, "<")
		e.out.WriteString(text)
		if !ok {
			return e.out.String()
		}
		var tag string
		tag, html, _ = strings.Cut(rest, ">")
		e.tag(tag)
	}
}

// tag writes what stands between the brackets of a tag.
func (e *embedding) tag(tag string) {
	name, attributes, _ := strings.Cut(tag, " ")
	e.out.WriteString("<" + lowered(name))
	for attributes != "" {
		// An attribute ends with its closing quote, or it has no value.
		end := strings.IndexAny(attributes, `" `)
		if end >= 0 && attributes[end] == '"' {
			end += 2 + strings.IndexByte(attributes[end+1:], '"')
		}
		if end < 0 {
			end = len(attributes)
		}
		e.attribute(attributes[:end])
		attributes = strings.TrimPrefix(attributes[end:], " ")
	}
	e.out.WriteByte('>')
}

// lowered returns the name of a tag, that of a heading one level lower.
func lowered(name string) string {
	digit := len(name) - 1
	if heading := strings.TrimPrefix(name, "/"); len(heading) != 2 || heading[0] != 'h' || heading[1] < '1' || heading[1] > '4' {
		return name
	}
	return name[:digit] + string(name[digit]+1)
}

func (e *embedding) attribute(attribute string) {
	name, value, _ := strings.Cut(attribute, "=")
	value = strings.Trim(value, `"`)
	switch {
	case name == "aria-labelledby":
		return
	case name == "id":
		attribute = `id="` + e.name + "-" + value + `"`
	case name == "href":
		attribute = `href="` + e.link(value) + `"`
	case attribute == `role="region"`:
		attribute = `role="group"`
	}
	e.out.WriteString(" " + attribute)
}

// link returns where a link of the article leads in the other page.
func (e *embedding) link(href string) string {
	if anchor, ok := strings.CutPrefix(href, "#"); ok {
		return "#" + e.name + "-" + anchor
	}
	page, ok := strings.CutPrefix(href, "../")
	page, anchor, ok2 := strings.Cut(page, "/index.html")
	if !ok || !ok2 || !e.held[page] {
		return href
	}
	return "#" + page + strings.Replace(anchor, "#", "-", 1)
}
