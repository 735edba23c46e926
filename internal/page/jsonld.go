package page

import (
	"strconv"

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

// facts returns the JSON-LD of the page: its subject, and its position in the
// site. The argument card is the full address of the card.
func (v *View) facts(card string) *node {
	p := v.pages
	if v.Kind == "home" {
		return &node{
			Context: "https://schema.org", Type: "WebSite", Name: v.Config.Title, URL: p.cat.Base,
			Description: v.Description, Language: "en", About: []node{*p.termSet()},
		}
	}
	article := node{
		Type: "TechArticle", Headline: v.Title, Description: v.Description, URL: v.Canonical, Image: card,
		Language: "en", Modified: p.modified(v.Path),
	}
	switch v.Kind {
	case "class":
		article.About = []node{*p.classTerms(v.Path)}
	default:
		for _, c := range p.defines(v.Path) {
			article.About = append(article.About, p.term(c))
		}
	}
	return &node{Context: "https://schema.org", Graph: []node{article, v.trail()}}
}

// modified returns the last day on which a page was compared with its sources.
// For a page without a source file it returns the newest day of all entries.
func (p *Pages) modified(path catalog.Path) string {
	if page := p.cat.Page(path); page != nil && page.HasText() {
		return string(page.Checked)
	}
	return string(p.cat.Newest())
}

// defines returns the codes that a page defines or compares.
func (p *Pages) defines(path catalog.Path) []*catalog.Code {
	page := p.cat.Page(path)
	if page == nil || page.Kind != catalog.KindCode && page.Kind != catalog.KindComparison {
		return nil
	}
	return page.Codes
}

// termSet returns the node of all status codes as a set of terms.
func (p *Pages) termSet() *node {
	return &node{Type: "DefinedTermSet", Name: homeTitle, URL: p.cat.Base}
}

// term returns the node of a status code as a term.
func (p *Pages) term(c *catalog.Code) node {
	return node{
		Type: "DefinedTerm", TermCode: strconv.Itoa(c.Number), Name: c.Name(), Description: c.Page.Summary,
		URL: p.cat.URL(c.Path),
	}
}

// classTerms returns the node of a class as a set of terms.
func (p *Pages) classTerms(path catalog.Path) *node {
	class := p.cat.Class(string(path))
	set := &node{Type: "DefinedTermSet", URL: p.cat.URL(path), Name: class.Title, Description: class.Summary}
	for _, c := range class.Codes {
		term := p.term(c)
		term.Description = ""
		set.Terms = append(set.Terms, term)
	}
	return set
}

// trail returns the path from the home page to the page.
func (v *View) trail() node {
	steps := []node{{Type: "ListItem", Position: 1, Name: homeTitle, Item: v.pages.cat.Base}}
	for _, crumb := range v.Crumbs {
		steps = append(steps, node{
			Type: "ListItem", Position: len(steps) + 1, Name: crumb.Title, Item: v.pages.linked(v.Root, crumb.Href),
		})
	}
	steps = append(steps, node{Type: "ListItem", Position: len(steps) + 1, Name: v.Title, Item: v.Canonical})
	return node{Type: "BreadcrumbList", Elements: steps}
}
