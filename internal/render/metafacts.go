package render

import (
	"strconv"

	"httpcodes/internal/catalog"
)

// A thing is a node of JSON-LD in the vocabulary of schema.org. Its fields are
// the properties that this site states, of all types together.
type thing struct {
	Context     string  `json:"@context,omitempty"`
	Graph       []thing `json:"@graph,omitempty"`
	Type        string  `json:"@type,omitempty"`
	Headline    string  `json:"headline,omitempty"`
	Name        string  `json:"name,omitempty"`
	TermCode    string  `json:"termCode,omitempty"`
	Description string  `json:"description,omitempty"`
	URL         string  `json:"url,omitempty"`
	Image       string  `json:"image,omitempty"`
	Language    string  `json:"inLanguage,omitempty"`
	Modified    string  `json:"dateModified,omitempty"`
	About       []thing `json:"about,omitempty"`
	Set         *thing  `json:"inDefinedTermSet,omitempty"`
	Terms       []thing `json:"hasDefinedTerm,omitempty"`
	Elements    []thing `json:"itemListElement,omitempty"`
	Position    int     `json:"position,omitempty"`
	Item        string  `json:"item,omitempty"`
}

// facts returns the page as JSON-LD: what it is about, and where it stands.
func (v *View) facts(m *Meta) *thing {
	b := v.book
	if v.Kind == "home" {
		return &thing{
			Context: "https://schema.org", Type: "WebSite", Name: v.SiteName, URL: b.base,
			Description: m.Description, Language: "en", About: []thing{*b.termSet()},
		}
	}
	article := thing{
		Type: "TechArticle", Headline: m.Title, Description: m.Description, URL: m.URL, Image: m.Image,
		Language: "en", Modified: string(b.web.days[v.Path]),
	}
	switch v.Kind {
	case "class":
		article.About = []thing{*b.classTerms(v.Path)}
	default:
		for _, c := range b.web.codes[v.Path] {
			article.About = append(article.About, b.term(c))
		}
	}
	return &thing{Context: "https://schema.org", Graph: []thing{article, v.trail()}}
}

// termSet is all status codes as a set of terms.
func (b *book) termSet() *thing {
	return &thing{Type: "DefinedTermSet", Name: "HTTP status codes", URL: b.base}
}

// term is a status code as a term.
func (b *book) term(c *catalog.Code) thing {
	return thing{
		Type: "DefinedTerm", TermCode: strconv.Itoa(c.Number), Name: c.Name(), Description: string(c.Summary),
		URL: b.address(c.Path()), Set: b.termSet(),
	}
}

// classTerms is a class as a set of terms.
func (b *book) classTerms(path catalog.Path) *thing {
	set := &thing{Type: "DefinedTermSet", URL: b.address(path)}
	for _, class := range b.model.Classes {
		if class.Path() != path {
			continue
		}
		set.Name, set.Description = class.Title(), string(class.Summary)
		for _, c := range class.Codes {
			set.Terms = append(set.Terms, thing{
				Type: "DefinedTerm", TermCode: strconv.Itoa(c.Number), Name: c.Name(), URL: b.address(c.Path()),
			})
		}
	}
	return set
}

// trail is the way from the home page to the page.
func (v *View) trail() thing {
	steps := []thing{{Type: "ListItem", Position: 1, Name: "HTTP status codes", Item: v.book.base}}
	for _, crumb := range v.Crumbs {
		steps = append(steps, thing{
			Type: "ListItem", Position: len(steps) + 1, Name: crumb.Title, Item: v.book.linked(v.Root, crumb.Href),
		})
	}
	steps = append(steps, thing{Type: "ListItem", Position: len(steps) + 1, Name: v.Title, Item: v.Canonical})
	return thing{Type: "BreadcrumbList", Elements: steps}
}
