package render

import (
	"bytes"
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"httpcodes/internal/site"
)

// allView is the page that holds every class and code, to be printed or read
// in one go.
type allView struct {
	View
	Summary string
	Parts   []Part
}

// A Part is the article of another page.
type Part struct {
	ID    string
	Class string
	HTML  template.HTML
}

// all draws the page. The articles are those of the pages themselves, with
// their ids prefixed, their headings one level lower, and their links to each
// other kept within the page.
func (b *book) all() ([]byte, error) {
	v := &allView{View: b.view("all", "all"), Summary: string(b.model.Config.Summary)}
	v.Title, v.Heading = "Everything on one page", "HTTP status codes"
	v.Description, v.NoIndex = "Every class and every status code on one page, to print or to search with the browser.", true
	held := make(map[string]bool)
	for _, class := range b.model.Classes {
		held[string(class.Path())] = true
		for _, c := range class.Codes {
			held[string(c.Path())] = true
		}
	}
	for _, class := range b.model.Classes {
		if err := b.allClass(v, class, held); err != nil {
			return nil, err
		}
	}
	return b.templates.execute("all", v)
}

func (b *book) allClass(v *allView, class *site.Class, held map[string]bool) error {
	if err := b.part(v, "class", "class-entry.html", class.Path(), b.class(class), held); err != nil {
		return err
	}
	v.Contents = append(v.Contents, Ref{Href: "#" + string(class.Path()), Title: class.Title()})
	for _, c := range class.Codes {
		if err := b.part(v, "code", "entry.html", c.Path(), b.code("../", c), held); err != nil {
			return err
		}
	}
	return nil
}

// part adds the article of a page, drawn by a piece of that page's template.
func (b *book) part(v *allView, kind, piece string, path site.Path, view any, held map[string]bool) error {
	var out bytes.Buffer
	if err := b.templates.pages[kind].ExecuteTemplate(&out, piece, view); err != nil {
		return err
	}
	class := string(path)
	if c, ok := view.(*codeView); ok {
		class = c.Class
	}
	v.Parts = append(v.Parts, Part{ID: string(path), Class: class, HTML: template.HTML(embed(out.String(), string(path), held))})
	return nil
}

var (
	// Text and values of attributes have their angle brackets escaped, so this
	// finds tags and nothing else.
	tag      = regexp.MustCompile(`<[^<>]+>`)
	naming   = regexp.MustCompile(` id="([^"]+)"`)
	landmark = regexp.MustCompile(` aria-labelledby="[^"]+"`)
	jumping  = regexp.MustCompile(` href="#([^"]+)"`)
	leaving  = regexp.MustCompile(` href="\.\./([^/"]+)/index\.html(?:#([^"]+))?"`)
	headings = strings.NewReplacer(
		"<h1", "<h2", "</h1", "</h2", "<h2", "<h3", "</h2", "</h3", "<h3", "<h4", "</h3", "</h4", "<h4", "<h5", "</h4", "</h5")
)

// embed makes the article of the page name a part of another page. held are
// the pages that are parts of it too. Its sections are no landmarks there:
// hundreds of them would lead nobody anywhere.
func embed(article, name string, held map[string]bool) string {
	return tag.ReplaceAllStringFunc(article, func(t string) string {
		t = headings.Replace(t)
		t = naming.ReplaceAllString(t, fmt.Sprintf(` id="%s-$1"`, name))
		t = landmark.ReplaceAllString(strings.Replace(t, ` role="region"`, ` role="group"`, 1), "")
		t = jumping.ReplaceAllString(t, fmt.Sprintf(` href="#%s-$1"`, name))
		return leaving.ReplaceAllStringFunc(t, func(link string) string {
			m := leaving.FindStringSubmatch(link)
			switch {
			case !held[m[1]]:
				return link
			case m[2] == "":
				return ` href="#` + m[1] + `"`
			}
			return ` href="#` + m[1] + "-" + m[2] + `"`
		})
	})
}
