package page

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
)

// classView is the page of a class.
type classView struct {
	View
	Rank     string // "4xx", or "" for the unofficial codes
	Name     string
	Opening  *Section // the text before the first heading, or nil
	Sections []*Section
	Usual    []Fact // what most codes have in common, which their rows leave out
	Groups   []codeGroup
	Owners   []group // who uses which of the unofficial codes, by name
	Filter   *filter // of the unofficial codes; nil for other classes
}

func (at place) class(c *catalog.Class) *classView {
	v := &classView{View: at.view(&c.Page), Name: c.Name}
	v.Usual, v.Owners = usual(c.Codes), at.ownerIndex(c.Codes)
	for _, code := range c.Codes {
		id, title := code.Group()
		if n := len(v.Groups); n == 0 || v.Groups[n-1].Title != title {
			v.Groups = append(v.Groups, codeGroup{ID: at.part.ID(id), Title: title})
		}
		last := &v.Groups[len(v.Groups)-1]
		isUsual := func(f Fact) bool { return slices.Contains(v.Usual, f) }
		last.Rows = append(last.Rows, row{at.codeRef(code), usersOf(code), slices.DeleteFunc(scanned(code), isUsual)})
	}
	v.Sections = at.sections(&c.Page, at.hooks(&c.Page))
	if len(v.Sections) > 0 && v.Sections[0].Title == "" {
		v.Opening, v.Sections = v.Sections[0], v.Sections[1:]
	}
	if c.Official() {
		v.Rank = v.Class
	} else {
		v.Filter = v.filter(len(c.Codes) + len(v.Owners) + c.Page.Doc.TableRows())
	}
	v.Contents = []Ref{{Href: "#codes", Title: "Codes"}}
	for _, g := range v.Groups {
		if g.Title != "" {
			v.Contents = append(v.Contents, Ref{Href: "#" + g.ID, Title: g.Title, Below: true})
		}
	}
	if len(v.Owners) > 0 {
		v.Contents = append(v.Contents, Ref{Href: "#owners", Title: "Who uses which"})
	}
	v.Contents = append(append(v.Contents, contents(v.Sections)...), sourcesRef)
	return v
}

// A codeGroup is a part of the codes of a class, with a title or "".
type codeGroup struct {
	ID    string
	Title string
	Rows  []row
}

// ownerIndex returns who uses which of the unofficial codes, by name.
func (at place) ownerIndex(codes []*catalog.Code) []group {
	uses := map[string][]Ref{}
	for _, c := range codes {
		if c.Official() {
			continue
		}
		for _, name := range ownersOf(c.Owners) {
			uses[name] = append(uses[name], at.codeRef(c))
		}
	}
	names := slices.SortedFunc(maps.Keys(uses), func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a), strings.ToLower(b)), cmp.Compare(a, b))
	})
	return each(names, func(name string) group { return group{Title: name, Refs: uses[name]} })
}
