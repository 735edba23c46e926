package page

import (
	"fmt"
	"html/template"
	"strings"

	"httpcodes/internal/catalog"
)

// comparisonView is the page that tells codes apart.
type comparisonView struct {
	View
	Summary  string // the verdict
	Codes    []Ref
	Sections []*Section
	Others   []Ref // comparisons that share a code
	Sources  []catalog.Source
	Checked  string
}

func (p *Pages) comparison(c *catalog.Comparison) *comparisonView {
	v := &comparisonView{View: p.view(c.Path, "comparison", ""), Summary: c.Page.Summary, Checked: string(c.Page.Checked)}
	v.Title, v.Heading, v.Description, v.Edit = c.Title, c.Title, v.Summary, p.editAddress(&c.Page)
	v.Crumbs = []Ref{{Href: v.Root + "guides/index.html", Title: "Comparisons and guides"}}
	v.Codes, v.Sections, v.Sources = p.codeRefs(v.Root, c.Page.Codes), sections(v.Root, &c.Page), c.Page.Sources
	if title := strings.Join(titles(v.Codes), " vs "); len(title) <= longestTitle {
		v.Title = title
	}
	v.colorColumns()
	v.Share, v.Markdown = true, v.Root+string(v.Path)+"/index.md"
	v.Contents = contents(v.Sections)
	seen := map[*catalog.Comparison]bool{c: true}
	for _, code := range c.Page.Codes {
		for _, other := range code.Comparisons {
			if !seen[other] {
				seen[other] = true
				v.Others = append(v.Others, p.comparisonRef(v.Root, other))
			}
		}
	}
	return v
}

// Entry draws the article, which the page of everything has too.
func (v *comparisonView) Entry() (template.HTML, error) {
	return v.pages.entry(v.View, "comparison-entry.html", v)
}

// colorColumns gives the columns of the table the names and colors of their
// codes; writers head a column with the number alone.
func (v *comparisonView) colorColumns() {
	for _, s := range v.Sections {
		s.change(func(html string) string {
			for _, c := range v.Codes {
				plain := fmt.Sprintf(`<th scope="col">%d</th>`, c.Number)
				colored := fmt.Sprintf(`<th scope="col" class="c%s"><b class="number">%d</b> %s</th>`, c.Class, c.Number, template.HTMLEscapeString(c.Name))
				html = strings.Replace(html, plain, colored, 1)
			}
			return html
		})
	}
}

// longestTitle is about what tabs and unfurled links show, less the site's name.
const longestTitle = 58

// titles returns what the links are called.
func titles(refs []Ref) []string {
	var list []string
	for _, r := range refs {
		list = append(list, r.Title)
	}
	return list
}
