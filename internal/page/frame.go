package page

import (
	"html/template"
)

// A Frame is what the parts around an article are drawn from: head, header and
// footer. Pages that are alike in root, kind and class share one, and the
// parts with it, which are drawn once. So these parts cannot show what belongs
// to one page alone.
type Frame struct {
	Root       string // how the page reaches the root of the site: "../", "", or a path from the host's root
	Kind       string // kind of page, which is also the class of body
	Class      string // class of codes, for color: "4xx", "unofficial", or ""
	SiteName   string
	Style      string       // address of the style; "" if it is within the page
	StyleText  template.CSS // the style, if it is within the page
	Script     string       // address of the script
	OwnStyle   string       // address of the style of its kind of page, or ""
	OwnScript  string       // address of the script of its kind of page, or ""
	Search     string       // address of the search script with its index
	Remembered template.JS  // inline script that applies what the reader chose, before the first paint
	Policy     string       // Content-Security-Policy
	Day, Night string       // colors of paper
	Base       string       // base URL, or ""
	Registry   string       // date of the registry
	License    string
	Foot       template.HTML // the team's line for the foot, or ""
	Nav        []Ref         // the classes

	pages *Pages
	parts memo[string, template.HTML]
}

// A frameKey holds everything in which frames differ.
type frameKey struct{ root, kind, class string }

// frame returns the frame of pages of a kind.
func (p *Pages) frame(root, kind, class string) *Frame {
	f, _ := p.drawn.frames.get(frameKey{root, kind, class}, func() (*Frame, error) {
		return p.newFrame(root, kind, class), nil
	})
	return f
}

func (p *Pages) newFrame(root, kind, class string) *Frame {
	c, a := p.cat.Config, p.assets
	f := &Frame{
		Root: root, Kind: kind, Class: class,
		SiteName: c.Title, Registry: string(c.Registry), License: c.License,
		Style: root + a.Style, Script: root + a.Script, Search: root + p.search,
		Remembered: a.Remembered, Policy: a.Policy, Base: p.cat.Base, pages: p,
	}
	f.Day, f.Night = a.Colors.Shades("paper")
	f.Foot = p.inline(place{root: root}, string(c.House.Foot))
	if kind == "not-found" {
		f.Style, f.StyleText, f.Policy = "", a.StyleText, a.Policy404
	}
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

// Part returns a part, drawn by the template of that name.
func (f *Frame) Part(name string) (template.HTML, error) {
	return f.parts.get(name, func() (template.HTML, error) { return f.pages.templates.part(name, f) })
}
