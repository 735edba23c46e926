package page

import (
	"html/template"

	"httpcodes/internal/asset"
	"httpcodes/internal/content"
)

// A Frame is the data of the parts around an article: head, header and footer.
type Frame struct {
	Root       string // path from the page to the root of the site: "../", "", or a path from the root of the host
	Kind       string // kind of page, which is also the class of body
	Class      string // class of codes, for the color and the tab of the header that is marked: "4xx", "unofficial"; "guides" for guides and comparisons, or ""
	Config     *content.Config
	Assets     *asset.Assets // their addresses begin with Root
	OwnStyle   string        // address of the style of its kind of page, or ""
	OwnScript  string        // address of the script of its kind of page, or ""
	Search     string        // address of the search script with its index
	Day, Night string        // colors of the background
	Base       string        // base URL, or ""
	Foot       template.HTML // the team's line for the foot, or ""
	Nav        []Ref         // the classes

	pages *Pages
}

// frame returns the frame of a page.
func (p *Pages) frame(root, kind, class string) *Frame {
	c, a := &p.cat.Config, p.assets
	f := &Frame{Root: root, Kind: kind, Class: class, Config: c, Assets: a, Search: root + p.search, Base: p.cat.Base, Day: p.day, Night: p.night, pages: p}
	f.Foot = p.inline(place{root: root}, string(c.House.Foot))
	if style := a.OwnStyle[kind]; style != "" {
		f.OwnStyle = root + style
	}
	if script := a.OwnScript[kind]; script != "" {
		f.OwnScript = root + script
	}
	for _, c := range p.cat.Classes {
		ref := place{root: root}.classRef(c)
		ref.Current = kind == "class" && ref.Class == class
		f.Nav = append(f.Nav, ref)
	}
	return f
}
