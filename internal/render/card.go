package render

import (
	"cmp"
	"fmt"
	"strings"

	"httpcodes/internal/asset"
	"httpcodes/internal/card"
	"httpcodes/internal/catalog"
	"httpcodes/internal/problem"
)

// cards are the pictures that previews of links show: one for each entry with a
// source file, and that of the home page for all other pages. They have the
// colors of the site's style. The name of the file of a card changes with the
// content of the card. So a file that the last build wrote under the same name
// is used again.
type cards struct {
	drawer   *card.Drawer
	previous func(path string) ([]byte, bool)
	list     []*cardFile
	byPath   map[catalog.Path]*cardFile
}

// A cardFile is a card and its file.
type cardFile struct {
	card.Card
	file string      // "assets/cards/404.1a2b3c4d.png"
	pos  problem.Pos // of the sentence on the card
}

// newCards returns the cards of a site. It reports a fault if the style does
// not define a color.
func newCards(cat *catalog.Catalog, colors asset.Colors, previous func(string) ([]byte, bool)) (*cards, problem.List) {
	var problems problem.List
	c := &cards{
		drawer: card.NewDrawer(card.Palette{
			Paper: colors.ByDay("paper", &problems), Ink: colors.ByDay("ink", &problems), Soft: colors.ByDay("ink-soft", &problems),
		}),
		previous: previous, byPath: make(map[catalog.Path]*cardFile),
	}
	home := card.Card{Title: "HTTP status codes", Text: string(cat.Config.Summary), Label: "The reference"}
	c.add(cat, "", home, problem.Pos{File: "content/site.yaml"})
	for _, e := range cat.Entries() {
		if p := e.Common(); p.HasText() {
			c.add(cat, p.Path, newCard(e, colors, &problems), p.Front.Key("summary"))
		}
	}
	return c, problems
}

// newCard returns the card of an entry.
func newCard(e catalog.Entry, colors asset.Colors, problems *problem.List) card.Card {
	p := e.Common()
	c := card.Card{Title: p.Title, Text: p.Summary, Label: labels[p.Kind]}
	hue := func(class string) card.Mark { return card.Mark{Hue: colors.ByDay("class-"+class, problems)} }
	switch e := e.(type) {
	case *catalog.Class:
		mark := hue(e.ClassName)
		if c.Title = e.Name; e.Official() {
			mark.Text = e.ClassName
			c.Marks = []card.Mark{mark}
		} else {
			c.Hue = mark.Hue
		}
	case *catalog.Code:
		c.Title, c.Label = e.Name(), e.Class.Title
		c.Marks = marks(p.Codes, hue)
	case *catalog.Comparison:
		c.Title, c.Marks = catalog.Names(p.Codes, " vs "), marks(p.Codes, hue)
	}
	return c
}

// labels are the words on a card for the kind of its page.
var labels = map[catalog.Kind]string{
	catalog.KindClass: "HTTP status codes", catalog.KindGuide: "Guide to HTTP status codes", catalog.KindPage: "HTTP status codes",
}

// marks returns the numbers of codes in the colors of their classes.
func marks(codes []*catalog.Code, hue func(class string) card.Mark) []card.Mark {
	var list []card.Mark
	for _, code := range codes {
		mark := hue(code.ClassName)
		mark.Text = fmt.Sprint(code.Number)
		list = append(list, mark)
	}
	return list
}

// add adds the card of the page at path.
func (c *cards) add(cat *catalog.Catalog, path catalog.Path, one card.Card, pos problem.Pos) {
	one.Site = cat.Config.Title
	_, address, _ := strings.Cut(cat.URL(path), "://")
	one.Address = strings.TrimSuffix(address, "/")
	name := string(path)
	if path == "" {
		name = "home"
	}
	f := &cardFile{one, "assets/cards/" + name + "." + c.drawer.Key(one) + ".png", pos}
	c.list = append(c.list, f)
	c.byPath[path] = f
}

// of returns the path of the card of a page, and a description for readers who cannot
// see the card.
func (c *cards) of(path catalog.Path) (file, text string) {
	f := cmp.Or(c.byPath[path], c.byPath[""])
	var marks []string
	for _, m := range f.Marks {
		marks = append(marks, m.Text)
	}
	return f.file, strings.TrimSpace(strings.Join(marks, " vs ")+" "+f.Title) + ": " + f.Text
}

// jobs returns the jobs that draw the cards.
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
	data, err := c.drawer.Draw(f.Card)
	if err != nil {
		return nil, &cardFault{problem.Problem{Pos: f.pos, Rule: asset.RuleCard, Text: "cannot be drawn on a card for shared links: " + err.Error()}}
	}
	return data, nil
}

// A cardFault is a fault in the sources that is found when a card is drawn.
type cardFault struct{ problem.Problem }

func (f *cardFault) Error() string { return f.String() }
