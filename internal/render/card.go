package render

import (
	"fmt"
	"slices"
	"strings"

	"httpcodes/internal/card"
	"httpcodes/internal/problem"
	"httpcodes/internal/site"
)

// cards are the pictures that stand beside shared links: one for each code,
// class, comparison and guide, and that of the home page for all other pages.
// They are drawn for the web alone, in the colors of the site's style. The
// name of a card's file changes with what is on the card, so a file of that
// name which the last build wrote need not be drawn again.
type cards struct {
	press    *card.Press
	previous func(path string) ([]byte, bool)
	list     []*cardFile
	byPath   map[site.Path]*cardFile
}

// A cardFile is a card and where it stands.
type cardFile struct {
	card.Card
	file string      // "assets/cards/404.1a2b3c4d.png"
	pos  problem.Pos // of the sentence on it
}

// newCards lists the cards of a site that is published at the base URL. A
// color that the style does not state is a fault.
func newCards(b *book, previous func(string) ([]byte, bool)) (*cards, problem.List) {
	colors := &colors{palette: b.assets.palette}
	c := &cards{
		press: card.NewPress(card.Palette{
			Paper: colors.find("paper"), Ink: colors.find("ink"), Soft: colors.find("ink-soft"),
		}),
		previous: previous, byPath: make(map[site.Path]*cardFile),
	}
	m := b.model
	home := card.Card{Title: "HTTP status codes", Text: string(m.Config.Summary), Label: "The reference"}
	c.add(b, "", home, problem.Pos{File: "content/site.yaml"})
	for _, class := range m.Classes {
		name := string(class.Class.Class)
		one := card.Card{Title: class.Class.Title, Text: string(class.Summary), Label: "HTTP status codes"}
		if name != "unofficial" {
			one.Marks = []card.Mark{{Text: name, Hue: colors.find("class-" + name)}}
		} else {
			one.Hue = colors.find("class-" + name)
		}
		c.add(b, class.Path(), one, class.Key("summary"))
	}
	for _, code := range m.Codes {
		c.add(b, code.Path(), card.Card{
			Marks: colors.marks(code), Title: code.Name(), Text: string(code.Summary), Label: code.Class.Title(),
		}, code.Key("summary"))
	}
	for _, cmp := range m.Comparisons {
		c.add(b, cmp.Path(), card.Card{
			Marks: colors.marks(cmp.Codes...), Title: names(cmp.Codes), Text: string(cmp.Summary),
		}, cmp.Key("summary"))
	}
	for _, g := range slices.Concat(m.Guides, m.Pages) {
		c.add(b, g.Path(), card.Card{Title: g.Title(), Text: string(g.Summary), Label: labels[g.Kind]}, g.Key("summary"))
	}
	return c, colors.problems
}

// labels say on a card what kind of article it is.
var labels = map[string]string{"guide": "Guide to HTTP status codes", "page": "HTTP status codes"}

// add lists a card of the page at path.
func (c *cards) add(b *book, path site.Path, one card.Card, pos problem.Pos) {
	one.Site = b.model.Config.Title
	_, address, _ := strings.Cut(b.base+path.Address(), "://")
	one.Address = strings.TrimSuffix(address, "/")
	name := string(path)
	if path == "" {
		name = "home"
	}
	f := &cardFile{one, "assets/cards/" + name + "." + c.press.Key(one) + ".png", pos}
	c.list = append(c.list, f)
	c.byPath[path] = f
}

// of returns the card of a page.
func (c *cards) of(path site.Path) *cardFile {
	if f := c.byPath[path]; f != nil {
		return f
	}
	return c.byPath[""]
}

// jobs lists the files of the cards.
func (c *cards) jobs() []job {
	var jobs []job
	for _, f := range c.list {
		jobs = append(jobs, job{f.file, func() ([]byte, error) { return c.draw(f) }})
	}
	return jobs
}

func (c *cards) draw(f *cardFile) ([]byte, error) {
	if c.previous != nil {
		if data, ok := c.previous(f.file); ok {
			return data, nil
		}
	}
	data, err := c.press.Draw(f.Card)
	if err != nil {
		return nil, &fault{problem.Problem{Pos: f.pos, Rule: "card", Text: "cannot be drawn on a card for shared links: " + err.Error()}}
	}
	return data, nil
}

// A fault is a fault in the sources that drawing a file brings to light.
type fault struct{ problem.Problem }

func (f *fault) Error() string { return f.String() }

// names joins the names of the codes that a comparison tells apart.
func names(codes []*site.Code) string {
	var list []string
	for _, c := range codes {
		list = append(list, c.Name())
	}
	return strings.Join(list, " vs ")
}

// marks returns the numbers of codes in the colors of their classes.
func (c *colors) marks(codes ...*site.Code) []card.Mark {
	var marks []card.Mark
	for _, code := range codes {
		marks = append(marks, card.Mark{Text: fmt.Sprint(code.Number), Hue: c.find("class-" + code.ClassName())})
	}
	return marks
}
