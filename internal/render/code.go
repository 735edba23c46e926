package render

import (
	"html/template"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// codeView is the page of a status code.
type codeView struct {
	View
	Number   int
	Phrase   string
	Name     string // what people call it: the alias, or else the phrase
	Status   string // standard, temporary, deprecated, reserved, unofficial
	Badge    string // the status in words, "" for what the class says already
	Summary  string
	Facts    []Fact
	Owners   []Owner
	Use      *Section
	Instead  *Section
	Example  *Section
	Seen     *Section
	Behavior *Section
	History  *Section
	Compare  []Ref // comparisons that involve the code
	Related  []Ref // codes to tell apart, each with its reason
	Guides   []Ref
	Fields   []Field
	Code     []Language
	Former   []content.Former
	Sources  []Source
	Checked  string
	Siblings []Ref // the class's codes
	Band     Ref   // the class
	Prev     *Ref
	Next     *Ref
}

// A Fact is one cell of the fact strip.
type Fact struct {
	Name  string
	Value string
	Note  string
	Href  string // address that Value leads to, or ""

	Outside bool // Href leads to another site
}

// An Owner is a vendor's use of a code.
type Owner struct {
	Name, Product, Phrase string
	Seen                  string // where it is seen, in words
	Meaning               template.HTML
	Source                Source
}

// A Field is an HTTP field that belongs to a code.
type Field struct {
	Name  string
	Level string
	Note  template.HTML
	Spec  string // where the field is defined, or ""
	Href  string // address of that section, or ""
}

// A Language groups the names of a code in one language.
type Language struct {
	Name      string
	Constants []registry.Constant
	Rows      int // number of constants if there are several, else 0
}

// A Source is a document that was opened.
type Source struct {
	Title string
	Href  string
	For   string
}

func (b *book) code(root string, c *catalog.Code) *codeView {
	v := &codeView{
		View:   b.view(c.Path(), "code", c.ClassName()),
		Number: c.Number, Phrase: c.Phrase, Name: c.Name(), Status: string(c.Status), Badge: badges[c.Status],
		Summary: string(c.Summary), Facts: b.facts(root, c), Owners: b.owners(root, c.Code),
		Related: b.related(root, c), Fields: b.fields(root, c.Code), Code: languages(c.Constants),
		Former: formerly(c), Sources: b.sources(c), Checked: string(c.Checked),
		Siblings: b.codeRefs(root, c.Class.Codes), Band: b.classRef(root, c.Class),
	}
	v.Title, v.Heading = c.Title(), c.Title()
	v.Description, v.Edit = string(c.Summary), b.editAddress(c.File)
	v.Crumbs, v.Share = []Ref{v.Band}, true
	v.Markdown, v.JSON = root+string(c.Path())+"/index.md", root+string(c.Path())+"/index.json"
	b.codeSections(root, c, v)
	b.codeLinks(root, c, v)
	return v
}

// Entry draws the article, which the page of all codes has too.
func (v *codeView) Entry() (template.HTML, error) { return v.book.entry(v.View, "entry.html", v) }

// codeLinks links what belongs to the code: neighbors, comparisons, guides.
func (b *book) codeLinks(root string, c *catalog.Code, v *codeView) {
	for i := range v.Siblings {
		v.Siblings[i].Current = c.Class.Codes[i] == c
	}
	for _, cmp := range c.Comparisons {
		v.Compare = append(v.Compare, b.comparisonRef(root, cmp))
	}
	for _, g := range c.Guides {
		if g.Slug == forVisitors {
			continue // the visitor's part leads there
		}
		v.Guides = append(v.Guides, b.guideRef(root, g))
	}
	if c.Prev != nil {
		ref := b.codeRef(root, c.Prev)
		v.Prev = &ref
	}
	if c.Next != nil {
		ref := b.codeRef(root, c.Next)
		v.Next = &ref
	}
}

var badges = map[content.Status]string{
	"temporary": "Temporary registration", "deprecated": "Deprecated", "reserved": "Reserved, unused",
}

func (b *book) related(root string, c *catalog.Code) []Ref {
	var refs []Ref
	for _, r := range c.Related {
		if compared(c, r.Code) {
			continue // its comparison says more
		}
		ref := b.codeRef(root, r.Code)
		ref.Why = r.Why
		refs = append(refs, ref)
	}
	return refs
}

// formerly lists the older phrases but for the one that the page is headed with.
func formerly(c *catalog.Code) []content.Former {
	return slices.DeleteFunc(slices.Clone(c.Formerly), func(f content.Former) bool { return f.Phrase == c.Name() })
}

// compared reports whether a comparison tells the two codes apart.
func compared(c, other *catalog.Code) bool {
	return slices.ContainsFunc(c.Comparisons, func(cmp *catalog.Comparison) bool { return slices.Contains(cmp.Codes, other) })
}

func (b *book) owners(root string, c *content.Code) []Owner {
	var list []Owner
	for _, o := range c.Owners {
		list = append(list, Owner{
			Name: o.Name, Product: o.Product, Phrase: o.Phrase, Seen: seenWords[o.Seen],
			Meaning: b.inline(root, o.Meaning), Source: source(o.Source),
		})
	}
	return list
}

var seenWords = map[content.Seen]string{
	"client": "sent to the client", "log": "in logs only, never sent", "internal": "inside the server, neither sent nor logged", "upstream": "between proxy and origin",
	"body": "inside the response body", "library": "set by a client library, never sent",
}

// fields draws the table of HTTP fields.
func (b *book) fields(root string, c *content.Code) []Field {
	var list []Field
	for _, f := range c.Fields {
		field := Field{Name: f.Name, Level: string(f.Level), Note: b.inline(root, f.Note)}
		if known, ok := b.model.Registry.Field(f.Name); ok {
			field.Spec, field.Href = known.Spec, known.URL
		}
		list = append(list, field)
	}
	return list
}

// languages groups constants, which come sorted by language and library.
func languages(constants []registry.Constant) []Language {
	var list []Language
	for _, c := range constants {
		if n := len(list); n == 0 || list[n-1].Name != c.Language {
			list = append(list, Language{Name: c.Language})
		}
		last := &list[len(list)-1]
		last.Constants = append(last.Constants, c)
		if n := len(last.Constants); n > 1 {
			last.Rows = n
		}
	}
	return list
}

// sources lists the specification, its forerunners and all else that was read.
func (b *book) sources(c *catalog.Code) []Source {
	var list []Source
	if c.Spec != "" {
		list = append(list, source(content.Source{Spec: c.Spec, For: "definition"}))
	}
	for _, s := range c.Sources {
		list = append(list, source(s))
	}
	for _, o := range c.Owners {
		list = append(list, source(o.Source))
	}
	for _, ref := range c.Facts.Earlier {
		list = append(list, source(content.Source{Spec: content.Reference(ref), For: "earlier definition"}))
	}
	if c.Official() {
		list = append(list, Source{
			Title: "IANA HTTP Status Code Registry, " + b.model.Registry.Updated(),
			Href:  "https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml",
		})
	}
	return unique(list)
}

func unique(list []Source) []Source {
	var kept []Source
	seen := make(map[string]bool)
	for _, s := range list {
		if !seen[s.Href] {
			seen[s.Href] = true
			kept = append(kept, s)
		}
	}
	return kept
}

func source(s content.Source) Source {
	if s.Spec == "" {
		return Source{Title: s.Title, Href: string(s.URL), For: s.For}
	}
	spec, err := registry.ParseSpec(string(s.Spec))
	if err != nil {
		return Source{Title: string(s.Spec), For: s.For}
	}
	return Source{Title: spec.String(), Href: spec.URL(), For: s.For}
}

func sources(list []content.Source) []Source {
	var out []Source
	for _, s := range list {
		out = append(out, source(s))
	}
	return out
}

// words joins a list as "origin server, gateway or CDN".
func words(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}
