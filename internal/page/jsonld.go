package page

import (
	"strconv"
	"strings"

	"httpcodes/internal/catalog"
)

// A node is a JSON-LD node in the vocabulary of schema.org. It has the
// properties of all types that this site uses.
type node struct {
	Context     string `json:"@context,omitempty"`
	Graph       []node `json:"@graph,omitempty"`
	Type        string `json:"@type,omitempty"`
	Headline    string `json:"headline,omitempty"`
	Name        string `json:"name,omitempty"`
	TermCode    string `json:"termCode,omitempty"`
	Description string `json:"description,omitempty"`
	URL         string `json:"url,omitempty"`
	Image       string `json:"image,omitempty"`
	Language    string `json:"inLanguage,omitempty"`
	Modified    string `json:"dateModified,omitempty"`
	About       []node `json:"about,omitempty"`
	Terms       []node `json:"hasDefinedTerm,omitempty"`
	Elements    []node `json:"itemListElement,omitempty"`
	Position    int    `json:"position,omitempty"`
	Item        string `json:"item,omitempty"`
}

// linkedData returns the JSON-LD of the page: its subject, and its position in the
// site. The argument card is the full address of the card.
func (v *View) linkedData(card string) *node {
	if v.page.Kind == catalog.KindHome {
		return &node{
			Context: "https://schema.org", Type: "WebSite", Name: v.Config.Title, URL: v.Base, Description: v.Description,
			Language: "en", About: []node{{Type: "DefinedTermSet", Name: homeTitle, URL: v.Base}},
		}
	}
	article := node{
		Type: "TechArticle", Headline: v.Title, Description: v.Description, URL: v.Canonical, Image: card,
		Language: "en", Modified: string(v.page.Checked), About: v.subject(),
	}
	if !v.page.HasText() { // it is made from all entries
		article.Modified = string(v.at.cat.Newest())
	}
	return &node{Context: "https://schema.org", Graph: []node{article, v.trail()}}
}

// subject returns what a page is about: the codes that it defines or compares, as
// terms, or the codes of its class, as a set of terms.
func (v *View) subject() []node {
	var terms []node
	for _, c := range v.page.Codes {
		terms = append(terms, node{
			Type: "DefinedTerm", TermCode: strconv.Itoa(c.Number), Name: c.Name(), Description: c.Page.Summary, URL: v.at.cat.URL(c.Path),
		})
	}
	switch v.page.Kind {
	case catalog.KindCode, catalog.KindComparison:
		return terms
	case catalog.KindClass:
		for i := range terms {
			terms[i].Description = ""
		}
		return []node{{Type: "DefinedTermSet", URL: v.Canonical, Name: v.page.Title, Description: v.Summary, Terms: terms}}
	}
	return nil
}

// trail returns the path from the home page to the page.
func (v *View) trail() node {
	trail := node{Type: "BreadcrumbList"}
	step := func(name, address string) {
		trail.Elements = append(trail.Elements, node{Type: "ListItem", Position: len(trail.Elements) + 1, Name: name, Item: address})
	}
	step(homeTitle, v.Base)
	for _, crumb := range v.Crumbs {
		step(crumb.Title, v.Base+strings.TrimSuffix(strings.TrimPrefix(crumb.Href, v.Root), "index.html"))
	}
	step(v.Title, v.Canonical)
	return trail
}
