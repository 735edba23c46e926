package page

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// codeView is the page of a status code.
type codeView struct {
	View
	Code      *catalog.Code
	Standing  string // the title of its class, or that the code is unofficial
	TreatAs   *Ref   // the class of codes as which clients treat this unofficial code; nil for others
	Badge     string // the status in words, or "" if the class says it already
	Facts     []Fact
	Owners    []Owner
	Others    []Owner // the owners that are folded
	Use       *Section
	Instead   *Section
	House     *Section // the team's own rule, or nil
	Example   *Section
	Seen      *Section
	Behavior  *Section
	History   *Section
	Compare   []Ref // comparisons that involve the code
	Related   []Ref // related codes, each with the reason
	Guides    []Ref // the guides that say most about the code
	More      []Ref // the other guides that name it
	Fields    []Field
	Languages []Language
	Siblings  []Ref // the class's codes; of unofficial ones those of the same hundred
	Band      Ref   // the class
	Prev      *Ref
	Next      *Ref
}

// A Fact is a cell of the fact strip, or a fact by which a list of codes is scanned.
type Fact struct {
	Name  string
	Value string
	Note  string
	Href  string // address that Value leads to, or ""

	Outside bool // Href leads to another site
}

// An Owner is a vendor's use of a code.
type Owner struct {
	content.Owner        // Product is without the Name that it begins with; "" if it is the same
	Seen          string // where the code is seen, in words
	Meaning       template.HTML
	Source        catalog.Source
}

// A Field is an HTTP field that belongs to a code.
type Field struct {
	content.Field
	ID       string // of its row
	Required string // Level, as words that answer "Required?"
	Note     template.HTML
	Spec     string // where the field is defined, or ""
	Href     string // address of that section, or ""
}

// A Language has the names of a code in one language.
type Language struct {
	Name      string
	Constants []Constant
}

// A Constant is the name that a library has for the code.
type Constant struct {
	registry.Constant
	Note template.HTML
}

// NameParts returns the parts between which the name of a constant may be broken.
func (v *codeView) NameParts(name string) []string { return markdown.NameParts(name, constantRoom) }

// constantRoom is the number of characters of a constant for which a phone 320 px wide
// has room. Wider windows have more.
const constantRoom = 38

func (at place) code(c *catalog.Code) *codeView {
	v := &codeView{
		View: at.view(&c.Page), Code: c, Standing: c.Class.Title, TreatAs: at.treatAs(c), Badge: badge(c),
		Facts: at.facts(c), Related: at.related(c), Fields: at.fields(c.Code),
		Languages: at.languages(c.Constants), Band: at.classRef(c.Class),
	}
	if !c.Official() {
		v.Standing = "Unofficial code"
	}
	v.Owners, v.Others = shorten(at.owners(c.Code), 2, 3)
	v.Crumbs, v.JSON = []Ref{v.Band}, at.root+string(c.Path)+"/index.json"
	v.addSections()
	v.addLinks()
	return v
}

// addLinks adds the links from the code to its neighbors, comparisons and
// guides. The rail lists the codes of the class, and of the many unofficial ones
// those that begin with the same digit.
func (v *codeView) addLinks() {
	at, c := v.at, v.Code
	for _, other := range c.Class.Codes {
		if other.Number/100 == c.Number/100 {
			ref := at.codeRef(other)
			ref.Current = other == c
			v.Siblings = append(v.Siblings, ref)
		}
	}
	v.Compare = each(c.Comparisons, at.comparisonRef)
	for _, g := range c.Guides {
		if !slices.Contains(entryGuides, g.Path) { // those lead to most codes
			v.Guides = append(v.Guides, at.guideRef(g))
		}
	}
	v.Guides, v.More = shorten(v.Guides, 4, 5)
	v.Prev, v.Next = at.neighbor(c.Prev), at.neighbor(c.Next)
}

// treatAs returns the class of codes as which a client treats an unofficial
// code: the class of its first digit, or 5xx for a number above 599 (RFC 9110
// §15).
func (at place) treatAs(c *catalog.Code) *Ref {
	sent := slices.ContainsFunc(c.Owners, func(o content.Owner) bool { return o.Seen == "client" })
	if c.Official() || !sent {
		return nil
	}
	ref := at.classRef(at.cat.Class(strconv.Itoa(min(c.Number/100, 5)) + "xx"))
	return &ref
}

func badge(c *catalog.Code) string {
	if c.Name() != c.Phrase {
		return "Reserved, registered as " + c.Phrase // a name beside the registered one has only what is not used
	}
	return badges[c.Status]
}

var badges = map[content.Status]string{
	"temporary": "Temporary registration", "deprecated": "Deprecated", "reserved": "Reserved, unused",
}

func (at place) related(c *catalog.Code) []Ref {
	var refs []Ref
	for _, r := range c.Related {
		if c.ComparedWith(r.Code) {
			continue // the comparison says more
		}
		ref := at.codeRef(r.Code)
		ref.Why = r.Why
		refs = append(refs, ref)
	}
	return refs
}

// owners returns the owners of a code. Only what is not sent to the client is
// said of where a code is seen.
func (at place) owners(c *content.Code) []Owner {
	var list []Owner
	for _, o := range c.Owners {
		o.Product = productOf(o)
		seen := seenWords[o.Seen]
		if o.Seen == "client" {
			seen = ""
		}
		list = append(list, Owner{o, seen, at.inline(o.Meaning), catalog.NewSource(o.Source)})
	}
	return list
}

// productOf returns the product of an owner without the owner's name, which stands
// before it: "API" of "Zyte API".
func productOf(o content.Owner) string {
	if o.Product == o.Name {
		return ""
	}
	return strings.TrimPrefix(o.Product, o.Name+" ")
}

var seenWords = map[content.Seen]string{
	"client": "sent to the client", "log": "in logs only, never sent", "internal": "inside the server, neither sent nor logged", "upstream": "between proxy and origin",
	"body": "inside the response body", "library": "set by a client library, never sent",
}

// fields returns the rows of the table of HTTP fields.
func (at place) fields(c *content.Code) []Field {
	var list []Field
	ids := c.FieldIDs()
	for i, f := range c.Fields {
		known, _ := at.cat.Registry.Field(f.Name)
		required := string(f.Level)
		if f.Level == "request" {
			required = "in the request"
		}
		list = append(list, Field{f, at.part.ID(ids[i]), required, at.inline(f.Note), known.Spec, known.URL})
	}
	return list
}

// languages groups constants by language. The constants are sorted by language
// and library.
func (at place) languages(constants []registry.Constant) []Language {
	var list []Language
	for _, c := range constants {
		if n := len(list); n == 0 || list[n-1].Name != c.Language {
			list = append(list, Language{Name: c.Language})
		}
		last := &list[len(list)-1]
		last.Constants = append(last.Constants, Constant{c, at.inline(c.Note)})
	}
	return list
}

// words joins a list, as in "origin server, gateway or CDN".
func words(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}
