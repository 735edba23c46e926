package render

import (
	"html/template"

	"httpcodes/internal/catalog"
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
	Repository string
	Registry   string // date of the registry
	License    string
	Nav        []Ref // the classes

	book  *book
	parts memo[string, template.HTML]
}

// A frameKey is all that frames differ in.
type frameKey struct{ root, kind, class string }

// frame returns the frame of pages of a kind.
func (b *book) frame(root, kind, class string) *Frame {
	f, _ := b.drawn.frames.get(frameKey{root, kind, class}, func() (*Frame, error) {
		return b.newFrame(root, kind, class), nil
	})
	return f
}

func (b *book) newFrame(root, kind, class string) *Frame {
	c, a := b.model.Config, b.assets
	f := &Frame{
		Root: root, Kind: kind, Class: class,
		SiteName: c.Title, Repository: string(c.Repository), Registry: string(c.Registry), License: c.License,
		Style: root + a.style, Script: root + a.script, Search: root + a.search,
		Remembered: a.remembered, Policy: a.policy, Day: a.day, Night: a.night, Base: b.base, book: b,
	}
	if kind == "not-found" {
		f.Style, f.StyleText, f.Policy = "", a.styleText, a.policy404
	}
	if style := a.ownStyle[kind]; style != "" {
		f.OwnStyle = root + style
	}
	if script := a.ownScript[kind]; script != "" {
		f.OwnScript = root + script
	}
	for _, c := range b.model.Classes {
		ref := b.classRef(root, c)
		ref.Current = kind == "class" && ref.Class == class
		f.Nav = append(f.Nav, ref)
	}
	return f
}

// entry returns the article of a page, drawn by the template of that name.
func (b *book) entry(v View, name string, view any) (template.HTML, error) {
	return b.drawn.entries.get(entryKey{v.Root, v.Path}, func() (template.HTML, error) { return b.templates.part(name, view) })
}

// An entryKey is all that drawings of one article differ in.
type entryKey struct {
	root string
	path catalog.Path
}

// Part returns a part, drawn by the template of that name.
func (f *Frame) Part(name string) (template.HTML, error) {
	return f.parts.get(name, func() (template.HTML, error) { return f.book.templates.part(name, f) })
}
