package page

import (
	"html/template"
	"sync"

	"httpcodes/internal/asset"
	"httpcodes/internal/content"
)

// A Frame is the data of the parts around an article: head, header and footer.
// Pages with the same root, kind and class share a frame and the parts drawn
// from it. So these parts cannot show anything that only one page has.
type Frame struct {
	Root       string // path from the page to the root of the site: "../", "", or a path from the root of the host
	Kind       string // kind of page, which is also the class of body
	Class      string // class of codes, for the color and the tab of the header that is marked: "4xx", "unofficial"; "guides" for guides and comparisons, or ""
	Config     *content.Config
	Assets     *asset.Assets // their addresses begin with Root
	OwnStyle   string        // address of the style of its kind of page, or for unofficial of its class; or ""
	OwnScript  string        // address of the script, likewise; or ""
	Search     string        // address of the search script with its index
	Day, Night string        // colors of the background
	Base       string        // base URL, or ""
	Foot       template.HTML // the team's line for the foot, or ""
	Nav        []Ref         // the classes

	pages *Pages
	parts memo[string, template.HTML]
}

// A frameKey contains everything in which frames differ.
type frameKey struct{ root, kind, class string }

// frame returns the frame of pages of a kind.
func (p *Pages) frame(root, kind, class string) *Frame {
	f, _ := p.frames.get(frameKey{root, kind, class}, func() (*Frame, error) {
		return p.newFrame(root, kind, class), nil
	})
	return f
}

func (p *Pages) newFrame(root, kind, class string) *Frame {
	c, a, at := &p.cat.Config, p.assets, place{Pages: p, root: root}
	f := &Frame{Root: root, Kind: kind, Class: class, Config: c, Assets: a, Search: root + p.search, Base: p.cat.Base, pages: p}
	f.Day, f.Night = a.Colors.Shades("paper")
	f.Foot = at.inline(string(c.House.Foot))
	own := kind
	if kind == "class" && class == classUnofficial {
		own = class
	}
	if style := a.OwnStyle[own]; style != "" {
		f.OwnStyle = root + style
	}
	if script := a.OwnScript[own]; script != "" {
		f.OwnScript = root + script
	}
	for _, c := range p.cat.Classes {
		ref := at.classRef(c)
		ref.Current = kind == "class" && ref.Class == class
		f.Nav = append(f.Nav, ref)
	}
	return f
}

// Part draws the part with that name.
func (f *Frame) Part(name string) (template.HTML, error) {
	return f.parts.get(name, func() (template.HTML, error) { return f.pages.templates.part(name, f) })
}

// A memo makes each value once, even if several goroutines need it.
type memo[K comparable, V any] struct {
	made sync.Map // of func() (V, error), by key
}

// get returns the value of a key. The first call makes it.
func (m *memo[K, V]) get(key K, make func() (V, error)) (V, error) {
	once, ok := m.made.Load(key)
	if !ok {
		once, _ = m.made.LoadOrStore(key, sync.OnceValues(make))
	}
	return once.(func() (V, error))()
}
